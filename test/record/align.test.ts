import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { align, unitsOf, wordsOf, type Unit } from '../../src/record/check.ts'

const units = (text: string): Unit[] => unitsOf(wordsOf(text))
const words = fc
  .array(
    fc.constantFrom(
      'the',
      'bridge',
      'is',
      'not',
      'open',
      'and',
      'we',
      'know',
      "don't",
      'two',
      '2',
      'ice',
      'cream',
      'icecream',
    ),
    { maxLength: 14 },
  )
  .map((list) => list.join(' '))

test.each([
  ['the bridge is open', 'the bridge is not open', ['same', 'same', 'same', 'drop', 'same']],
  ['the old bridge', 'the bridge', ['same', 'insert', 'same']],
  ['two bridges', 'two ferries', ['same', 'replace']],
  ['in winter time', 'in wintertime', ['same', 'join']],
  ['do not', "don't", ['same', 'same']],
  ['we spent $60 billion', 'we spent 60 billion dollars', ['same', 'same', 'same', 'same']],
  ['96% of it', 'ninety-six percent of it', ['same', 'same', 'same', 'same']],
  ['the colour of the centre', 'the color of the center', ['same', 'same', 'same', 'same', 'same']],
])('%s | %s', (article, record, kinds) => {
  expect(align(units(article), units(record)).map(({ kind }) => kind)).toEqual(kinds)
})

test('swapping the sides exchanges drop and insert and nothing else', () => {
  const exchanged = { drop: 'insert', insert: 'drop', same: 'same', join: 'join', replace: 'replace' } as const
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [a, b] = [units(one), units(other)]
      expect(align(b, a)).toEqual(align(a, b).map(({ kind, a: x, b: y }) => ({ kind: exchanged[kind], a: y, b: x })))
    }),
  )
})

test('every unit of both sides is in exactly one step, in order', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [a, b] = [units(one), units(other)]
      let [i, j] = [0, 0]
      for (const step of align(a, b)) {
        expect([step.a[0], step.b[0]]).toEqual([i, j])
        ;[i, j] = [step.a[1], step.b[1]]
      }
      expect([i, j]).toEqual([a.length, b.length])
    }),
  )
})

test('hostile input stays bounded: ten thousand words, one word a thousand times', () => {
  const long = Array.from({ length: 10_000 }, (_, i) => `w${(i * 7919) % 5003}`).join(' ')
  const start = performance.now()
  align(units(long), units(long.split(' ').toReversed().join(' ')))
  align(units('buffalo '.repeat(1000)), units('buffalo '.repeat(3000)))
  expect(performance.now() - start).toBeLessThan(15_000)
})
