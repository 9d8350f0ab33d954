import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { groupingShares } from '../../eval/proposition-figures.ts'

const FLOORS = JSON.parse(readFileSync(join(import.meta.dirname, '../../eval/proposition-floors.json'), 'utf8'))

test('no figure on marked groups lies under its floor, and each has one', { timeout: 60_000 }, async () => {
  const shares = await groupingShares()
  expect(Object.keys(shares).toSorted()).toEqual(Object.keys(FLOORS).toSorted())
  expect(Object.entries(shares).filter(([name, share]) => share < FLOORS[name])).toEqual([])
})
