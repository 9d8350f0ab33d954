import { describe, expect, it } from 'vitest'
import { chanceOf, fitLogistic, type Sample } from '../../eval/logistic.ts'

/** `right` of `count` samples with one number. */
function samples(x: number, right: number, count: number): Sample[] {
  return Array.from({ length: count }, (_, i) => ({ signs: { x }, right: i < right }))
}

describe('fitLogistic', () => {
  it('finds the odds of two groups: 1 in 4 at 0, 3 in 4 at 1', () => {
    const { bias, weights } = fitLogistic([...samples(0, 25, 100), ...samples(1, 75, 100)], 0)
    expect(bias).toBeCloseTo(Math.log(1 / 3), 6)
    expect(weights['x']).toBeCloseTo(2 * Math.log(3), 6)
  })

  it('says the mean where the numbers tell nothing', () => {
    const fitted = fitLogistic(samples(5, 30, 40))
    expect(chanceOf({ signs: { x: 5 } }, fitted)).toBeCloseTo(0.75, 3)
  })

  it('stays finite where the samples can be told apart without a fault', () => {
    const fitted = fitLogistic([...samples(-1, 0, 20), ...samples(1, 20, 20)])
    expect(Math.abs(fitted.weights['x']!)).toBeLessThan(10)
    expect(chanceOf({ signs: { x: 1 } }, fitted)).toBeGreaterThan(0.9)
  })

  it('gets the mean of all forecasts right, whatever the numbers', () => {
    const mixed = Array.from({ length: 200 }, (_, i) => ({
      signs: { a: Math.sin(i), b: (i * 7) % 5 },
      right: (i * 13) % 3 === 0,
    }))
    const fitted = fitLogistic(mixed)
    const mean = mixed.reduce((sum, sample) => sum + chanceOf(sample, fitted), 0) / mixed.length
    expect(mean).toBeCloseTo(mixed.filter(({ right }) => right).length / mixed.length, 4)
  })
})
