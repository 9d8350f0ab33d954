/**
 * Fits the weights by which relations are decided, on eval/marks/comparisons but for its third and its written pairs, prints how well five
 * folds are told by weights that the other four teach, and writes src/comparison/weights.ts.
 *
 * usage: tsx eval/comparison-fit.ts [--ridge N] [--dry] [--misses]
 *
 * --dry     writes nothing
 * --misses  prints each pair that was judged otherwise
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openComparisonMarks } from './marks/comparisons/build.ts'
import { toldOf, type Judged } from './comparison-figures.ts'
import { crossJudged, fitMarks, tuningMarks } from './comparison-samples.ts'

const { values } = parseArgs({
  options: {
    ridge: { type: 'string', default: '0.7' },
    dry: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
  },
})
const ridge = Number(values.ridge)
const marks = tuningMarks()
const news = new Set((['news', 'kinds', 'fresh'] as const).flatMap(openComparisonMarks).map(({ id }) => id))
const judged = crossJudged(marks, ridge)
const pairs = judged.filter(({ mark }) => mark.relation !== null)
report('all pairs', pairs)
report(
  'of them in the manner of news',
  pairs.filter(({ mark }) => news.has(mark.id)),
)
const traps = judged.filter(({ mark }) => mark.relation === null)
console.log(`time traps called contradicts: ${traps.filter(isFalse).length} of ${traps.length}`)
if (values.misses)
  for (const { mark, found } of [...pairs, ...traps.filter(isFalse)].filter(
    (one) => one.mark.relation !== one.found.relation,
  ))
    console.log(`${mark.relation} > ${found.relation} ${found.confidence} | ${mark.a} || ${mark.b}`)
if (!values.dry) write()

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
  const weights = Object.fromEntries(
    Object.entries(fitMarks(marks, ridge)).map(([relation, of]) => [
      relation,
      Object.fromEntries(Object.entries(of).map(([sign, weight]) => [sign, Math.round(weight * 100) / 100])),
    ]),
  )
  const text = `/** Coefficients of the relations: relation to sign to weight. Fitted by eval/comparison-fit.ts. */
export const weights: Readonly<Record<string, Readonly<Record<string, number>>>> = ${JSON.stringify(weights, null, 2)}
`
  writeFileSync(join(import.meta.dirname, '../src/comparison/weights.ts'), text)
}
