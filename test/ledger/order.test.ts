import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { UsageError } from '../../src/error.ts'
import { readTranscripts } from '../../src/intake/transcript.ts'
import { append, appendTranscript, merge, openLedger, split, type Ledger } from '../../src/ledger/ledger.ts'
import type { Reading } from '../../src/schema/to-reading.ts'
import { dump } from './dump.ts'
import { saidReading } from './said-reading.ts'

type Deed = (ledger: Ledger) => void

const BY = { by: 'Ana Lind' }
const BRIEFING =
  'MS. QUILL: The bridge reopens in May, and nobody was hurt.\n\nQ   When is that?\n\nMS. QUILL: In May.\n'

let additions: Deed[]
let joins: Deed[]

beforeAll(async () => {
  const harbour = await saidReading('Harbour\n\nMaria Quill said the harbour reopens. John Lee said it is deep.\n')
  const bridge = await saidReading('Bridge\n\nMaria Quill said the bridge is shut. Tom Brandt said it is old.\n')
  const school = await saidReading('School\n\nMarie Quill said the school is full. John Lee said it is new.\n', {
    published: '2023-01-01',
  })
  const told = await saidReading(BRIEFING)
  const offices = [
    await inOffice('Ada Lind said the port is shut.', 'President', '2023-02-01'),
    await inOffice('Lind said the port opens.', 'President', '2024-02-01'),
    await inOffice('Lind said the mill is shut.', 'President', '2014-02-01'),
    await inOffice('Tom Sund said the bank is safe.', 'Chancellor', '2023-02-01'),
    await inOffice('Eva Sund said the bank is sold.', 'Chancellor', '2023-09-01'),
    await inOffice('Sund said the bank is small.', 'Chancellor', '2023-05-01'),
  ]
  const articles = [
    article(harbour, 'a'),
    article(printed(harbour, 'B Post'), 'b'),
    article(printed(harbour, 'C Post'), 'c', 'other bytes'),
    article(bridge, 'd'),
    article(bridge, 'e', 'other bytes'),
    article(school, 'f'),
    article(told, 'h'),
    ...offices.map((reading, at) => article(reading, `office ${at}`)),
  ]
  const transcripts = [
    await transcript(BRIEFING, '2024-03-05.txt'),
    await transcript(BRIEFING, '2024-03-06.txt'),
    await transcript(BRIEFING.replaceAll('May', 'June'), '2024-04-01.txt'),
  ]
  additions = [...articles, ...transcripts]
  joins = [
    (ledger) => merge(ledger, entity(ledger, 'Maria Quill'), entity(ledger, 'Marie Quill'), BY),
    (ledger) => split(ledger, entity(ledger, 'John Lee'), [school.document.id], BY),
  ]
})

/** A reading in which all who speak hold an office. */
async function inOffice(text: string, office: string, published: string): Promise<Reading> {
  const reading = await saidReading(`News\n\n${text}\n`, { published })
  return { ...reading, sources: reading.sources.map((source) => ({ ...source, roles: [office] })) }
}

function printed(reading: Reading, outlet: string): Reading {
  return { ...reading, document: { ...reading.document, outlet, title: `${outlet}: ${reading.document.title}` } }
}

function article(reading: Reading, address: string, bytes = ''): Deed {
  const sha256 = bytes === '' ? reading.document.sha256 : bytes.padEnd(64, '0')
  const held = { ...reading, document: { ...reading.document, sha256 } }
  return (ledger) => append(ledger, [{ reading: held, address, type: 'plain', bytes: 98 }])
}

async function transcript(text: string, name: string): Promise<Deed> {
  const bytes = new TextEncoder().encode(text)
  const found = await readTranscripts(bytes, { name })
  return (ledger) => ledger.together(() => found.forEach((one) => appendTranscript(ledger, one, { name, bytes: 98 })))
}

function entity(ledger: Ledger, name: string): string {
  const found = ledger.rows(
    'select e.id from sources s join entities e on e.n = s.named where s.name = ? limit 1',
    name,
  )
  if (found[0] === undefined) throw new UsageError(`${name} is not held yet`)
  return String(found[0][0])
}

/** A ledger filled in this order; a join is said as soon as those that it is about are held. */
function built(order: readonly Deed[]): string {
  const ledger = openLedger(':memory:')
  const waiting = [...joins]
  for (const add of order) {
    add(ledger)
    while (waiting[0] !== undefined && isDone(waiting[0], ledger)) waiting.shift()
  }
  expect(waiting).toEqual([])
  const rows = dump(ledger)
  ledger.close()
  return rows
}

function isDone(join: Deed, ledger: Ledger): boolean {
  try {
    join(ledger)
    return true
  } catch (cause) {
    if (!(cause instanceof UsageError)) throw cause
    return false
  }
}

test('filled in any order, a ledger has the same rows', () => {
  const calm = built(additions)
  expect(calm.split('\n').length).toBeGreaterThan(100)
  fc.assert(
    fc.property(fc.shuffledSubarray(additions, { minLength: additions.length }), (order) => {
      expect(built(order).split('\n')).toEqual(calm.split('\n'))
    }),
    { numRuns: 20 },
  )
})
