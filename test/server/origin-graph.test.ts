import { expect, test } from 'vitest'
import { originGraph } from '../../src/server/origin-graph.ts'
import type { Reading } from '../../src/schema/to-reading.ts'
import { placed } from '../../web/origins/layers.ts'

const span = { start: 0, end: 1 }
const words = (text: string) => ({ spans: [span], text })

type Said = { readonly id: string; readonly by: string; readonly parent?: string; readonly at?: number }

function readingOf(id: string, facts: Partial<Reading['document']>, said: readonly Said[]): Reading {
  const names = [...new Set(said.map(({ by }) => by))]
  return {
    document: { id, title: id, outlet: null, agency: null, published: null, ...facts },
    text: 'x'.repeat(100),
    parts: [
      { kind: 'caption', start: 10, end: 20, date: '2024-10-23' },
      { kind: 'title', start: 20, end: 30, date: null },
    ],
    sources: names.map((name) => ({ id: `${id} ${name}`, name, kind: 'person' })),
    attributions: said.map(({ id: one, by, parent = null, at = 0 }) => ({
      id: one,
      source: { ...words(by), id: `${id} ${by}` },
      cue: words('said'),
      content: { spans: [{ start: at, end: at + 5 }], text: one },
      parent,
      said: null,
      venue: null,
    })),
  } as unknown as Reading
}

const waysOf = (readings: readonly Reading[], ids: readonly string[]): string[] =>
  originGraph(readings, new Set(ids)).edges.map(({ from, to, statements }) => `${from} > ${to} (${statements.length})`)

test.each<[string, Partial<Reading['document']>, readonly Said[], readonly string[]]>([
  ['nothing but an article', {}, [{ id: 's', by: 'Ana' }], ['source ana > article d (1)']],
  [
    'an outlet',
    { outlet: 'The Post' },
    [{ id: 's', by: 'Ana' }],
    ['source ana > outlet the post (1)', 'outlet the post > article d (1)'],
  ],
  [
    'an agency, then an outlet',
    { outlet: 'The Post', agency: 'AP' },
    [{ id: 's', by: 'Ana' }],
    ['source ana > agency ap (1)', 'agency ap > outlet the post (1)', 'outlet the post > article d (1)'],
  ],
  [
    'one who passes it on',
    {},
    [
      { id: 's', by: 'Ana', parent: 'outer' },
      { id: 'outer', by: 'Ben' },
    ],
    ['source ana > source ben (1)', 'source ben > article d (1)'],
  ],
  [
    'one who repeats itself',
    {},
    [
      { id: 's', by: 'Ana', parent: 'outer' },
      { id: 'outer', by: 'Ana' },
    ],
    ['source ana > article d (1)'],
  ],
  [
    'a photo whose caption says it',
    {},
    [{ id: 's', by: 'Ana', at: 12 }],
    ['photo d 10 > source ana (1)', 'source ana > article d (1)'],
  ],
  ['a headline', {}, [{ id: 's', by: 'Ana', at: 22 }], ['source ana > article d (1)', 'article d > headline d 22 (1)']],
])('the way into print over %s', (_, facts, said, ways) => {
  expect(waysOf([readingOf('d', facts, said)], ['s'])).toEqual(ways)
})

test('one wire story in two papers has one way to the agency', () => {
  const [first, second] = ['d', 'e'].map((id) =>
    readingOf(id, { agency: 'AP', outlet: `Paper ${id}` }, [{ id: `s${id}`, by: 'Ana' }]),
  )
  expect(waysOf([first!, second!], ['sd', 'se'])).toEqual([
    'source ana > agency ap (2)',
    'agency ap > outlet paper d (1)',
    'outlet paper d > article d (1)',
    'agency ap > outlet paper e (1)',
    'outlet paper e > article e (1)',
  ])
})

test('articles stand in one column right of all that leads to them, also where two pass each other on', () => {
  const graph = originGraph(
    [
      readingOf('d', { agency: 'AP' }, [
        { id: 's', by: 'Ana', parent: 't' },
        { id: 't', by: 'Ben' },
      ]),
      readingOf('e', {}, [
        { id: 'u', by: 'Ben', parent: 'v' },
        { id: 'v', by: 'Ana', at: 22 },
      ]),
    ],
    new Set(['s', 'u', 'v']),
  )
  const columns = new Map(placed(graph).map(({ station, column }) => [station.id, column]))
  expect(columns.get('article d')).toBe(columns.get('article e'))
  expect(columns.get('headline e 22')).toBe(Math.max(...columns.values()))
  expect(columns.get('agency ap')).toBeLessThanOrEqual(columns.get('article d')!)
})
