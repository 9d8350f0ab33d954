import type { Span } from '../span.ts'
import type { ReadAttribution } from './read-article.ts'

const furthest = 400

/**
 * The stretches of the sentence around an attribution that are not its content: its source, its cue and what stands
 * beside them. None reaches over a paragraph's end, or further than 400 units.
 */
export function besideContent(text: string, { source, cue, content }: ReadAttribution): Span[] {
  const roles = [...(source?.spans ?? []), ...cue.spans]
  const [start, end] = [Math.min(...roles.map((span) => span.start)), Math.max(...roles.map((span) => span.end))]
  const whole = { start: sentenceStart(text, start), end: sentenceEnd(text, end) }
  let at = whole.start
  const beside: Span[] = []
  for (const span of content.spans) {
    if (span.end <= at || span.start >= whole.end) continue
    if (span.start > at) beside.push({ start: at, end: span.start })
    at = span.end
  }
  if (at < whole.end) beside.push({ start: at, end: whole.end })
  return beside
}

function sentenceStart(text: string, from: number): number {
  const least = Math.max(0, from - furthest)
  for (let at = from; at > least; at--) if (endsSentence(text, at)) return at
  return least
}

function sentenceEnd(text: string, from: number): number {
  const most = Math.min(text.length, from + furthest)
  for (let at = from; at < most; at++) if (endsSentence(text, at)) return at
  return most
}

// "U.S. officials", "Sen. Smith": a stop ends a sentence where a word of three letters or more stands before it.
function endsSentence(text: string, at: number): boolean {
  if (text[at] === '\n') return true
  if (!/\s/.test(text[at] ?? ' ')) return false
  return /\p{Ll}{3}[.?!]["”’)]{0,2}$/u.test(text.slice(Math.max(0, at - 8), at))
}
