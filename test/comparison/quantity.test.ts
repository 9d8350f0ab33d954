import { expect, test } from 'vitest'
import { quantitiesOf } from '../../src/comparison/quantity.ts'
import { sliceAll } from '../../src/span.ts'
import { wordsOf } from '../../src/wording/words.ts'

const cases: readonly (readonly [string, readonly (readonly [string, number, number])[]])[] = [
  ['Over 30 countries joined.', [['Over 30', 30, Infinity]]],
  ['No more than forty ships', [['No more than forty', 0, 40]]],
  ['At least $1.1 billion was paid.', [['At least $1.1 billion', 1.1e9, Infinity]]],
  ['between 50 and 100 hostages', [['between 50 and 100', 50, 100]]],
  ['Seven in ten adults', [['Seven in ten', 69.65, 70.35]]],
  ['several ships', [['several', 3, 9]]],
  ['several thousand drones', [['several thousand', 3000, 9000]]],
  ['tens of thousands of people', [['tens of thousands', 20_000, 9_999_990]]],
  ['On May 14, 2021, two ships sank.', [['two', 1.99, 2.01]]],
]

test.each(cases)('%s', (text, expected) => {
  const found = quantitiesOf(wordsOf(text)).map(({ spans, low, high }) => [
    sliceAll(text, spans),
    rounded(low),
    rounded(high),
  ])
  expect(found).toEqual(expected)
})

function rounded(value: number): number {
  return value === Infinity ? value : Math.round(value * 1000) / 1000
}
