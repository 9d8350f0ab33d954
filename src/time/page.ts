import type { Attribution } from '../attribution/attribution.ts'
import type { depthSteps } from '../document/to-doc.ts'
import type { Doc } from '../document/doc.ts'
import type { Word } from '../reader/words.ts'
import { firstEndingAfter, touching, type Span } from '../span.ts'
import type { Days } from './calendar.ts'

/** Words that name days, and the days. */
export type Dated = Span & {
  readonly days: Days
  /** Id of the innermost attribution in whose content they stand; null outside all contents. */
  readonly within: string | null
}

/** A doc with its words and days, as the steps of this room look at it. */
export type Page = {
  readonly doc: Doc
  readonly words: readonly Word[]
  readonly dated: readonly Dated[]
  /** What the attributions outside of all contents say, in order and apart. */
  readonly contents: readonly Span[]
  /** Where the depth of quotation changes. */
  readonly depths: ReturnType<typeof depthSteps>
  /** Names of media that the doc itself gives: its outlet and agency. */
  readonly media: readonly string[]
}

const WIDEST_WINDOW = 500

/** The numbers of the words that share a unit with a span. */
export function wordsAt(words: readonly Word[], span: Span): number[] {
  const numbers: number[] = []
  for (let at = firstEndingAfter(words, span.start); at < words.length && words[at]!.start < span.end; at++) {
    numbers.push(at)
  }
  return numbers
}

/**
 * Where words that tell when or where an attribution was said may stand: the sentences of its cue and source, inside the
 * content that holds it, no further than a few lines from the cue.
 */
export function windowOf({ doc }: Page, { cue, source }: Attribution, parent: Attribution | null): Span {
  const [first, last] = [cue[0]!, cue.at(-1)!]
  const near = { start: first.start - WIDEST_WINDOW, end: last.end + WIDEST_WINDOW }
  const sentence = touching(doc.sentences, { start: first.start, end: last.end })
  let start = Math.max(near.start, sentence[0]?.start ?? first.start)
  let end = Math.min(near.end, sentence.at(-1)?.end ?? last.end)
  // "…, which accuses": what stands before tells of something else.
  if (source?.length === 1 && /^(?:which|who|that)$/i.test(doc.text.slice(source[0]!.start, source[0]!.end)))
    start = Math.max(start, Math.min(source[0]!.start, first.start))
  for (const span of source ?? []) {
    if (span.end <= near.start || span.start >= near.end) continue
    start = Math.max(near.start, Math.min(start, span.start))
    end = Math.min(near.end, Math.max(end, span.end))
  }
  const around = parent?.content.find((span) => span.start <= first.start && first.start < span.end)
  return around === undefined
    ? { start, end }
    : { start: Math.max(start, around.start), end: Math.min(end, around.end) }
}
