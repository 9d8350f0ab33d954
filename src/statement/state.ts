import type { Attribution } from '../attribution/attribution.ts'
import { shortId } from '../id.ts'
import type { WhoSaid } from '../source/who-said.ts'
import type { Stance } from '../stance/stance.ts'
import type { Said, Venue } from '../time/time.ts'
import type { Stated, Statement } from './statement.ts'

export type { Stated } from './statement.ts'

/** What was found out about the attributions of a doc: who, when and where, and how; `how` is asked once for each. */
export type Answers = {
  readonly who: WhoSaid
  readonly when: Said
  readonly how: (attribution: Attribution) => Stance
}

const UNSTATED: Venue = { kind: 'unstated', text: '', spans: [] }

/** Joins each attribution with its answers. What nobody answered stays open: no source, no day, an unstated occasion. */
export function state(attributions: readonly Attribution[], { who, when, how }: Answers): Stated {
  const statements = attributions.map((attribution): Statement => {
    const { id } = attribution
    const stance = how(attribution)
    return {
      ...attribution,
      ...stance,
      claims: stance.claims.map((claim) => ({ ...claim, id: claimId(id, claim.spans) })),
      sourceId: who.sourceOf.get(id) ?? null,
      said: when.said.get(id) ?? null,
      venue: when.venue.get(id) ?? UNSTATED,
    }
  })
  return { statements, sources: who.sources }
}

function claimId(attribution: string, spans: Stance['claims'][number]['spans']): string {
  return shortId(attribution, spans.map(({ start, end }) => `${start}-${end}`).join(','))
}
