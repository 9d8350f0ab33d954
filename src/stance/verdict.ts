import type { Basis, Certainty, StanceName } from './stance.ts'

/** An answer with the places of the tokens that decide it. */
export type Verdict = {
  readonly stance: StanceName
  readonly certainty: Certainty
  readonly basis: Basis
  readonly because: {
    readonly stance: readonly number[]
    readonly certainty: readonly number[]
    readonly basis: readonly number[]
  }
}

/** Part of an answer: what a word gives, and `null` where the clause is to decide. */
export type Part = {
  readonly stance: StanceName | null
  readonly certainty?: Certainty | undefined
  readonly basis?: Basis | undefined
  /** Whether the negation is used up, so that it makes no denial further on. */
  readonly spent?: boolean
}

const WEAKER: readonly Certainty[] = ['possible', 'probable', 'certain']

/** The weaker of two degrees; one that is unstated gives way. */
export function weaker(one: Certainty, other: Certainty): Certainty {
  if (one === 'unstated') return other
  if (other === 'unstated') return one
  return WEAKER.indexOf(one) <= WEAKER.indexOf(other) ? one : other
}
