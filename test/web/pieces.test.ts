import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Span } from '../../src/span.ts'
import { depthsOf } from '../../web/article/depth.ts'
import { handlesOf } from '../../web/article/handles.ts'
import { groundsOf, piecesIn, piecesOf } from '../../web/article/pieces.ts'
import type { Attribution } from '../../web/article/stance.ts'

const text = 'Ann Lee said the mayor said rain fell.'

/** A statement with the places of these words of the text. */
function statement(source: string, cue: string, content: string, over: Partial<Attribution> = {}): Attribution {
  const at = (words: string): Span[] => {
    const start = text.indexOf(words)
    return start < 0 || words === '' ? [] : [{ start, end: start + words.length }]
  }
  const worded = (words: string) => ({ spans: at(words), text: words })
  return {
    id: source,
    kind: 'indirect',
    source: { ...worded(source), id: null },
    cue: worded(cue),
    content: worded(content),
    parent: null,
    said: null,
    venue: null,
    stance: 'asserts',
    certainty: 'unstated',
    basis: 'unstated',
    because: { stance: [], certainty: [], basis: [] },
    claims: [],
    confidence: 0.9,
    ...over,
  }
}

const outer = statement('Ann Lee', 'said', 'the mayor said rain fell', {
  because: { stance: [{ start: 28, end: 32 }], certainty: [], basis: [] },
})
const inner = statement('the mayor', 'said rain', 'rain fell', { parent: 'Ann Lee' })

test('a text is cut where words of statements begin and end, with who holds each piece', () => {
  const pieces = piecesOf(text.length, [outer, inner])
  expect(
    pieces.map(({ start, end, layers }) => [text.slice(start, end), layers.map((l) => `${l.statement} ${l.role}`)]),
  ).toEqual([
    ['Ann Lee', ['0 source']],
    [' ', []],
    ['said', ['0 cue']],
    [' ', []],
    ['the mayor', ['0 content', '1 source']],
    [' ', ['0 content']],
    ['said ', ['0 content', '1 cue']],
    ['rain', ['0 content', '1 cue', '1 content']],
    [' fell', ['0 content', '1 content']],
    ['.', []],
  ])
})

test('words that a stance rests on cut on their own', () => {
  expect(groundsOf(text.length, [outer]).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Ann Lee said the mayor said ',
    'rain',
    ' fell.',
  ])
})

test('each statement is reached by a piece of its own, those further in first', () => {
  const handles = handlesOf(piecesOf(text.length, [outer, inner]), depthsOf([outer, inner]))
  const reached = [...handles].map(([start, at]) => [text.slice(start, start + 4), at])
  expect(reached).toEqual([
    ['rain', 1],
    ['the ', 0],
  ])
})

test('pieces cover a text without gap or overlap, whatever the spans', () => {
  const spans = fc.array(
    fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
  )
  fc.assert(
    fc.property(fc.array(spans), fc.nat(40), fc.nat(40), (contents, a, b) => {
      const statements = contents.map((some) => ({ ...outer, content: { spans: some, text: '' } }))
      const pieces = piecesOf(40, statements)
      expect(pieces.reduce((end, piece) => (piece.start === end ? piece.end : -1), 0)).toBe(40)
      const [start, end] = [Math.min(a, b), Math.max(a, b)]
      const inside = piecesIn(pieces, { start, end })
      expect(inside.reduce((at, piece) => (piece.start === at ? piece.end : -1), start)).toBe(end)
    }),
  )
})
