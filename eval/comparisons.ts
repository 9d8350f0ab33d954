/**
 * Measures how well relations of statements are told on eval/marks/comparisons, with baselines beside it.
 *
 * usage: tsx eval/comparisons.ts [--test | --fresh | --third] [--misses]
 *
 * --test    the test half; the development half where it is not given
 * --fresh   the fresh pairs, which nobody tunes on
 * --third   the pairs of a third marker, looked at once
 * --misses  prints each pair that was judged otherwise
 */
import { parseArgs } from 'node:util'
import { compareStatements, type Comparison } from '../src/comparison/compare.ts'
import { sliceAll } from '../src/span.ts'
import { baselines } from './comparison-baselines.ts'
import { judgedPairs, judgedTraps, toldOf, type Row } from './comparison-figures.ts'
import { sideOf, undatedSideOf } from './comparison-samples.ts'
import { scoresOf } from './mark-scores.ts'
import { openNeighbours } from './marks/comparisons/build.ts'

const { values } = parseArgs({
  options: {
    test: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    third: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
  },
})

const set = values.third ? 'third' : values.fresh ? 'fresh' : values.test ? 'test' : 'dev'
const judged = await judgedPairs(set)
const trapped = await judgedTraps(set)
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
await decidingWords()
await alarms()
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
async function decidingWords(): Promise<void> {
  const decided = judged.filter(({ found }) => found.because.a.length > 0)
  const counts = decided.flatMap(({ mark, found }) => [
    wordCount(sliceAll(mark.a, found.because.a)),
    wordCount(sliceAll(mark.b, found.because.b)),
  ])
  const sorted = counts.toSorted((x, y) => x - y)
  const neutrals = decided.map(({ mark, found }) => ({
    a: { ...sideOf(mark, 'a'), text: neutral(mark.a, found.because.a) },
    b: { ...sideOf(mark, 'b'), text: neutral(mark.b, found.because.b) },
    relation: found.relation,
  }))
  const scores = await scoresOf(neutrals.map(({ a, b }) => ({ a: a.text, b: b.text })))
  const changed = neutrals.filter(({ a, b, relation }) => compareStatements(a, b, { scores }).relation !== relation)
  console.log(
    `deciding words: median ${sorted[sorted.length >> 1]} a side; neutral words in their place change ${percent(changed.length / decided.length)}`,
  )
}

/** How often like sentences of different occasions are taken to contradict each other, with their days and without. */
async function alarms(): Promise<void> {
  const pairs = openNeighbours({ isTaught: false })
  const scores = await scoresOf(pairs)
  const [dated, undated] = [sideOf, undatedSideOf].map(
    (side) =>
      pairs.filter((one) => compareStatements(side(one, 'a'), side(one, 'b'), { scores }).relation === 'contradicts')
        .length,
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
