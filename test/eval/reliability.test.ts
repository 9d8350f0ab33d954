import { describe, expect, it } from 'vitest'
import { binsOf, calibrationError } from '../../eval/reliability.ts'

/** `right` of `count` forecasts of one chance. */
function forecasts(chance: number, right: number, count: number) {
  return Array.from({ length: count }, (_, i) => ({ chance, right: i < right }))
}

describe('calibrationError', () => {
  it('is nothing where nine of ten are right at 0.9', () => {
    expect(calibrationError(forecasts(0.9, 9, 10))).toBeCloseTo(0)
  })

  it('weighs each gap by how many forecasts it is about', () => {
    expect(calibrationError([...forecasts(0.95, 45, 90), ...forecasts(0.05, 0, 10)])).toBeCloseTo(
      0.9 * 0.45 + 0.1 * 0.05,
    )
  })

  it('puts a certain forecast into the last bin', () => {
    expect(binsOf(forecasts(1, 1, 1))).toEqual([{ from: 0.9, to: 1, count: 1, forecast: 1, right: 1 }])
  })
})
