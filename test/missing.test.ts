import { describe, expect, test } from 'vitest'
import { compareReadings } from '../src/compare-readings.ts'
import { readingOf } from './hand-made.ts'
import { saidReading } from './ledger/said-reading.ts'

type Case = readonly [about: string, text: string, content: string, question: string | null]

/** A sentence with one statement of the mayor. */
function asked(text: string, content: string) {
  const reading = readingOf(text, [{ kind: 'indirect', source: 'the mayor', cue: 'said', content }])
  const source = { id: 'm', name: 'the mayor', kind: 'person' as const, number: 1, roles: [], affiliation: null }
  return {
    ...reading,
    attributions: reading.attributions.map((one) => ({ ...one, source: { ...one.source!, id: 'm' } })),
    sources: [{ ...source, country: null, access: null, aliases: [], members: [], mentions: [], joins: [] }],
  }
}

describe('asked one thing, answered another', () => {
  test.each<Case>([
    [
      'the use, the sale',
      'Asked about the use of drones at the border, the mayor said a sale to farmers had been stopped.',
      'a sale to farmers had been stopped',
      'the use of drones at the border',
    ],
    [
      'whether, and other matter',
      'It rained. Asked whether the bridge was safe, the mayor said taxes on land would fall sharply.',
      'taxes on land would fall sharply',
      'the bridge was safe',
    ],
    [
      'the same matter',
      'Asked about the old bridge, the mayor said the bridge is safe now.',
      'the bridge is safe now',
      null,
    ],
    [
      'a yes',
      'Asked whether the bridge was safe, the mayor said yes, all was well here.',
      'yes, all was well here',
      null,
    ],
    [
      'taken up by a pronoun',
      'Asked about the old bridge, the mayor said it had passed every test.',
      'it had passed every test',
      null,
    ],
    [
      'asked in a sentence before',
      'She was asked about the bridge. Then, the mayor said taxes on land would fall sharply.',
      'taxes on land would fall sharply',
      null,
    ],
    [
      'nobody asked',
      'In the town hall, the mayor said taxes on land would fall sharply.',
      'taxes on land would fall sharply',
      null,
    ],
  ])('%s', (_, text, content, question) => {
    const { missing } = compareReadings([asked(text, content)])
    expect(missing.map((one) => [one.kind, one.question])).toEqual(question === null ? [] : [['evaded', question]])
  })
})

describe('sides that are not heard', () => {
  test('who two others speak of as acting, and who speaks elsewhere', async () => {
    const text =
      'Ana Ruiz said Dahl has sold the Delta bridge to the port. Bo Li said Dahl never sold the Delta bridge to anybody. Cy Dahl said the choir sang until midnight.'
    const { missing, sources } = compareReadings([await saidReading(text)])
    expect(missing.map(({ kind, source }) => [kind, sources.find(({ id }) => id === source)?.name])).toEqual([
      ['silent', 'Cy Dahl'],
    ])
  })

  test('nobody who is heard on it, and nobody whom one alone speaks of', async () => {
    const text =
      'Ana Ruiz said Dahl has sold the Delta bridge to the port. Cy Dahl said the Delta bridge was not sold to the port.'
    expect(compareReadings([await saidReading(text)]).missing).toEqual([])
  })
})
