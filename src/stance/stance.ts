import type { Span } from '../span.ts'

/** What a source does with what it says: the closed list of docs/codebook.md, section 2. */
export type StanceName =
  | 'asserts'
  | 'confirms'
  | 'denies'
  | 'unaware'
  | 'unconfirmed'
  | 'acknowledges'
  | 'declines'
  | 'doubts'
  | 'suspects'
  | 'predicts'
  | 'promises'
  | 'demands'
  | 'asks'

/** How sure the source says it is. */
export type Certainty = 'certain' | 'probable' | 'possible' | 'unstated'

/** What the source says it goes by. */
export type Basis = 'witnessed' | 'told' | 'assesses' | 'cites' | 'relays' | 'unstated'

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
