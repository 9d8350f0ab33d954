import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compareWithHeld } from '../src/compare-with-held.ts'
import { append, openLedger, type Ledger } from '../src/ledger/ledger.ts'
import { candidatesFor, type MatterLookup } from '../src/proposition/group.ts'
import { saidReading } from './ledger/said-reading.ts'

const held = [
  [
    'a.txt',
    '2024-05-10',
    'Ana Ruiz said the Delta bridge will open in June. Bo Li said the choir sang until midnight.',
  ],
  ['b.txt', '2024-05-11', 'Cy Dahl said the tower in Delta stands empty. Di Emm said the bridge over the Elbe is old.'],
] as const
const article = 'Ed Voss said the Delta bridge will not open in June. Ana Ruiz said the harbor of Rotterdam is dredged.'

let ledger: Ledger
beforeAll(async () => {
  ledger = openLedger(':memory:')
  for (const [address, published, text] of held)
    append(ledger, [{ reading: await saidReading(text, { published }), address, type: 'plain', bytes: text.length }])
})
afterAll(() => ledger.close())

test('an article is compared with what the ledger holds on the same matter, and with nothing else', async () => {
  const compared = await compareWithHeld(ledger, await saidReading(article, { published: '2024-05-12' }))
  expect(compared.statements.map(({ text }) => text)).toEqual([
    'the Delta bridge will not open in June',
    'the harbor of Rotterdam is dredged',
    'the Delta bridge will open in June',
  ])
  expect(compared.relations.map(({ relation }) => relation)).toEqual(['contradicts'])
})

test('a person of the article is the one of that name in the ledger', async () => {
  const { sources, statements } = await compareWithHeld(ledger, await saidReading(article, { published: '2024-05-12' }))
  const ana = sources.filter(({ name }) => name === 'Ana Ruiz')
  expect(ana.map(({ members }) => members.length)).toEqual([2])
  expect(statements.filter(({ source }) => source === ana[0]?.id)).toHaveLength(2)
})

test('an article that the ledger holds already is not held against itself', async () => {
  const [address, published, text] = held[0]
  const compared = await compareWithHeld(ledger, await saidReading(text, { published }))
  expect([address, compared.propositions]).toEqual([address, []])
})

describe('candidates', () => {
  const texts = [
    { id: 'a', text: 'The Delta bridge will open in June.' },
    { id: 'b', text: 'Nobody opens the bridge at night.' },
    { id: 'c', text: 'A choir sang.' },
  ]
  const lookup = (counts: Readonly<Record<string, number>>): MatterLookup => ({
    size: 10_000,
    counts: (words) => words.map((word) => counts[word] ?? 0),
    holding: () => texts,
  })

  test('the most alike come first; what has too little in common is none', () => {
    const sought = { id: 'x', text: 'The Delta bridge opens in summer.', day: null }
    const found = candidatesFor(sought, lookup({ delta: 9, bridge: 40, opens: 300, summer: 20 }))
    expect(found.map(({ id }) => id)).toEqual(['a'])
  })

  test('words that nearly everything holds are not asked for', () => {
    const sought = { id: 'x', text: 'The bridge opens.', day: null }
    expect(candidatesFor(sought, lookup({ bridge: 40, opens: 9000 }))).toEqual([])
  })
})
