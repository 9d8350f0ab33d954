import type { Relation } from '../closed-lists.ts'
import type { Span } from '../span.ts'

export type { Relation } from '../closed-lists.ts'

/** One side of a comparison: the words of a statement and what is known of the saying. */
export type Side = {
  /** What was said, without its attribution where there is one; spans of the result are offsets into it. */
  readonly text: string
  /** Who said it: two sides with the same word here have one source; null where that is not known. */
  readonly source: string | null
  /** First and last calendar day on which it may have been said. */
  readonly said: { readonly from: string; readonly to: string } | null
  /** The stance of docs/codebook.md, where it was worked out; else the words alone tell. */
  readonly stance: string | null
  readonly certainty: string | null
  /** Where it entered the news; two sides that share it repeat one another. */
  readonly origin: string | null
}

/** How two statements stand to each other. */
export type Comparison = {
  /** Read as "a RELATION b". */
  readonly relation: Relation
  /** The words on each side without which it would be another relation; none for `unclear`. */
  readonly because: { readonly a: readonly Span[]; readonly b: readonly Span[] }
  /** Why, in one sentence that quotes those words. */
  readonly reason: string
  /** How sure the relation is, 0 to 1. */
  readonly confidence: number
}
