import type { Span } from '../../span.ts'
import type { HeldTranscript } from '../lookup.ts'
import { takeApart, type Taken } from './terms.ts'

/** A claim taken apart, with what its attribution says of it. */
export type Claim = Taken & {
  /** The keys of words that the speaker says "I" or "we" for. */
  readonly own: ReadonlySet<string>
  /** Whether the article has the speaker say that it is so; a demand or a doubt is never held to go too far. */
  readonly asserted: boolean
  /** Whether the article has the speaker deny it by the words around it: "rejected that …". */
  readonly denied: boolean
}

/** Who says a claim and how, and the outlet of the record it is held against. */
export type ClaimContext = {
  readonly speaker: string | null
  readonly outlet: HeldTranscript['outlet']
  readonly stance?: string
}

const asserting = new Set(['asserts', 'confirms', 'predicts', 'promises', 'denies'])
const negations = new Set(['not', 'no', 'never', 'nothing', 'nobody', 'neither', 'nor', 'without'])
// Who says it is known already: it says little about where.
const ownWeight = 0.3
const offices = 'administration government president presidency white house ministry cabinet office team'.split(' ')

/** Takes a claim apart. Who says it, and the house whose record it is held against, are "I" and "we" there. */
export function claimOf(
  text: string,
  spans: readonly Span[],
  { speaker, outlet, stance = 'asserts' }: ClaimContext,
): Claim {
  const names = (speaker ?? '').toLowerCase().match(/[\p{L}'’-]{3,}/gu) ?? []
  const country = countryOfHost(outlet ?? '')
  const taken = takeApart(text, spans)
  const own = new Set([...names, ...offices, ...(country === null ? [] : [`@${country}`])])
  return {
    ...taken,
    terms: taken.terms.map((term) => (own.has(term.keys[0] ?? '') ? { ...term, weight: ownWeight } : term)),
    own,
    asserted: asserting.has(stance),
    denied: stance === 'denies' && !taken.units.some(({ key }) => negations.has(key)),
  }
}

/** The country whose government's address ends so: whitehouse.gov, gov.uk, kantei.go.jp; null where the address does not say. */
function countryOfHost(host: string): string | null {
  if (/\.(?:gov|mil)$/.test(host)) return 'US'
  const ending = /\.([a-z]{2})$/.exec(host)?.[1]?.toUpperCase() ?? null
  return ending === 'UK' ? 'GB' : ending
}
