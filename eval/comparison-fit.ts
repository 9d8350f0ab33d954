/**
 * Fits the weights by which relations are decided, on the development half of eval/marks/comparisons and its time traps,
 * and writes src/comparison/weights.ts.
 *
 * usage: tsx eval/comparison-fit.ts [--ridge N] [--scores FILE]
 *
 * --scores  lines of the pair model, `{"id","forth","back"}`, as eval/comparisons.ts --keep-scores writes them
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { crossed, samplesOf, scoresFrom } from './comparison-samples.ts'
import { fitSoftmax, type Softmax } from './softmax.ts'

const { values } = parseArgs({ options: { ridge: { type: 'string', default: '0.5' }, scores: { type: 'string' } } })
const ridge = Number(values.ridge)
const scores = values.scores === undefined ? null : scoresFrom(values.scores)
const plain = samplesOf('dev', null)
const fitted = {
  plain: fitSoftmax(plain, ridge),
  scored: scores === null ? {} : fitSoftmax(samplesOf('dev', scores), ridge),
}
console.log('five-fold accuracy, words alone', crossed(plain, ridge).toFixed(3))
if (scores !== null)
  console.log('five-fold accuracy, with the pair model', crossed(samplesOf('dev', scores), ridge).toFixed(3))
const rounded = (weights: Softmax): Softmax =>
  Object.fromEntries(
    Object.entries(weights).map(([relation, of]) => [
      relation,
      Object.fromEntries(Object.entries(of).map(([sign, weight]) => [sign, Math.round(weight * 100) / 100])),
    ]),
  )
const text = `/** Coefficients of the relations: relation to sign to weight, without and with a pair model. Fitted by eval/comparison-fit.ts. */
export const weights: Readonly<Record<'plain' | 'scored', Readonly<Record<string, Readonly<Record<string, number>>>>>> =
${JSON.stringify({ plain: rounded(fitted.plain), scored: rounded(fitted.scored) }, null, 2)}
`
writeFileSync(join(import.meta.dirname, '../src/comparison/weights.ts'), text)
