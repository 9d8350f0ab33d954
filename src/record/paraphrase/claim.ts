import type { Span } from '../../span.ts'
import type { HeldTranscript } from '../lookup.ts'
import { takeApart, type Taken } from './terms.ts'

/** A claim taken apart, with the keys of words that the speaker says "I" or "we" for. */
export type Claim = Taken & { readonly own: ReadonlySet<string> }

const offices = 'administration government president presidency white house ministry cabinet office team'.split(' ')

/** Takes a claim apart. Who says it, and the house whose record it is held against, are "I" and "we" there. */
export function claimOf(
  text: string,
  spans: readonly Span[],
  { speaker, outlet }: { readonly speaker: string | null; readonly outlet: HeldTranscript['outlet'] },
): Claim {
  const names = (speaker ?? '').toLowerCase().match(/[\p{L}'’-]{3,}/gu) ?? []
  const country = countryOfHost(outlet ?? '')
  return {
    ...takeApart(text, spans),
    own: new Set([...names, ...offices, ...(country === null ? [] : [`@${country}`])]),
  }
}

/** The country whose government's address ends so: whitehouse.gov, gov.uk, kantei.go.jp; null where the address does not say. */
function countryOfHost(host: string): string | null {
  if (/\.(?:gov|mil)$/.test(host)) return 'US'
  const ending = /\.([a-z]{2})$/.exec(host)?.[1]?.toUpperCase() ?? null
  return ending === 'UK' ? 'GB' : ending
}
