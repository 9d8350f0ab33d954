import type { ParaphraseVerdict } from '../../verdict.ts'
import type { Window } from './passages.ts'
import { spanOf, type Taken } from './terms.ts'

/** What one look at a claim beside a window says, with the words on both sides that decide it. */
export type Opinion = {
  readonly verdict: ParaphraseVerdict
  /** What it rests on, as the end of a sentence: "a number differs". */
  readonly why: string
  readonly article: string | null
  readonly record: string | null
  readonly window: Window
  /** How sure it is where that is known; else it goes by how much of the claim the window holds. */
  readonly confidence?: number | null
}

/** The words of a text from one unit to another, on one line. */
export function wordsFrom(taken: Taken, from: number, to: number): string {
  const { start, end } = spanOf(taken, from, to)
  return taken.text.slice(start, end).replace(/\s+/g, ' ')
}
