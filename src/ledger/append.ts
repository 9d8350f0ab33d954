import { shortId } from '../id.ts'
import type { Reading } from '../schema/to-reading.ts'
import { appendStatements, type Fresh } from './append-statements.ts'
import { appendItem } from './append-item.ts'
import { comesBefore, heldDoc, setFacts, type DocFacts, type HeldDoc } from './doc-facts.ts'
import type { Ledger } from './ledger.ts'
import { withoutIds } from './made-ids.ts'
import { pack, packText } from './pack.ts'

/** A reading and how its article came: the address or file it stood at, what its bytes were. */
export type Arrival = {
  readonly reading: Reading
  readonly address: string
  readonly type: string
  readonly bytes: number
}

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
    const batch: Batch = { fresh: [], numbers: new Map() }
    const kept = arrivals.map((arrival) => keep(ledger, arrival, batch))
    appendStatements(ledger, batch.fresh)
    return kept
  })
}

/** Readings that are new, and numbers of rows that many articles share, asked for once. */
type Batch = { readonly fresh: Fresh[]; readonly numbers: Map<string, number> }

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
    const item = itemOf(ledger, document, { ...sighting, now })
    keepFacts(ledger, heldDoc(ledger, document.id), factsOf(document, item))
    const arrived = arrive(ledger, { address: sighting.address, edition, item, now })
    return arrived === 'changed' ? 'changed' : 'held'
  })
}

const HELD = `select e.n from editions e join readings r on r.edition = e.n join models d on d.n = r.model
  join makers m on m.id = r.maker where e.id = ? and d.digest = ? and m.version = ?`

function keep(ledger: Ledger, arrival: Arrival, batch: Batch): Kept {
  const { reading, address } = arrival
  const now = new Date().toISOString()
  const item = itemOf(ledger, reading.document, { ...arrival, now })
  const edition = editionOf(ledger, reading, { item, batch })
  const { n, isNew } = readingOf(ledger, reading, { edition, now, batch })
  if (isNew) batch.fresh.push({ reading, n })
  const arrived = arrive(ledger, { address, edition: edition.n, item, now, ...(edition.isNew ? { only: n } : {}) })
  if (arrived === 'changed') return 'changed'
  return !isNew ? 'held' : arrived
}

type Came = Pick<Arrival, 'type' | 'bytes'> & { readonly now: string }

function itemOf(ledger: Ledger, { sha256 }: Reading['document'], { type, bytes, now }: Came): string {
  return appendItem(ledger, { sha256, type, bytes, now })
}

type Edition = { readonly n: number; readonly isNew: boolean }

function editionOf(
  ledger: Ledger,
  { document, text, parts }: Reading,
  { item, batch }: { readonly item: string; readonly batch: Batch },
): Edition {
  const { title, outlet, published, byline, agency, language } = document
  const id = editionId(document, parts)
  const held = ledger.rows('select n from editions where id = ?', id)[0]
  if (held !== undefined) {
    keepFacts(ledger, heldDoc(ledger, document.id), factsOf(document, item))
    return { n: Number(held[0]), isNew: false }
  }
  const doc = docOf(ledger, document, text, item)
  const by = outlet === null ? null : once(batch, `outlet ${outlet}`, () => outletOf(ledger, outlet))
  const n = ledger.append(
    `insert into editions (id, doc, outlet, title, published, byline, agency, language, maker)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, doc, by, title, published, byline, agency, language, ledger.maker],
  )
  return { n, isNew: true }
}

function once({ numbers }: Batch, what: string, ask: () => number): number {
  const known = numbers.get(what)
  if (known !== undefined) return known
  const number = ask()
  numbers.set(what, number)
  return number
}

/** The id of a doc with the facts and parts that one arrival of it gave. */
export function editionId(document: Reading['document'], parts: Reading['parts']): string {
  const { title, outlet, published, byline, agency, language, from } = document
  const facts = [title, outlet, published, byline, agency, language, from, parts]
  return shortId(document.id, JSON.stringify(facts))
}

function docOf(ledger: Ledger, document: Reading['document'], text: string, item: string): number {
  const { id, title, outlet, published, url, language } = document
  const held = heldDoc(ledger, id)
  if (held === null)
    return ledger.append(
      'insert into docs (id, item, title, outlet, published, url, language, text, maker) values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      [id, item, title, outlet, published, url, language, packText(text), ledger.maker],
    )
  keepFacts(ledger, held, factsOf(document, item))
  return held.n
}

function factsOf({ title, outlet, published, language }: Reading['document'], item: string): DocFacts {
  return { item, title, outlet, published, language }
}

/** What a transcript says of itself stands above what an article of the same words says. */
function keepFacts(ledger: Ledger, held: HeldDoc | null, facts: DocFacts): void {
  if (held !== null && !held.isTranscript && comesBefore(facts, held.facts)) setFacts(ledger, held.n, facts)
}

function outletOf(ledger: Ledger, name: string): number {
  const held = ledger.rows('select n from outlets where name = ?', name)[0]
  return held === undefined ? ledger.append('insert into outlets (name) values (?)', name) : Number(held[0])
}

function readingOf(
  ledger: Ledger,
  reading: Reading,
  { edition, now, batch }: { readonly edition: Edition; readonly now: string; readonly batch: Batch },
): { readonly n: number; readonly isNew: boolean } {
  const { program, model: digest } = reading.reading
  const maker = once(batch, `maker ${program}`, () => ledger.makerOf(program))
  const model = once(batch, `model ${digest}`, () => modelOf(ledger, digest))
  const find = 'select n from readings where edition = ? and model = ? and maker = ?'
  const held = edition.isNew ? undefined : ledger.rows(find, edition.n, model, maker)[0]
  if (held !== undefined) return { n: Number(held[0]), isNew: false }
  const n = ledger.append('insert into readings (id, edition, model, body, arrived, maker) values (?, ?, ?, ?, ?, ?)', [
    reading.reading.id,
    edition.n,
    model,
    pack(withoutIds(bodyOf(reading)), reading.text),
    now,
    maker,
  ])
  return { n, isNew: true }
}

/** A reading without its text, which the doc holds, and without what differs from one arrival to another. */
function bodyOf(reading: Reading): Reading {
  return { ...reading, text: '', input: null, document: { ...reading.document, sha256: '' } }
}

function modelOf(ledger: Ledger, digest: string): number {
  const held = ledger.rows('select n from models where digest = ?', digest)[0]
  return held === undefined ? ledger.append('insert into models (digest) values (?)', digest) : Number(held[0])
}

type Seen = {
  readonly address: string
  readonly edition: number
  readonly item: string
  readonly now: string
  /** The one reading of an edition that is new. */
  readonly only?: number
}

/** Notes what stands at an address now, and which readings are asked from here on. */
function arrive(ledger: Ledger, { address, edition, item, now, only }: Seen): 'added' | 'reread' | 'changed' {
  const last = lastAt(ledger, address)
  const before = last?.edition
  if (before !== edition || last?.item !== item)
    ledger.append('insert into arrivals (address, version, edition, item, seen, maker) values (?, ?, ?, ?, ?, ?)', [
      address,
      (last?.version ?? 0) + 1,
      edition,
      item,
      now,
      ledger.maker,
    ])
  if (before !== undefined && before !== edition) setCurrent(ledger, before)
  if (only === undefined) setCurrent(ledger, edition)
  else ledger.append('insert into current (reading) values (?)', only)
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
