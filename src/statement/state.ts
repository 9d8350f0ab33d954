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
  readonly how: (attribution: Attribution, children: readonly Attribution[]) => Stance
}

const UNSTATED: Venue = { kind: 'unstated', text: '', spans: [] }

/** Joins each attribution with its answers. What nobody answered stays open: no source, no day, an unstated occasion. */
export function state(attributions: readonly Attribution[], { who, when, how }: Answers): Stated {
  const under = childrenOf(attributions)
  const statements = attributions.map((attribution): Statement => {
    const { id } = attribution
    const stance = how(attribution, under.get(id) ?? [])
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

function childrenOf(attributions: readonly Attribution[]): Map<string, Attribution[]> {
  const under = new Map<string, Attribution[]>()
  for (const attribution of attributions) {
    if (attribution.parent === null) continue
    const beside = under.get(attribution.parent)
    if (beside) beside.push(attribution)
    else under.set(attribution.parent, [attribution])
  }
  return under
}
