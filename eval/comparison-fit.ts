/**
 * Fits the weights by which relations are decided, on eval/marks/comparisons but for its third pairs, prints how well five
 * folds are told by weights that the other four teach, by the words alone and with the pair network, and writes
 * src/comparison/weights.ts and scored-weights.ts.
 *
 * usage: tsx eval/comparison-fit.ts [--ridge N] [--dry] [--misses] [--model DIR]
 *
 * --dry     writes nothing
 * --misses  prints each pair that was judged otherwise
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openComparisonMarks } from './marks/comparisons/build.ts'
import { toldOf, type Judged } from './comparison-figures.ts'
import type { Weights } from '../src/comparison/decide.ts'
import { crossJudged, fitMarks, pairsToFit, tuningMarks } from './comparison-samples.ts'
import { scoresOf } from './mark-scores.ts'

const { values } = parseArgs({
  options: {
    ridge: { type: 'string', default: '0.7' },
    dry: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    model: { type: 'string' },
  },
})
const ridge = Number(values.ridge)
const marks = tuningMarks()
const news = new Set((['news', 'kinds', 'fresh'] as const).flatMap(openComparisonMarks).map(({ id }) => id))
const fitting = { ridge, scores: await scoresOf(pairsToFit(), values.model) }
const judged = crossJudged(marks, fitting)
for (const way of ['plain', 'scored'] as const) {
  console.log(way === 'plain' ? 'By the words alone' : 'With the pair network')
  shown(judged[way])
}
if (!values.dry) write()

function shown(all: readonly Judged[]): void {
  const pairs = all.filter(({ mark }) => mark.relation !== null)
  report('all pairs', pairs)
  report(
    'of them in the manner of news',
    pairs.filter(({ mark }) => news.has(mark.id)),
  )
  const traps = all.filter(({ mark }) => mark.relation === null)
  console.log(`time traps called contradicts: ${traps.filter(isFalse).length} of ${traps.length}`)
  if (!values.misses) return
  for (const { mark, found } of [...pairs, ...traps.filter(isFalse)].filter(
    (one) => one.mark.relation !== one.found.relation,
  ))
    console.log(`${mark.relation} > ${found.relation} ${found.confidence} | ${mark.a} || ${mark.b}`)
}

function isFalse({ found }: Judged): boolean {
  return found.relation === 'contradicts'
}

function report(name: string, of: readonly Judged[]): void {
  const told = toldOf(of.map(({ mark, found }) => ({ label: mark.relation ?? '', guess: found.relation })))
  const percent = (share: number): string => (100 * share).toFixed(1)
  console.log(
    `${name}: ${of.length}, accuracy ${percent(told.accuracy)}, macro-F1 ${percent(told.macro)}, unclear ${percent(told.unclear)}`,
  )
  for (const { label, precision, recall, f1 } of told.each)
    console.log(`  ${label} P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}`)
}

function write(): void {
  const { plain, scored } = fitMarks(marks, fitting)
  writeWeights('weights', plain, 'by the words alone')
  writeWeights('scoredWeights', scored, 'by the words and the pair network')
}

function writeWeights(name: string, fitted: Weights, by: string): void {
  const rounded = Object.fromEntries(
    Object.entries(fitted).map(([relation, of]) => [
      relation,
      Object.fromEntries(Object.entries(of).map(([sign, weight]) => [sign, Math.round(weight * 100) / 100])),
    ]),
  )
  const text = `/** Coefficients of the relations ${by}: relation to sign to weight. Fitted by eval/comparison-fit.ts. */
export const ${name}: Readonly<Record<string, Readonly<Record<string, number>>>> = ${JSON.stringify(rounded, null, 2)}
`
  const file = name === 'weights' ? 'weights.ts' : 'scored-weights.ts'
  writeFileSync(join(import.meta.dirname, '../src/comparison', file), text)
}
