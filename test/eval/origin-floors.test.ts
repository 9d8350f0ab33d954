import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { originShares } from '../../eval/origin-figures.ts'

const FLOORS = JSON.parse(readFileSync(join(import.meta.dirname, '../../eval/origin-floors.json'), 'utf8'))

test('no figure on marked copies and look-alikes lies under its floor, and each has one', () => {
  const shares = { ...originShares('dev'), ...originShares('test') }
  expect(Object.keys(shares).toSorted()).toEqual(Object.keys(FLOORS).toSorted())
  expect(Object.entries(shares).filter(([name, share]) => share < FLOORS[name])).toEqual([])
})
