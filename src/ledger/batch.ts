import { shortId } from '../id.ts'
import type { Reading } from '../schema/to-reading.ts'
import type { Fresh } from './append-statements.ts'
import type { Cell, Ledger } from './ledger.ts'
import { withoutIds } from './made-ids.ts'
import { pack } from './pack.ts'

/** A reading and how its article came: the address or file it stood at, what its bytes were. */
export type Arrival = {
  readonly reading: Reading
  readonly address: string
  readonly type: string
  readonly bytes: number
}

/** Arrivals that are appended together: the time of it, readings that are new, and numbers of rows that many articles share. */
export type Batch = { readonly now: string; readonly fresh: Fresh[]; readonly numbers: Map<string, number> }

/** The columns of `rowOfEdition`. */
export const EDITIONS = 'editions (n, id, doc, outlet, title, published, byline, agency, language, maker)'
/** The columns of `rowOfReading`. */
export const READINGS = 'readings (n, id, edition, model, body, arrived, maker)'
/** What stood at an address; see the schema. */
export const ARRIVALS = 'arrivals (address, version, edition, item, seen, maker)'

/** Where a row stands: its own number, null for the next one, and the row that it is of. */
export type RowPlace = { readonly n: number | null; readonly of: number }

/** A doc with the facts of one arrival, as a row. */
export function rowOfEdition(ledger: Ledger, { document, parts }: Reading, place: RowPlace & { batch: Batch }): Cell[] {
  const { title, outlet, published, byline, agency, language } = document
  const by = outlet === null ? null : once(place.batch, `outlet ${outlet}`, () => outletOf(ledger, outlet))
  const id = editionId(document, parts)
  return [place.n, id, place.of, by, title, published, byline, agency, language, ledger.maker]
}

/** A reading of an edition, packed whole, as a row. */
export function rowOfReading(ledger: Ledger, reading: Reading, { n, of, batch }: RowPlace & { batch: Batch }): Cell[] {
  const { model, maker } = madeBy(ledger, reading, batch)
  const body = pack(withoutIds(bodyOf(reading)), reading.text)
  return [n, reading.reading.id, of, model, body, batch.now, maker]
}

/** The rows of the weights and the program that made a reading. */
export function madeBy(ledger: Ledger, { reading }: Reading, batch: Batch): { model: number; maker: number } {
  const { program, model: digest } = reading
  return {
    maker: once(batch, `maker ${program}`, () => ledger.makerOf(program)),
    model: once(batch, `model ${digest}`, () => modelOf(ledger, digest)),
  }
}

/** The id of a doc with the facts and parts that one arrival of it gave. */
export function editionId(document: Reading['document'], parts: Reading['parts']): string {
  const { title, outlet, published, byline, agency, language, from } = document
  const facts = [title, outlet, published, byline, agency, language, from, parts]
  return shortId(document.id, JSON.stringify(facts))
}

/** A reading without its text, which the doc holds, and without what differs from one arrival to another. */
function bodyOf(reading: Reading): Reading {
  return { ...reading, text: '', input: null, document: { ...reading.document, sha256: '' } }
}

function once({ numbers }: Batch, what: string, ask: () => number): number {
  const known = numbers.get(what)
  if (known !== undefined) return known
  const number = ask()
  numbers.set(what, number)
  return number
}

function outletOf(ledger: Ledger, name: string): number {
  const held = ledger.rows('select n from outlets where name = ?', name)[0]
  return held === undefined ? ledger.append('insert into outlets (name) values (?)', name) : Number(held[0])
}

function modelOf(ledger: Ledger, digest: string): number {
  const held = ledger.rows('select n from models where digest = ?', digest)[0]
  return held === undefined ? ledger.append('insert into models (digest) values (?)', digest) : Number(held[0])
}
