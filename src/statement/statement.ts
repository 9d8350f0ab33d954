import type { Attribution } from '../attribution/attribution.ts'
import type { Source } from '../source/source.ts'
import type { Because, Basis, Certainty, Claim, StanceName } from '../stance/stance.ts'
import type { Venue, When } from '../time/when.ts'

/** A claim with its id, of the statement and the claim's spans alone. */
export type StatedClaim = Claim & { readonly id: string }

/** An attribution with who, when, where and how answered; it keeps the attribution's id. */
export type Statement = Attribution & {
  /** Id of the source that said it; null where the text does not settle who. */
  readonly sourceId: string | null
  /** The days of saying; null where neither the page nor the text settles them. */
  readonly said: When | null
  readonly venue: Venue
  readonly stance: StanceName
  readonly certainty: Certainty
  readonly basis: Basis
  readonly because: Because
  /** In the order of the text. */
  readonly claims: readonly StatedClaim[]
}

/** The statements of a doc in the order of the text, and the sources that make them. */
export type Stated = { readonly statements: readonly Statement[]; readonly sources: readonly Source[] }
