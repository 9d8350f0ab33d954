import { describe, expect, it } from 'vitest'
import { thresholdOf, type Sure } from '../../eval/threshold.ts'

const TEXT = 'Ada said yes. Ben said no.'
const ADA = { source: [{ start: 0, end: 3 }], cue: [{ start: 4, end: 8 }], content: [{ start: 9, end: 12 }] }
const BEN = { source: [{ start: 14, end: 17 }], cue: [{ start: 18, end: 22 }], content: [{ start: 23, end: 25 }] }

/** Articles in which one attribution is marked and both are found, the false one as sure as is said. */
function articles(unsure: number): Sure[] {
  return Array.from({ length: 10 }, () => ({
    one: { text: TEXT, marked: [ADA], found: [ADA, BEN] },
    chances: [0.9, unsure],
  }))
}

describe('thresholdOf', () => {
  it('finds the least confidence that leaves out what is false', () => {
    const { best, all, crossValidated } = thresholdOf(articles(0.22))
    expect(best).toBeCloseTo(0.25)
    expect([all, crossValidated]).toEqual([66.67, 100])
  })

  it('gains nothing where the false ones are as sure as the right ones', () => {
    expect(thresholdOf(articles(0.9))).toEqual({ best: 0, all: 66.67, crossValidated: 66.67 })
  })
})
