import { expect, test } from 'vitest'
import { joinFigures, joinedSources } from '../../eval/join-figures.ts'
import { keptReadings } from '../../eval/join-persons.ts'

// What the reader gave of the marked articles is kept: what is held here is the joining of it.
test('of joins across documents at least 98 in 100 are right, and 80 in 100 of those that should be are made', () => {
  const { all, sources, wrong } = joinFigures(joinedSources(keptReadings()))
  expect(sources).toBeGreaterThanOrEqual(190)
  const precision = all.right / all.joined
  expect(precision < 0.98 ? wrong : []).toEqual([])
  expect(all.right / all.wanted).toBeGreaterThanOrEqual(0.8)
})
