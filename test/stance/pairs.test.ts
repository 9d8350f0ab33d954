import { expect, test } from 'vitest'
import { stanceFigures } from '../../eval/stance-figures.ts'

test('every sentence of the minimal pairs has its stance and its certainty', async () => {
  const { count, stance, certainty, misses } = await stanceFigures('pairs', { threads: 1 })
  expect(misses).toEqual([])
  expect(stance).toBe(count)
  expect(certainty).toBe(count)
}, 60_000)

test('of the real sentences for development, no fewer are right than when this was written', async () => {
  const { count, stance } = await stanceFigures('real-dev', { threads: 1 })
  expect(stance / count).toBeGreaterThanOrEqual(0.9)
}, 60_000)
