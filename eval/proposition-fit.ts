/**
 * Fits the weights by which a statement takes up an earlier one, on the development half of eval/marks/propositions, prints
 * how well five folds are grouped by weights that the other four teach, and writes src/proposition/tie-weights.ts.
 *
 * usage: tsx eval/proposition-fit.ts [--ridge N] [--dry]
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bestOf } from '../src/proposition/takes-up.ts'
import { tiesOf, type Tie } from '../src/proposition/ties.ts'
import { openGroupMarks, type GroupMark } from './marks/propositions/open.ts'
import { groupedOf, toldIn, vectorsOfMarks } from './proposition-figures.ts'

/** The ties of a statement to those before it, and which of them are right; none right means that none is taken up. */
type Choice = { readonly ties: readonly Tie[]; readonly isRight: readonly boolean[] }
type Fitted = Readonly<Record<string, number>>

const { values } = parseArgs({
  options: { ridge: { type: 'string', default: '2' }, dry: { type: 'boolean', default: false } },
})
const ridge = Number(values.ridge)
const [FOLDS, STEPS, RATE] = [5, 300, 0.05]
const vectors = await vectorsOfMarks()
const marks = openGroupMarks().filter(({ half, from }) => half === 'dev' && from !== 'briefings')
const choices = new Map(marks.map((mark) => [mark, choicesOf(mark)]))

const fitted = Array.from({ length: FOLDS }, (_, fold) => fit(marks.filter((__, at) => at % FOLDS !== fold)))
report('all', marks)
for (const from of ['wikinews', 'written'])
  report(
    from,
    marks.filter((mark) => mark.from === from),
  )
const whole = fit(marks)
console.log(whole)
if (!values.dry)
  writeFileSync(
    join(import.meta.dirname, '../src/proposition/tie-weights.ts'),
    `/** What each sign of a tie counts for. Fitted by eval/proposition-fit.ts. */
export const tieWeights: Readonly<Record<string, number>> = ${JSON.stringify(whole, null, 2).replaceAll('"', '')}
`,
  )

function report(name: string, of: readonly GroupMark[]): void {
  const { precision, recall, f1, pairs } = groupedOf(of, (mark) => joined(mark, fitted[marks.indexOf(mark) % FOLDS]!))
  const [p, r, f, pp, pr] = [precision, recall, f1, pairs.precision, pairs.recall].map((x) => (100 * x).toFixed(1))
  console.log(`${name}: B³ P ${p} R ${r} F1 ${f}; pairs P ${pp} R ${pr}`)
}

function choicesOf(mark: GroupMark): Choice[] {
  const { told } = mark
  return tiesOf(toldIn(mark), vectors).map((ties, to) => ({
    ties,
    isRight: ties.map(({ from }) => told[to]!.group !== null && told[from]!.group === told[to]!.group),
  }))
}

function joined(mark: GroupMark, by: Fitted): { readonly members: string[] }[] {
  const { told } = mark
  const groups = told.map((one) => ({ members: [one.id] }))
  for (const ties of tiesOf(toldIn(mark), vectors)) {
    const best = bestOf(ties, by)
    if (best === null) continue
    const group = groups[best.tie.from]!
    group.members.push(told[best.tie.to]!.id)
    groups[best.tie.to] = group
  }
  return [...new Set(groups)]
}

/** The weights that make the right choices likeliest, by gradient descent with momentum and scaling (Adam). */
function fit(of: readonly GroupMark[]): Fitted {
  const all = of.flatMap((mark) => choices.get(mark)!).filter(({ ties }) => ties.length > 0)
  const names = ['bias', ...Object.keys(all[0]!.ties[0]!.signs)]
  const rows = all.map(({ ties, isRight }) => ({
    signs: ties.map(({ signs }) => names.map((name) => signs[name] ?? 1)),
    isRight,
  }))
  const at = names.map(() => 0)
  const [mean, square] = [names.map(() => 0), names.map(() => 0)]
  for (let step = 1; step <= STEPS; step++) {
    const slope = slopeAt(rows, at)
    for (const i of names.keys()) {
      const pull = slope[i]! + (i === 0 ? 0 : ridge * at[i]!)
      mean[i] = 0.9 * mean[i]! + 0.1 * pull
      square[i] = 0.99 * square[i]! + 0.01 * pull * pull
      at[i]! -= (RATE * (mean[i]! / (1 - 0.9 ** step))) / (Math.sqrt(square[i]! / (1 - 0.99 ** step)) + 1e-8)
    }
  }
  return Object.fromEntries(names.map((name, i) => [name, Math.round(at[i]! * 100) / 100]))
}

type Row = { readonly signs: readonly (readonly number[])[]; readonly isRight: readonly boolean[] }

function slopeAt(rows: readonly Row[], at: readonly number[]): number[] {
  const slope = at.map(() => 0)
  for (const { signs, isRight } of rows) {
    const weights = signs.map((row) => Math.exp(row.reduce((sum, value, i) => sum + value * at[i]!, 0)))
    const all = weights.reduce((sum, weight) => sum + weight, 1)
    const right = weights.reduce((sum, weight, i) => sum + (isRight[i] ? weight : 0), 0)
    signs.forEach((row, k) => {
      const pull = weights[k]! / all - (right > 0 && isRight[k] ? weights[k]! / right : 0)
      for (const [i, value] of row.entries()) slope[i]! += pull * value
    })
  }
  return slope
}
