/**
 * Measures how well relations of statements are told on eval/marks/comparisons, with baselines beside it.
 *
 * usage: tsx eval/comparisons.ts [--test | --fresh | --third | --written] [--misses]
 *
 * --test    the test half; the development half where it is not given
 * --fresh   the fresh pairs, which nobody tunes on
 * --third   the pairs of a third marker, looked at once
 * --written the pairs of many fields that were written to be hard for words, which nothing was fitted on
 * --misses  prints each pair that was judged otherwise
 */
import { parseArgs } from 'node:util'
import { compareStatements, type Comparison } from '../src/comparison/compare.ts'
import { sliceAll } from '../src/span.ts'
import { baselines } from './comparison-baselines.ts'
import { judgedPairs, judgedTraps, toldOf, type Row } from './comparison-figures.ts'
import { sideOf, undatedSideOf } from './comparison-samples.ts'
import { openNeighbours } from './marks/comparisons/build.ts'

const { values } = parseArgs({
  options: {
    test: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    third: { type: 'boolean', default: false },
    written: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
  },
})

const sets = ['third', 'written', 'fresh', 'test'] as const
const set = sets.find((name) => values[name]) ?? 'dev'
const judged = judgedPairs(set)
const trapped = judgedTraps(set)
console.log(`${set}, ${judged.length} pairs`)
report(
  'comparison',
  judged.map(({ mark, found }) => ({ label: mark.relation ?? '', guess: found.relation })),
)
for (const [name, guess] of Object.entries(baselines))
  report(
    name,
    judged.map(({ mark }) => ({ label: mark.relation ?? '', guess: guess(mark) })),
  )
const falls = trapped.filter(({ found }) => found.relation === 'contradicts')
if (trapped.length > 0) console.log(`time traps: ${falls.length} of ${trapped.length} called contradicts`)
decidingWords()
alarms()
if (values.misses)
  for (const { mark, found } of judged.filter(
    ({ mark: { relation }, found: { relation: guess } }) => relation !== guess,
  ))
    console.log(`${mark.relation} > ${found.relation} ${found.confidence} | ${mark.a} || ${mark.b} | ${found.reason}`)
if (values.misses)
  for (const { mark, found } of falls)
    console.log(`trap ${found.confidence} | ${mark.a} || ${mark.b} | ${found.reason}`)

function report(name: string, rows: readonly Row[]): void {
  const { accuracy, macro, unclear, each } = toldOf(rows)
  console.log(`${name}: accuracy ${percent(accuracy)}, macro-F1 ${percent(macro)}, unclear ${percent(unclear)}`)
  const lines = each.map(
    ({ label, precision, recall, f1 }) => `${label} P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}`,
  )
  console.log(`  ${lines.join('; ')}`)
}

/** How many words decide, and how often the relation falls when neutral words stand in their place. */
function decidingWords(): void {
  const decided = judged.filter(({ found }) => found.because.a.length > 0)
  const counts = decided.flatMap(({ mark, found }) => [
    wordCount(sliceAll(mark.a, found.because.a)),
    wordCount(sliceAll(mark.b, found.because.b)),
  ])
  const sorted = counts.toSorted((x, y) => x - y)
  const changed = decided.filter(({ mark, found }) => {
    const a = { ...sideOf(mark, 'a'), text: neutral(mark.a, found.because.a) }
    const b = { ...sideOf(mark, 'b'), text: neutral(mark.b, found.because.b) }
    return compareStatements(a, b).relation !== found.relation
  })
  console.log(
    `deciding words: median ${sorted[sorted.length >> 1]} a side; neutral words in their place change ${percent(changed.length / decided.length)}`,
  )
}

/** How often like sentences of different occasions are taken to contradict each other, with their days and without. */
function alarms(): void {
  const pairs = openNeighbours({ isTaught: false })
  const [dated, undated] = [sideOf, undatedSideOf].map(
    (side) =>
      pairs.filter((one) => compareStatements(side(one, 'a'), side(one, 'b')).relation === 'contradicts').length,
  )
  console.log(`neighbours called contradicts: ${dated} of ${pairs.length} with their days, ${undated} without`)
}

function neutral(text: string, spans: Comparison['because']['a']): string {
  return spans.toReversed().reduce((rest, { start, end }) => `${rest.slice(0, start)}it${rest.slice(end)}`, text)
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}

function percent(share: number): string {
  return (100 * share).toFixed(1)
}
