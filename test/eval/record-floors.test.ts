import { join } from 'node:path'
import { expect, test } from 'vitest'
import { holdPlanted, samples, sumsOf, underRecordFloors } from '../../eval/planted-score.ts'

test('no figure on the planted quotations of the samples lies under its floor', async () => {
  const cases = samples.map((sample) => join(sample, 'cases.jsonl'))
  const folders = samples.map((sample) => join(sample, 'briefings'))
  expect(underRecordFloors(sumsOf(await holdPlanted(cases, { folders })))).toEqual([])
}, 120_000)

test('a figure under its floor is named with both numbers', () => {
  expect(underRecordFloors({ trues: 100, passed: 98, errors: 100, named: 97, slipped: 1 })).toEqual([
    'true quotations passed: 0.9800 is under its floor of 0.99',
    'not passed as verbatim: 0.9900 is under its floor of 1',
  ])
})
