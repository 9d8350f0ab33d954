import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { comparisonShares } from '../../eval/comparison-figures.ts'

const FLOORS = JSON.parse(readFileSync(join(import.meta.dirname, '../../eval/comparison-floors.json'), 'utf8'))

test('no figure on the marked pairs lies under its floor, and each has one', () => {
  const shares = { ...comparisonShares('dev'), ...comparisonShares('test'), ...comparisonShares('fresh') }
  expect(Object.keys(shares).toSorted()).toEqual(Object.keys(FLOORS).toSorted())
  expect(Object.entries(shares).filter(([name, share]) => share < FLOORS[name])).toEqual([])
})
