/**
 * Reports, on corpora of entailment, how often the relation of two texts agrees with theirs: agrees or stronger is taken for
 * entailment, contradicts for contradiction, all else for neither. Nothing is tuned on them.
 *
 * usage: tsx eval/nli.ts --data DIR
 *
 * --data  a folder that holds nli-rte/rte3-dev.jsonl or verify-fever-symmetric/dev.jsonl
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compareStatements, type Side } from '../src/comparison/compare.ts'
import { toldOf } from './comparison-figures.ts'

const { values } = parseArgs({ options: { data: { type: 'string' } } })
if (values.data === undefined) throw new Error('usage: tsx eval/nli.ts --data DIR')

type Line = {
  readonly a?: string
  readonly b?: string
  readonly claim?: string
  readonly evidence?: string
  readonly label: string
}

const LABELS: Readonly<Record<string, string>> = { supports: 'entails', refutes: 'contradicts' }
const SETS = { 'RTE-3 dev': 'nli-rte/rte3-dev.jsonl', 'FEVER-symmetric dev': 'verify-fever-symmetric/dev.jsonl' }

for (const [name, file] of Object.entries(SETS)) {
  const path = join(values.data, file)
  if (existsSync(path)) report(name, path)
  else console.log(`${name}: left out, ${path} is missing`)
}

function report(name: string, path: string): void {
  const lines = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
  const rows = lines.map((line) => ({ label: LABELS[line.label] ?? line.label, guess: guessOf(line) }))
  const { accuracy, each } = toldOf(rows)
  const labels = [...new Set(rows.map(({ label }) => label))]
  const commonest = Math.max(...labels.map((label) => rows.filter((row) => row.label === label).length))
  console.log(
    `${name}: ${rows.length} pairs, accuracy ${percent(accuracy)} over ${labels.length} classes, the commonest class alone ${percent(commonest / rows.length)}`,
  )
  for (const { label, precision, recall } of each)
    console.log(`  ${label} P ${percent(precision)} R ${percent(recall)}`)
}

function guessOf({ a, b, claim, evidence }: Line): string {
  const { relation } = compareStatements(sideOf(a ?? evidence ?? ''), sideOf(b ?? claim ?? ''))
  if (relation === 'agrees' || relation === 'stronger') return 'entails'
  return relation === 'contradicts' ? 'contradicts' : 'neutral'
}

/** One day for both: a corpus of entailment knows no time. */
function sideOf(text: string): Side {
  const said = { from: '2000-01-01', to: '2000-01-01' }
  return { text, source: null, said, stance: null, certainty: null, origin: null }
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
