import { slice } from '../span.ts'
import type { Span } from '../span.ts'
import { abbreviation } from './abbreviations.ts'
import type { Abbreviation } from './abbreviations.ts'
import { isDigit, isLower, isOneOf } from './characters.ts'

// "…, said Sen." at a line's end goes on with the next.
const neverEnds = new Set<Abbreviation | null>(['title', 'inner', 'initial', 'numbered'])

// No text is wrapped by hand at more than this; a longer line ended because its writer ended it.
const widestWrap = 120

/** How wide a block of lines is set: its longest line that can have been wrapped by hand. */
export function widthOf(lines: readonly Span[]): number {
  return lines.reduce((width, { start, end }) => Math.max(width, Math.min(end - start, widestWrap)), 0)
}

/** Whether the end of `line` ends a paragraph, and is not mere wrapping at `width`, with no blank line before `next`. */
export function breaksAfter(text: string, line: Span, next: Span, width: number): boolean {
  if (isBullet(text, next) || (isNumbered(text, line) && isNumbered(text, next))) return true
  if (isLower(text, next.start)) return false
  const length = line.end - line.start
  const ended = endsSentence(text, line)
  const fits = length + 1 + firstWord(text, next) <= width
  if (ended && (isNumbered(text, next) || isNameLabel(text, next))) return true
  if ((ended || fits) && isCapitalLabel(text, next)) return true
  return length > widestWrap || (fits && (ended || length * 2 < width))
}

function endsSentence(text: string, line: Span): boolean {
  let at = line.end - 1
  while (at > line.start && isOneOf(text, at, '"\'”’»)]')) at--
  if (text.charAt(at) !== '.') return isOneOf(text, at, '!?…:;')
  const word = /[\p{L}.]*$/u.exec(text.slice(Math.max(line.start, at - 12), at))?.[0] ?? ''
  return !neverEnds.has(abbreviation(word))
}

function firstWord(text: string, line: Span): number {
  const blank = text.indexOf(' ', line.start)
  return (blank < 0 || blank > line.end ? line.end : blank) - line.start
}

function isBullet(text: string, line: Span): boolean {
  return isOneOf(text, line.start, '•▪●◦‣·*-') && isOneOf(text, line.start + 1, ' \t\u00a0')
}

function isNumbered(text: string, line: Span): boolean {
  return isDigit(text, line.start) && /^\d{1,3}[.)]\s/.test(head(text, line))
}

// "MS. YANG:", "THE PRESIDENT:", "Q:", and a lone Q or A that at least two blanks set off.
function isCapitalLabel(text: string, line: Span): boolean {
  return /^(?:\p{Lu}[\p{Lu}\d .,'’()-]{0,50}:|[QA][ \t\u00a0]{2})/u.test(head(text, line))
}

// "Ramirez:", "Maria Ramirez:", "Dr. Lee:".
function isNameLabel(text: string, line: Span): boolean {
  return /^\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){0,3}:\s/u.test(head(text, line))
}

function head(text: string, line: Span): string {
  return slice(text, { start: line.start, end: Math.min(line.end, line.start + 90) })
}
