import type { Correction } from '../ledger/ledger.ts'
import type { Reading } from '../schema/to-reading.ts'

type Attribution = Reading['attributions'][number]
type Source = Reading['sources'][number]

/** What leaves the ledger of one article: its reading, when it arrived, and what persons say of its statements. */
export type Exported = {
  readonly reading: Reading
  /** When the reading was appended, ISO 8601. */
  readonly arrived: string
  /** For each attribution of the reading, by its place: what persons say of it. */
  readonly corrections: readonly (readonly Correction[])[]
  /** For each source of the reading, by its place: the id that it has across documents, where a name makes it one. */
  readonly entities: readonly (string | null)[]
}

/** One statement of it with all that belongs to it. */
export type Said = {
  readonly attribution: Attribution
  readonly source: Source | null
  readonly entity: string | null
  readonly corrections: readonly Correction[]
}

/** The statements of what is exported, in the order of the text. */
export function saidIn({ reading, corrections, entities }: Exported): Said[] {
  const places = new Map(reading.sources.map(({ id }, at) => [id, at]))
  return reading.attributions.map((attribution, at) => {
    const place = places.get(attribution.source?.id ?? '')
    return {
      attribution,
      source: place === undefined ? null : (reading.sources[place] ?? null),
      entity: place === undefined ? null : (entities[place] ?? null),
      corrections: corrections[at] ?? [],
    }
  })
}

/** The id of a thing as linked data names it. */
export function urn(
  kind: 'item' | 'doc' | 'statement' | 'source' | 'entity' | 'reading' | 'model' | 'program' | 'person',
  id: string,
): string {
  return `urn:hearsay:${kind}:${encodeURIComponent(id)}`
}
