/**
 * Reads the articles of which it is marked whom their names mean, adds them to a ledger, and counts which sources of
 * different documents are joined and should be.
 *
 * usage: tsx eval/joins.ts [--model DIR] [--threads N] [--kept | --keep] [--show]
 *
 * --keep      keeps the sources that the reader gave in eval/join-persons.jsonl, which the floors are held on
 * --kept      takes them from there, without reading
 * --show      lists what is joined and should not be, and what is not and should
 */
import { parseArgs } from 'node:util'
import { openHearsay } from '../src/hear.ts'
import type { Reading } from '../src/schema/to-reading.ts'
import { joinFigures, joinedSources } from './join-figures.ts'
import { joinArticles } from './join-marks.ts'
import { keepReadings, keptReadings } from './join-persons.ts'

const { values } = parseArgs({
  options: {
    model: { type: 'string' },
    threads: { type: 'string', default: '2' },
    keep: { type: 'boolean', default: false },
    kept: { type: 'boolean', default: false },
    show: { type: 'boolean', default: false },
  },
})

const sources = joinedSources(await readings())
const figures = joinFigures(sources)
console.log(
  `${figures.names} names of ${figures.sources} sources of ${figures.persons} marked persons in ${figures.documents} documents`,
)
for (const half of ['dev', 'test', 'all'] as const) {
  const { right, joined, wanted, bcubed } = figures[half]
  console.log(
    `${half.padEnd(5)} pairs: precision ${percent(right, joined)} (${right} of ${joined}), recall ${percent(right, wanted)} (${wanted}); ` +
      `B³ precision ${(100 * bcubed.precision).toFixed(1)}, recall ${(100 * bcubed.recall).toFixed(1)}`,
  )
}
if (values.show) {
  for (const line of figures.wrong) console.log(`joined, and two:    ${line}`)
  for (const line of figures.missed) console.log(`one, and apart:     ${line}`)
}

async function readings(): Promise<Reading[]> {
  if (values.kept) return keptReadings()
  const session = openHearsay({ model: values.model, threads: Number(values.threads) })
  const read: Reading[] = []
  for (const { id, title, text, published, outlet } of joinArticles()) {
    const bytes = new TextEncoder().encode(JSON.stringify({ title, text, published, outlet }))
    read.push(await session.read({ bytes, name: `${id}.json` }))
  }
  await session.close()
  if (values.keep) keepReadings(read)
  return read
}

function percent(some: number, of: number): string {
  return of === 0 ? 'none' : `${((100 * some) / of).toFixed(1)} %`
}
