import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openFigures, raised, underFloor, type OpenFigures } from '../../eval/open-marks.ts'

const ROOT = join(import.meta.dirname, '../..')
const MODEL = process.env['HEARSAY_MODEL'] ?? join(ROOT, 'weights')
const FLOORS = JSON.parse(readFileSync(join(ROOT, 'eval/floors.json'), 'utf8')) as OpenFigures

describe('floors', () => {
  it.skipIf(!existsSync(join(MODEL, 'manifest.json')))(
    'no figure on the openly licensed marks lies under its floor',
    async () => expect(underFloor(await openFigures({ model: MODEL }), FLOORS)).toEqual([]),
    300_000,
  )

  it('a figure under its floor is named with both numbers', () => {
    expect(underFloor({ 'linked.half': 69.9, 'linked.exact': 55 }, { 'linked.half': 70, 'linked.exact': 55 })).toEqual([
      'linked.half is 69.9, under its floor of 70.',
    ])
  })

  it('a floor without a figure is a fault', () => {
    expect(underFloor({}, { 'linked.half': 70 })).toHaveLength(1)
  })

  it('floors rise by themselves and never fall', () => {
    expect(raised({ a: 50, b: 50 }, { a: 60.5, b: 40, c: 30 })).toEqual({ a: 59.5, b: 50, c: 29 })
  })
})
