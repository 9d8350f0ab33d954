import type { Span } from '../span.ts'
import { isOneOf, skipBlanks } from './characters.ts'
import type { Quotation } from './doc.ts'
import { endsSentence } from './sentence-end.ts'

/** Whether a quotation mark begins at an offset, and which: 1 opens, 2 closes, 0 none. */
type Marks = Uint8Array

/**
 * The sentences of a text. They fill each paragraph but for white space between them; what closes a sentence goes with
 * it, marks and brackets included; a quotation of several sentences gives several.
 */
export function findSentences(text: string, paragraphs: readonly Span[], quotations: readonly Quotation[]): Span[] {
  const marks = markEdges(text, quotations)
  const sentences: Span[] = []
  for (const paragraph of paragraphs) splitParagraph(text, paragraph, marks, sentences)
  return sentences
}

function markEdges(text: string, quotations: readonly Quotation[]): Marks {
  const marks = new Uint8Array(text.length + 1)
  for (const { open, reopen, close } of quotations) {
    marks[open.start] = 1
    for (const again of reopen) marks[again.start] = 1
    if (close !== null) marks.fill(2, close.start, close.end)
  }
  return marks
}

function splitParagraph(text: string, paragraph: Span, marks: Marks, sentences: Span[]): void {
  const { end } = paragraph
  let start = paragraph.start
  for (let at = start; at < end; at++) {
    if (!isStop(text.charCodeAt(at))) continue
    const stop = afterStops(text, at, end)
    const close = afterClosing(text, stop, end, marks)
    const next = skipBlanks(text, close, end)
    if (endsSentence(text, { start, at, stop, close, next, end })) {
      sentences.push({ start, end: close })
      start = next
    }
    at = close - 1
  }
  if (start < end) sentences.push({ start, end })
}

function isStop(code: number): boolean {
  return code === 46 || code === 33 || code === 63 || code === 0x2026
}

// Past "?!", "...", and ". . ." with single blanks in it.
function afterStops(text: string, at: number, end: number): number {
  let stop = at + 1
  for (;;) {
    if (stop < end && isStop(text.charCodeAt(stop))) stop++
    else if (stop + 1 < end && isSpacedDot(text, stop)) stop += 2
    else return stop
  }
}

function isSpacedDot(text: string, at: number): boolean {
  return isOneOf(text, at, ' \u00a0') && text.charAt(at - 1) === '.' && text.charAt(at + 1) === '.'
}

// Past closing marks and brackets; past blanks too where a known closing mark stands behind them: “Go. ”
function afterClosing(text: string, stop: number, end: number, marks: Marks): number {
  let close = stop
  for (;;) {
    const next = skipBlanks(text, close, end)
    if (next < end && marks[next] === 2) close = next + 1
    else if (close < end && marks[close] !== 1 && isOneOf(text, close, '"\'”’»)]}*_')) close++
    else return close
  }
}
