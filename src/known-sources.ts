import { entityOf, type Ledger } from './ledger/ledger.ts'
import type { OneSource } from './one-source.ts'
import type { Reading } from './schema/to-reading.ts'

/** Sources across documents with those of further readings: one where the ledger takes their names for one. */
export function withSourcesOf(
  ledger: Ledger,
  sources: readonly OneSource[],
  readings: readonly Reading[],
): OneSource[] {
  const found = new Map(sources.map((source) => [source.id, source]))
  for (const { sources: further, document } of readings) {
    for (const source of further) {
      const key = entityOf(ledger, source) ?? keyWithin(document, source)
      const held = found.get(key) ?? { id: key, name: source.name, kind: source.kind, members: [] }
      found.set(key, { ...held, members: [...held.members, source.id] })
    }
  }
  return [...found.values()]
}

/** Who has a title and a surname only is one with the same at the same outlet on the same day, others are only themselves. */
function keyWithin({ outlet, published }: Reading['document'], { id, kind, name }: Reading['sources'][number]): string {
  return kind === 'person' && name !== null ? `${outlet} ${published?.slice(0, 10)} ${name}` : id
}
