/**
 * Fits the weights by which relations are decided, on the development half of eval/marks/comparisons and its time traps,
 * and writes src/comparison/weights.ts.
 *
 * usage: tsx eval/comparison-fit.ts [--ridge N]
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { crossed, samplesOf } from './comparison-samples.ts'
import { fitSoftmax } from './softmax.ts'

const { values } = parseArgs({ options: { ridge: { type: 'string', default: '0.5' } } })
const ridge = Number(values.ridge)
const samples = samplesOf('dev')
console.log('five-fold accuracy', crossed(samples, ridge).toFixed(3))
const weights = Object.fromEntries(
  Object.entries(fitSoftmax(samples, ridge)).map(([relation, of]) => [
    relation,
    Object.fromEntries(Object.entries(of).map(([sign, weight]) => [sign, Math.round(weight * 100) / 100])),
  ]),
)
const text = `/** Coefficients of the relations: relation to sign to weight. Fitted by eval/comparison-fit.ts. */
export const weights: Readonly<Record<string, Readonly<Record<string, number>>>> = ${JSON.stringify(weights, null, 2)}
`
writeFileSync(join(import.meta.dirname, '../src/comparison/weights.ts'), text)
