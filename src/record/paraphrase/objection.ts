import { spanOf, type Taken } from './terms.ts'
import type { Sentence } from './spoken.ts'
import type { Window } from './passages.ts'

/** In which way a passage may stand against a claim. */
export type ObjectionKind = 'open' | 'amount' | 'negation' | 'opposite' | 'wider' | 'surer' | 'unseen' | 'rule'

/** A place of the claim and a place of the record that may not both be so; whether it counts is weighed apart. */
export type Objection = {
  readonly kind: ObjectionKind
  readonly verdict: 'overstated' | 'contradicted' | 'understated'
  /** What it rests on, as the end of a sentence. */
  readonly why: string
  readonly article: string
  readonly record: string
  readonly window: Window
  /** The sentence of the record that decides, and where in it; null where a rule of its own found it. */
  readonly sentence: Sentence | null
  readonly at: number
  /** How many of the window's sentences or of the claim's words lie between; further signs of its kind. */
  readonly signs: Readonly<Record<string, number>>
}

/** A stretch of units, `from` to `to` (half open). */
export type Place = { readonly from: number; readonly to: number }

/** The words around a place, on one line, with some units before and after it. */
export function wordsAround(taken: Taken, { from, to }: Place, [before, after] = [1, 4]): string {
  const { start, end } = spanOf(taken, Math.max(0, from - before), Math.min(taken.units.length, to + after))
  return taken.text.slice(start, end).replace(/\s+/g, ' ')
}
