import { shortId } from '../id.ts'
import type { Reading } from '../schema/to-reading.ts'
import { appendItem } from './append-item.ts'
import { appendNew, DOCS, rowOfDoc } from './append-new.ts'
import { appendStatements } from './append-statements.ts'
import {
  ARRIVALS,
  editionId,
  EDITIONS,
  madeBy,
  READINGS,
  rowOfEdition,
  rowOfReading,
  type Arrival,
  type Batch,
} from './batch.ts'
import { comesBefore, heldDoc, setFacts, type DocFacts, type HeldDoc } from './doc-facts.ts'
import type { Cell, Ledger } from './ledger.ts'

export type { Arrival } from './batch.ts'

/**
 * What appending one did: nothing; an article not held before; another reading of one that is held; a new version of
 * one whose old version stays.
 */
export type Kept = 'held' | 'added' | 'reread' | 'changed'

/**
 * Appends readings with all that is asked of them later, all or, where it throws, none. What is held already is not
 * written again.
 */
export function append(ledger: Ledger, arrivals: readonly Arrival[]): Kept[] {
  return ledger.together(() => {
    const batch: Batch = { now: new Date().toISOString(), fresh: [], numbers: new Map() }
    const added = appendNew(ledger, arrivals, batch)
    const kept = arrivals.map((arrival) => (added.has(arrival) ? 'added' : keep(ledger, arrival, batch)))
    appendStatements(ledger, batch.fresh)
    return kept
  })
}

/** An article that came again: what is known of it without reading it, and which program and weights would. */
type Sighting = Omit<Arrival, 'reading'> & Pick<Reading, 'document' | 'parts' | 'reading'>

/**
 * Notes that an article came, where these weights have read it before; null, and nothing is written, where it is still
 * to be read. Nothing is written either where it stands there already.
 */
export function noteArrival(ledger: Ledger, sighting: Sighting): 'held' | 'changed' | null {
  const { document, parts, reading } = sighting
  const held = ledger.rows(HELD, editionId(document, parts), reading.model, reading.program)[0]
  if (held === undefined) return null
  const edition = Number(held[0])
  const last = lastAt(ledger, sighting.address)
  if (last?.edition === edition && last.item === shortId(document.sha256)) return 'held'
  return ledger.together(() => {
    const now = new Date().toISOString()
    const item = appendItem(ledger, { sha256: document.sha256, type: sighting.type, bytes: sighting.bytes, now })
    keepFacts(ledger, heldDoc(ledger, document.id), factsOf(document, item))
    const arrived = arrive(ledger, { address: sighting.address, edition, item, now })
    return arrived === 'changed' ? 'changed' : 'held'
  })
}

const HELD = `select e.n from editions e join readings r on r.edition = e.n join models d on d.n = r.model
  join makers m on m.id = r.maker where e.id = ? and d.digest = ? and m.version = ?`

function keep(ledger: Ledger, { reading, address, type, bytes }: Arrival, batch: Batch): Kept {
  const { now } = batch
  const item = appendItem(ledger, { sha256: reading.document.sha256, type, bytes, now })
  const edition = editionOf(ledger, reading, { item, batch })
  const { n, isNew } = readingOf(ledger, reading, { edition, batch })
  if (isNew) batch.fresh.push({ reading, n })
  const arrived = arrive(ledger, { address, edition, item, now })
  if (arrived === 'changed') return 'changed'
  return !isNew ? 'held' : arrived
}

function editionOf(
  ledger: Ledger,
  reading: Reading,
  { item, batch }: { readonly item: string; readonly batch: Batch },
): number {
  const { document, parts } = reading
  const held = ledger.rows('select n from editions where id = ?', editionId(document, parts))[0]
  const doc = docOf(ledger, reading, item)
  if (held !== undefined) return Number(held[0])
  return appendRow(ledger, EDITIONS, rowOfEdition(ledger, reading, { n: null, of: doc, batch }))
}

/** The doc of a reading, made where it is not held. */
function docOf(ledger: Ledger, reading: Reading, item: string): number {
  const held = heldDoc(ledger, reading.document.id)
  if (held === null) return appendRow(ledger, DOCS, rowOfDoc(ledger, reading, { n: null, item }))
  keepFacts(ledger, held, factsOf(reading.document, item))
  return held.n
}

function appendRow(ledger: Ledger, into: string, row: readonly Cell[]): number {
  return ledger.append(`insert into ${into} values (${row.map(() => '?').join(', ')})`, row)
}

function factsOf({ title, outlet, published, language }: Reading['document'], item: string): DocFacts {
  return { item, title, outlet, published, language }
}

/** What a transcript says of itself stands above what an article of the same words says. */
function keepFacts(ledger: Ledger, held: HeldDoc | null, facts: DocFacts): void {
  if (held !== null && !held.isTranscript && comesBefore(facts, held.facts)) setFacts(ledger, held.n, facts)
}

function readingOf(
  ledger: Ledger,
  reading: Reading,
  { edition, batch }: { readonly edition: number; readonly batch: Batch },
): { readonly n: number; readonly isNew: boolean } {
  const { maker, model } = madeBy(ledger, reading, batch)
  const find = 'select n from readings where edition = ? and model = ? and maker = ?'
  const held = ledger.rows(find, edition, model, maker)[0]
  if (held !== undefined) return { n: Number(held[0]), isNew: false }
  return {
    n: appendRow(ledger, READINGS, rowOfReading(ledger, reading, { n: null, of: edition, batch })),
    isNew: true,
  }
}

type Seen = {
  readonly address: string
  readonly edition: number
  readonly item: string
  readonly now: string
}

/** Notes what stands at an address now, and which readings are asked from here on. */
function arrive(ledger: Ledger, { address, edition, item, now }: Seen): 'added' | 'reread' | 'changed' {
  const last = lastAt(ledger, address)
  const before = last?.edition
  if (before !== edition || last?.item !== item)
    appendRow(ledger, ARRIVALS, [address, (last?.version ?? 0) + 1, edition, item, now, ledger.maker])
  if (before !== undefined && before !== edition) setCurrent(ledger, before)
  setCurrent(ledger, edition)
  if (before === undefined) return 'added'
  return before === edition ? 'reread' : 'changed'
}

type Last = { readonly version: number; readonly edition: number; readonly item: string }

function lastAt(ledger: Ledger, address: string): Last | null {
  const [version, edition, item] =
    ledger.rows(
      'select version, edition, item from arrivals where address = ? order by version desc limit 1',
      address,
    )[0] ?? []
  return version === undefined ? null : { version: Number(version), edition: Number(edition), item: String(item) }
}

/** Questions are asked of the last reading of an edition that is the last version at some address. */
export function setCurrent(ledger: Ledger, edition: number): void {
  ledger.append('delete from current where reading in (select n from readings where edition = ?)', edition)
  ledger.append(
    `insert into current (reading) select max(n) from readings where edition = ? and exists (
       select 1 from arrivals a where a.edition = ? and not exists (
         select 1 from arrivals b where b.address = a.address and b.version > a.version)) having max(n) is not null`,
    edition,
    edition,
  )
}
