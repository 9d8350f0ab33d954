import { expect, test } from 'vitest'
import { append, openLedger, verify, type Arrival, type Ledger } from '../../src/ledger/ledger.ts'
import { dump } from './dump.ts'
import { saidReading } from './said-reading.ts'

const PIER = 'Pier\n\nMaria Quill said the harbour reopens on Monday. Tom Lee said nothing of it.\n'

async function arrival(
  text: string,
  address: string,
  known: { title?: string; digest?: string } = {},
): Promise<Arrival> {
  const read = await saidReading(text, known.digest === undefined ? {} : { digest: known.digest })
  const reading = { ...read, document: { ...read.document, title: known.title ?? read.document.title } }
  return { reading, address, type: 'plain', bytes: text.length }
}

/** New ones, and each way in which one may have to do with another of the batch. */
async function arrivals(): Promise<Arrival[]> {
  const changed = PIER.replace('Monday', 'Friday')
  return [
    await arrival(PIER, 'pier'),
    await arrival(PIER, 'pier'),
    await arrival(PIER, 'a copy of pier', { title: 'The pier' }),
    await arrival(changed, 'pier'),
    await arrival(PIER, 'pier', { digest: 'newer' }),
    await arrival('Ferry\n\nAda Brandt said the ferry is late.\n', 'ferry'),
    await arrival('Ferry\n\nAda Brandt said the ferry is early.\n', 'nul \0 and \ud800'),
  ]
}

function filled(work: (ledger: Ledger) => unknown): { did: unknown; rows: string; faults: readonly unknown[] } {
  const ledger = openLedger(':memory:')
  const did = work(ledger)
  const held = { did, rows: dump(ledger), faults: verify(ledger).faults }
  ledger.close()
  return held
}

test('a batch leaves the rows that its articles leave one after the other', async () => {
  const all = await arrivals()
  const oneByOne = filled((ledger) => all.flatMap((one) => append(ledger, [one])))
  const atOnce = filled((ledger) => append(ledger, all))
  expect(oneByOne.did).toEqual(['added', 'held', 'added', 'changed', 'changed', 'added', 'added'])
  expect(oneByOne.faults).toEqual([])
  expect(atOnce).toEqual(oneByOne)
})

test('a batch that comes again changes nothing', async () => {
  const all = [...(await arrivals()).slice(0, 1), ...(await arrivals()).slice(5)]
  const once = filled((ledger) => append(ledger, all))
  const twice = filled((ledger) => (append(ledger, all), append(ledger, all)))
  expect(twice.did).toEqual(['held', 'held', 'held'])
  expect(twice.rows).toBe(once.rows)
})
