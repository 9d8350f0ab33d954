/**
 * Measures how well relations of statements are told on eval/marks/comparisons, with baselines beside it.
 *
 * usage: tsx eval/comparisons.ts [--test] [--misses]
 *
 * --test    the test half; the development half where it is not given
 * --misses  prints each pair that was judged otherwise
 */
import { parseArgs } from 'node:util'
import { compareStatements, type Comparison } from '../src/comparison/compare.ts'
import { sliceAll } from '../src/span.ts'
import { baselines } from './comparison-baselines.ts'
import { sideOf } from './comparison-samples.ts'
import { openComparisonMarks, type ComparisonMark } from './marks/comparisons/build.ts'

const { values } = parseArgs({
  options: {
    test: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
  },
})

type Judged = { readonly mark: ComparisonMark; readonly found: Comparison }
type Row = { readonly label: string; readonly guess: string }

const half = values.test ? 'test' : 'dev'
const pairs = openComparisonMarks('pairs')
const traps = openComparisonMarks('time-traps')
const judged = judge(pairs.filter((mark) => mark.half === half))
const trapped = judge(traps.filter((mark) => mark.half === half))
console.log(`half ${half}, ${judged.length} pairs`)
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
console.log(`time traps: ${falls.length} of ${trapped.length} called contradicts`)
decidingWords()
if (values.misses)
  for (const { mark, found } of judged.filter(
    ({ mark: { relation }, found: { relation: guess } }) => relation !== guess,
  ))
    console.log(`${mark.relation} > ${found.relation} ${found.confidence} | ${mark.a} || ${mark.b} | ${found.reason}`)
if (values.misses)
  for (const { mark, found } of falls)
    console.log(`trap ${found.confidence} | ${mark.a} || ${mark.b} | ${found.reason}`)

function judge(marks: readonly ComparisonMark[]): Judged[] {
  return marks.map((mark) => ({
    mark,
    found: compareStatements(sideOf(mark, 'a'), sideOf(mark, 'b')),
  }))
}

/** Precision, recall and F1 of each relation, their mean, accuracy, and the share that is left unclear. */
function report(name: string, rows: readonly Row[]): void {
  const labels = [...new Set(rows.map(({ label }) => label))].toSorted()
  const figures = labels.map((label) => {
    const hit = rows.filter((row) => row.label === label && row.guess === label).length
    const precision = hit / Math.max(1, rows.filter(({ guess }) => guess === label).length)
    const recall = hit / rows.filter((row) => row.label === label).length
    return { label, precision, recall, f1: hit === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
  })
  const right = rows.filter(({ label, guess }) => label === guess).length / rows.length
  const macro = figures.reduce((sum, { f1 }) => sum + f1, 0) / figures.length
  const unclear = rows.filter(({ guess }) => guess === 'unclear').length / rows.length
  console.log(`${name}: accuracy ${percent(right)}, macro-F1 ${percent(macro)}, unclear ${percent(unclear)}`)
  const each = figures.map(
    ({ label, precision, recall, f1 }) => `${label} P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}`,
  )
  console.log(`  ${each.join('; ')}`)
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
    `deciding words: median ${sorted[sorted.length >> 1]} a side; neutral words in their place change ${percent(changed.length / decided.length)} `,
  )
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
