import { afterEach, beforeEach, expect, test } from 'vitest'
import { append, facets, openLedger, search, type Ledger } from '../../src/ledger/ledger.ts'
import { saidReading } from './said-reading.ts'

const MARCH = 'Harbour\n\nMaria Quill said the harbour reopens on Monday. John Lee said the harbour is safe.\n'
const MAY = 'Harbour again\n\nMaria Quill said “the harbour stays shut”. Maria Quill said the ferry sails.\n'

let ledger: Ledger
beforeEach(async () => {
  ledger = openLedger(':memory:')
  const readings = [
    await saidReading(MARCH, { published: '2024-03-10' }),
    await saidReading(MAY, { published: '2024-05-10' }),
  ]
  append(
    ledger,
    readings.map((reading) => ({
      reading,
      address: reading.text.slice(0, 8),
      type: 'plain' as const,
      bytes: reading.text.length,
    })),
  )
})
afterEach(() => ledger.close())

const countsOf = (list: readonly { readonly value: string; readonly count: number }[]) =>
  Object.fromEntries(list.map(({ value, count }) => [value, count]))

test('what is found is counted by each of its sides', () => {
  const found = facets(ledger, 'harbour')
  expect(countsOf(found.source)).toEqual({ 'Maria Quill': 2, 'John Lee': 1 })
  expect(countsOf(found.kind)).toEqual({ indirect: 2, direct: 1 })
  expect(countsOf(found.stance)).toEqual({ asserts: 3 })
  expect(found.month).toEqual([
    { value: '2024-03', count: 2 },
    { value: '2024-05', count: 1 },
  ])
  expect([found.counted, found.more]).toEqual([3, false])
})

test('a choice narrows the other sides and not its own', () => {
  const found = facets(ledger, 'harbour', { source: 'John Lee' })
  expect(countsOf(found.source)).toEqual({ 'Maria Quill': 2, 'John Lee': 1 })
  expect(countsOf(found.month)).toEqual({ '2024-03': 1 })
  const later = facets(ledger, 'harbour', { from: '2024-05-01' })
  expect(countsOf(later.month)).toEqual({ '2024-03': 2, '2024-05': 1 })
  expect(countsOf(later.kind)).toEqual({ direct: 1 })
})

test('every count is what a search with that choice finds', () => {
  const { source, kind } = facets(ledger, '')
  for (const { value, count } of source) expect(search(ledger, '', { source: value }).hits).toHaveLength(count)
  for (const { value, count } of kind) expect(search(ledger, '', { kind: [value] }).hits).toHaveLength(count)
})
