import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spread } from '../../web/compare/spread.ts'

test.each([
  [
    [0, 10],
    [0, 1],
  ],
  [[5], [0.5]],
  [
    [0, 5, 10],
    [0, 0.5, 1],
  ],
])('days at %j stand at %j', (times, places) => {
  expect(spread(times)).toEqual(places)
})

test('days that are near each other do not cover one another, and none leaves the picture', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 1e6 }), { minLength: 2, maxLength: 14 }), (days) => {
      const places = spread(days.toSorted((a, b) => a - b))
      expect(places[0]).toBe(0)
      expect(places.at(-1)).toBeCloseTo(1)
      for (const [at, place] of places.slice(1).entries()) expect(place - places[at]!).toBeGreaterThan(0.0699)
    }),
  )
})
