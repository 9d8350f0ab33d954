import { compareEncoded, type Encode } from './compare-encoded.ts'
import { heldTold, search, spokenWith, termsOf, type Ledger, type Spoken } from './ledger/ledger.ts'
import type { Notice } from './notice.ts'
import type { Reader } from './reader/reader.ts'
import { withSourcesOf } from './known-sources.ts'
import type { Compared } from './schema/compare.ts'
import type { Reading } from './schema/to-reading.ts'
import { stanceOfTurns } from './stance-of-turns.ts'
import { sentencesOfTurns, transcriptReading } from './transcript-reading.ts'

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
  /** Works out how firmly sentences of transcripts were said; without it all of them count as asserted. */
  readonly reader?: (() => Promise<Pick<Reader, 'read'>>) | undefined
  /** Tells what is about the same by its sense too; without it by its words alone. */
  readonly encode?: Encode | undefined
}

const USUAL = 200
const MOST = 1000

/**
 * Compares what the ledger holds: statements whose contents hold the words (or, without words, the latest of all), and
 * sentences of its transcripts that hold them, in propositions, with how each two stand to each other. Where more are
 * held than are compared a notice says so. @throws UsageError where a filter holds no such value.
 */
export async function compareLedger(ledger: Ledger, words: string, options: CompareOptions = {}): Promise<Compared> {
  const { reader, encode = null, ...filters } = options
  const limit = Math.min(options.limit ?? USUAL, MOST)
  const { hits, more } = search(ledger, words, { ...filters, limit })
  const told = heldTold(ledger, hits)
  const spoken = spokenWith(ledger, termsOf(words), {
    ...filters,
    // However many articles there are, the record has a say.
    limit: Math.max(limit - hits.length, Math.ceil(limit / 4)),
    sentencesOf: sentencesOfTurns,
  })
  const turns = await readingsOf(spoken.found, reader)
  const only = new Set([...hits, ...turns.flatMap(({ attributions }) => attributions)].map(({ id }) => id))
  return compareEncoded(
    [...told.readings, ...turns],
    {
      sources: withSourcesOf(ledger, told.sources, turns),
      only,
      notices: more || spoken.more ? [bounded(only.size, words)] : [],
    },
    encode,
  )
}

async function readingsOf(found: readonly Spoken[], reader: CompareOptions['reader']): Promise<Reading[]> {
  const opened = found.length > 0 && reader !== undefined ? await reader() : null
  const readings: Reading[] = []
  for (const { transcript, sentences } of found) {
    const reading = transcriptReading(transcript, sentences)
    readings.push(opened === null ? reading : await stanceOfTurns(reading, transcript, opened))
  }
  return readings
}

function bounded(count: number, words: string): Notice {
  const which = words.trim() === '' ? 'of the ledger' : 'that hold the words'
  return {
    rule: 'compare-bounded',
    message: `There are more statements ${which} than the ${count} that were compared: name more words, days or a source, or raise the limit.`,
    spans: [],
  }
}
