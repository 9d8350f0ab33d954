import { compareReadings } from './compare-readings.ts'
import { heldTold, search, type Ledger } from './ledger/ledger.ts'
import type { Notice } from './notice.ts'
import type { Compared } from './schema/compare.ts'

/** What of a ledger is compared; days are inclusive, `2024-05-10`. */
export type CompareOptions = {
  /** Words of the source's name or description. */
  readonly source?: string | undefined
  /** Part of the outlet's name. */
  readonly outlet?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** So many statements are compared at most, 200 where nothing is said, never more than 1000. */
  readonly limit?: number | undefined
}

const USUAL = 200

/**
 * Compares what the ledger holds: statements whose contents hold the words (or, without words, the latest of all), in
 * propositions, with how each two stand to each other. Where more are held than are compared a notice says so.
 * @throws UsageError where a filter holds no such value.
 */
export async function compareLedger(ledger: Ledger, words: string, options: CompareOptions = {}): Promise<Compared> {
  const { limit = USUAL, ...filters } = options
  const { hits, more } = search(ledger, words, { ...filters, limit })
  const { readings, sources } = heldTold(ledger, hits)
  const only = new Set(hits.map(({ id }) => id))
  return compareReadings(readings, { sources, only, notices: more ? [bounded(hits.length, words)] : [] })
}

function bounded(count: number, words: string): Notice {
  const which = words.trim() === '' ? 'of the ledger' : 'that hold the words'
  return {
    rule: 'compare-bounded',
    message: `More statements ${which} than the ${count} that were compared: name more words, days or a source, or raise the limit.`,
    spans: [],
  }
}
