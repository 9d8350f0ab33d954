import { isId } from '../id.ts'
import { appendItems } from './append-item.ts'
import { ARRIVALS, EDITIONS, READINGS, rowOfEdition, rowOfReading, type Arrival, type Batch } from './batch.ts'
import type { Cell, Ledger } from './ledger.ts'
import { packText } from './pack.ts'

/** The columns of a doc's row. */
export const DOCS = 'docs (n, id, item, title, outlet, published, url, language, text, maker)'

/**
 * Appends those arrivals of which neither doc nor address is held, nor came before in the batch, and gives them: of these nothing has
 * to be weighed against anything, and their rows go over table by table.
 */
export function appendNew(ledger: Ledger, arrivals: readonly Arrival[], batch: Batch): ReadonlySet<Arrival> {
  const fresh = newOf(ledger, arrivals)
  if (fresh.length === 0) return new Set()
  const [doc, edition, reading] = ['docs', 'editions', 'readings'].map((table) => nextOf(ledger, table)) as [
    number,
    number,
    number,
  ]
  const items = appendItems(
    ledger,
    fresh.map(({ reading: { document }, type, bytes }) => ({ sha256: document.sha256, type, bytes, now: batch.now })),
  )
  const write = (into: string, rowOf: (arrival: Arrival, at: number) => Cell[]): void =>
    ledger.appendRows(into, fresh.map(rowOf))
  write(DOCS, (one, at) => rowOfDoc(ledger, one.reading, { n: doc + at, item: items[at]! }))
  write(EDITIONS, (one, at) => rowOfEdition(ledger, one.reading, { n: edition + at, of: doc + at, batch }))
  write(READINGS, (one, at) => rowOfReading(ledger, one.reading, { n: reading + at, of: edition + at, batch }))
  write(ARRIVALS, ({ address }, at) => [address, 1, edition + at, items[at]!, batch.now, ledger.maker])
  write('current (reading)', (_, at) => [reading + at])
  batch.fresh.push(...fresh.map((one, at) => ({ reading: one.reading, n: reading + at })))
  return new Set(fresh)
}

/** A doc as a row; `n` is null for the next number. */
export function rowOfDoc(
  ledger: Ledger,
  { document, text }: Arrival['reading'],
  { n, item }: { readonly n: number | null; readonly item: string },
): Cell[] {
  const { id, title, outlet, published, url, language } = document
  return [n, id, item, title, outlet, published, url, language, packText(text), ledger.maker]
}

const HELD = `select value ->> 0 from json_each(?) where exists (select 1 from docs where id = value ->> 1)
  or exists (select 1 from arrivals where address = value ->> 2)`

function newOf(ledger: Ledger, arrivals: readonly Arrival[]): Arrival[] {
  const askable = arrivals.filter(({ reading, address }) => isId(reading.document.id) && isAskable(address))
  const keys = askable.map(({ reading, address }, at) => [at, reading.document.id, address])
  const held = new Set(ledger.rows(HELD, JSON.stringify(keys)).map(([at]) => Number(at)))
  const unheld = new Set(askable.filter((_, at) => !held.has(at)))
  const seen = new Set<string>()
  return arrivals.filter((arrival) => {
    const both = [`doc ${arrival.reading.document.id}`, `at ${arrival.address}`]
    const isFirst = !both.some((key) => seen.has(key))
    for (const key of both) seen.add(key)
    return isFirst && unheld.has(arrival)
  })
}

/** Whether JSON carries a string as it is. */
function isAskable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}

function nextOf(ledger: Ledger, table: string): number {
  return Number(ledger.rows(`select coalesce(max(n), 0) + 1 from ${table}`)[0]?.[0])
}
