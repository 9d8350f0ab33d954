/**
 * Measures the openly licensed marks and names each figure that lies under its floor in eval/floors.json.
 *
 * usage: tsx eval/floors.ts [--raise] [--model DIR] [--threads N]
 *
 * --raise   sets each floor a point below what was measured, where that is higher than it was
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openFigures, raised, underFloor, type OpenFigures } from './open-marks.ts'

const { values } = parseArgs({
  options: { model: { type: 'string' }, threads: { type: 'string' }, raise: { type: 'boolean' } },
})
const path = join(import.meta.dirname, 'floors.json')
const floors = JSON.parse(readFileSync(path, 'utf8')) as OpenFigures
const figures = await openFigures({ model: values.model, threads: Number(values.threads ?? 2) })
for (const [name, figure] of Object.entries(figures)) {
  console.log(`${name.padEnd(20)}${figure.toFixed(1).padStart(6)}   floor ${floors[name] ?? 'none'}`)
}
const faults = underFloor(figures, floors)
for (const fault of faults) console.error(fault)
if (values.raise) writeFileSync(path, `${JSON.stringify(raised(floors, figures), null, 2)}\n`)
process.exitCode = faults.length > 0 ? 1 : 0
