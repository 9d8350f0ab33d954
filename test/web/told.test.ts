import { expect, test } from 'vitest'
import type { ComparedHeld } from '../../src/server/compare-held.ts'
import { propositionsIn, toldIn } from '../../web/compare/told.ts'

type Entry = ComparedHeld['propositions'][number]['timeline'][number]
type Relation = ComparedHeld['relations'][number]

const statementOf = (id: string, source: string | null, day: string | null, document = 'd') => ({
  id,
  document,
  source,
  said: day === null ? null : { from: day, to: day },
  stance: 'asserts',
  certainty: 'unstated',
  basis: 'unstated',
  text: `words\nof ${id}`,
  spans: [],
  claims: [],
})
const entryOf = (statement: string, day: string, over: Partial<Entry> = {}): Entry => ({
  statement,
  day,
  previous: null,
  change: null,
  relation: null,
  reason: null,
  ...over,
})
const relationOf = (proposition: string, relation: Relation['relation'], confidence: number): Relation => ({
  a: 's1',
  b: 's2',
  aClaim: null,
  bClaim: null,
  proposition,
  relation,
  because: [],
  reason: relation,
  confidence,
})

function comparedOf(timeline: readonly Entry[], relations: readonly Relation[] = []): ComparedHeld {
  return {
    documents: [
      { id: 'd', title: 'An article', published: '2024-01-09T10:00:00Z' },
      { id: 't', title: 'A briefing', published: '2024-01-01' },
    ],
    sources: [{ id: 'ana', name: 'Ana', kind: 'person', members: [] }],
    statements: [
      statementOf('s1', 'ana', '2024-01-02'),
      statementOf('s2', 'ana', '2024-01-05'),
      statementOf('s3', null, null),
      statementOf('s4', 'ana', '2024-01-01', 't'),
    ],
    propositions: [
      { id: 'p', text: 'quiet', statements: ['s1', 's3'], timeline: [] },
      { id: 'q', text: 'grave', statements: ['s2', 's3', 's1'], timeline },
    ],
    relations,
    origins: [],
    missing: [],
    notices: [],
    corrections: [],
    transcripts: ['t'],
  } as unknown as ComparedHeld
}

test('what stands gravest comes first, in propositions and in each of them', () => {
  const relations = [
    relationOf('p', 'agrees', 0.9),
    relationOf('q', 'tension', 0.9),
    relationOf('q', 'contradicts', 0.5),
  ]
  const found = propositionsIn(comparedOf([], relations))
  expect(found.map(({ text }) => text)).toEqual(['grave', 'quiet'])
  expect(found[0]?.relations.map(({ relation }) => relation)).toEqual(['contradicts', 'tension'])
})

test('statements stand in the order of days; the day of publication counts where none of saying is known', () => {
  const told = propositionsIn(comparedOf([])).find(({ id }) => id === 'q')?.told ?? []
  expect(told.map(({ id, day }) => [id, day])).toEqual([
    ['s1', '2024-01-02'],
    ['s2', '2024-01-05'],
    ['s3', '2024-01-09'],
  ])
})

test.each<[Partial<Entry>, string | undefined]>([
  [{ change: 'hardened' }, 'hardened since 2024-01-02'],
  [{ change: 'softened' }, 'softened since 2024-01-02'],
  [{ relation: 'contradicts' }, 'contradicts what it said on 2024-01-02'],
  [{ relation: 'superseded', change: 'hardened' }, 'says otherwise than on 2024-01-02'],
  [{ change: 'reworded', relation: 'agrees' }, undefined],
  [{ change: 'none', relation: 'repeats' }, undefined],
  [{ change: null }, undefined],
])('of a later saying with %o it is told that it %s', (over, words) => {
  const timeline = [entryOf('s1', '2024-01-02'), entryOf('s2', '2024-01-05', { previous: 's1', ...over })]
  const told = propositionsIn(comparedOf(timeline)).flatMap((one) => one.told)
  expect(told.find(({ id }) => id === 's2')?.since?.words).toBe(words)
})

test('what moved on one day is no move', () => {
  const timeline = [entryOf('s1', '2024-01-05'), entryOf('s2', '2024-01-05', { previous: 's1', change: 'hardened' })]
  expect(propositionsIn(comparedOf(timeline)).flatMap(({ told }) => told.flatMap(({ since }) => since ?? []))).toEqual(
    [],
  )
})

test('who is not settled stays apart, and sentences of the record are told from articles', () => {
  const told = toldIn(comparedOf([]))
  expect([...told.values()].map(({ source, name, isRecord }) => [source, name, isRecord])).toEqual([
    ['ana', 'Ana', false],
    ['ana', 'Ana', false],
    ['s3', 'nobody named', false],
    ['ana', 'Ana', true],
  ])
  expect(told.get('s1')?.text).toBe('words of s1')
})
