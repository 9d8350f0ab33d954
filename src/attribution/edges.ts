import type { Doc, Quotation } from '../document/doc.ts'
import { slice, type Span } from '../span.ts'
import { near } from './quoted.ts'

/** Signs that belong to the sentence around a span, not to the span. */
const AROUND = /[\s,;:—–-]/
const WORD = /[\p{L}\p{N}]/u
const BRACKETS: Readonly<Record<string, string>> = { ')': '(', ']': '[' }

/** A source or cue without the signs at its edges, so that "Ruiz," is "Ruiz"; a cue that is a sign stays. */
export function trimName(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && !WORD.test(text[start]!) && !/[([$€£#@]/.test(text[start]!)) start++
  while (end > start && !endsName(text, start, end)) end--
  return end > start ? { start, end } : span
}

function endsName(text: string, start: number, end: number): boolean {
  const last = text[end - 1]!
  const opening = BRACKETS[last]
  if (opening) return text.slice(start, end).includes(opening)
  return WORD.test(last) || last === '.' || last === '%'
}

/** A content with the marks of a quotation all of whose words it holds, and without the signs before and after it. */
export function trimContent(doc: Doc, quotations: readonly Quotation[], span: Span): Span {
  const bare = withoutSigns(doc, quotations, span)
  let { start, end } = bare
  for (const quotation of near(quotations, { start: bare.start - 1, end: bare.end + 3 })) {
    for (const open of [quotation.open, ...quotation.reopen]) {
      if (open.end <= start && isBare(doc.text, open.end, start)) start = open.start
    }
    const close = quotation.close
    if (close && close.start >= end && isBare(doc.text, end, close.start)) end = close.end
  }
  return { start, end }
}

function withoutSigns({ text, sentences }: Doc, quotations: readonly Quotation[], span: Span): Span {
  let { start, end } = span
  while (start < end && AROUND.test(text[start]!)) start++
  while (end > start && AROUND.test(text[end - 1]!)) end--
  if (start >= end) return span
  const stop = text[end - 1] === '.' && !startsSentence(sentences, start) && endsSentence(sentences, end)
  if (stop && near(quotations, { start: end - 1, end }).length > 0) return { start, end }
  return stop && end - 1 > start ? { start, end: end - 1 } : { start, end }
}

function isBare(text: string, start: number, end: number): boolean {
  return end - start <= 3 && !WORD.test(slice(text, { start, end }))
}

function startsSentence(sentences: readonly Span[], at: number): boolean {
  return sentences[search(sentences, at)]?.start === at
}

/** Whether a sentence ends at an offset, or with the closing mark right behind it. */
function endsSentence(sentences: readonly Span[], at: number): boolean {
  const end = sentences[search(sentences, at - 1)]?.end
  return end !== undefined && end - at <= 1
}

/** The last sentence that begins at or before an offset. */
function search(sentences: readonly Span[], at: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.start <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}
