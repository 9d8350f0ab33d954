import type { Basis, Certainty, StanceName } from '../closed-lists.ts'
import type { Span } from '../span.ts'

export type { Basis, Certainty, StanceName } from '../closed-lists.ts'

/** The words that decided each answer; empty where nothing but the absence of such words did. */
export type Because = {
  readonly stance: readonly Span[]
  readonly certainty: readonly Span[]
  readonly basis: readonly Span[]
}

/** One independent clause of a content. Its spans leave out conjunctions, quotation marks and stops at their edges. */
export type Claim = {
  readonly spans: readonly Span[]
  readonly stance: StanceName
  readonly certainty: Certainty
  readonly basis: Basis
  readonly because: Because
}

/** How firmly an attribution was said: that of its first claim, and its claims in order of the text. */
export type Stance = {
  readonly claims: readonly Claim[]
  readonly stance: StanceName
  readonly certainty: Certainty
  readonly basis: Basis
  readonly because: Because
}
