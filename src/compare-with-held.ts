import { compareEncoded, type Encode } from './compare-encoded.ts'
import { withSourcesOf } from './known-sources.ts'
import { heldTold, matterLookup, type Ledger } from './ledger/ledger.ts'
import { candidatesFor } from './proposition/group.ts'
import type { Compared } from './schema/compare.ts'
import type { Reading } from './schema/to-reading.ts'
import { unitsOf } from './told-units.ts'

/** So many statements of a ledger one article is compared with at most. */
const MOST = 200
const ALL = { sourceFor: new Map(), originFor: new Map(), isMeant: () => true }

/**
 * Compares what an article's sources say with each other and with what the ledger's articles hold on the same matter: for
 * each statement tens of candidates, whatever is held. Propositions without a statement of the article are left out.
 */
export async function compareWithHeld(
  ledger: Ledger,
  reading: Reading,
  encode: Encode | null = null,
): Promise<Compared> {
  const { lookup, found } = matterLookup(ledger, reading.document.id)
  const published = reading.document.published?.slice(0, 10) ?? null
  const ids = new Set<string>()
  for (const { id, text, statement } of unitsOf(reading, ALL)) {
    const day = statement.said?.to ?? published
    for (const candidate of candidatesFor({ id, text, day }, lookup)) if (ids.size < MOST) ids.add(candidate.id)
  }
  const told = heldTold(
    ledger,
    [...ids].map((id) => found.get(id)!),
  )
  const own = reading.attributions.map(({ id }) => id)
  return compareEncoded(
    [reading, ...told.readings],
    {
      sources: withSourcesOf(ledger, told.sources, [reading]),
      only: new Set([...own, ...ids]),
      about: new Set(own),
    },
    encode,
  )
}
