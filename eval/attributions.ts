/**
 * Scores the outermost attributions that the program finds in marked texts.
 *
 * usage: tsx eval/attributions.ts (--data DIR | --marks FILE) [--tables] [--worst] [--model DIR] [--threads N] [--json]
 *
 * --data DIR   a folder that holds PolNeAR 1.0 as polnear/dev.jsonl; --marks FILE any file of that form
 * --tables     also by kind, cue, length of article and number of sources
 * --worst      the twenty articles with the lowest F1, and what went wrong in each
 */
import { parseArgs } from 'node:util'
import { openModel } from '../src/model/model.ts'
import { readMarked } from './read-corpus.ts'
import { readAll } from './readings.ts'
import { score, type Figure } from './score.ts'
import { outermostOf, tablesOf, type Tables } from './tables.ts'
import { worstOf, type Worst } from './worst.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    marks: { type: 'string' },
    model: { type: 'string' },
    threads: { type: 'string' },
    tables: { type: 'boolean' },
    worst: { type: 'boolean' },
    json: { type: 'boolean' },
  },
})
const path = values.marks ?? (values.data && `${values.data}/polnear/dev.jsonl`)
if (!path) {
  throw new Error('Name the folder of the corpora with --data DIR, or a file of marked texts with --marks FILE.')
}

const texts = await readAll(readMarked(path), { model: values.model, threads: Number(values.threads ?? 2) })
const results = {
  texts: texts.length,
  words: texts.reduce((sum, { doc }) => sum + doc.text.split(/\s+/).length, 0),
  changed: texts.filter(({ changed }) => changed).length,
  figures: score(texts.map(outermostOf)),
  tables: values.tables ? tablesOf(texts, await cueWords()) : {},
  worst: values.worst ? worstOf(texts) : [],
}
/** What `--json` prints. */
export type Attributions = typeof results

if (values.json) console.log(JSON.stringify(results))
else print(results)

async function cueWords(): Promise<ReadonlySet<string>> {
  const model = await openModel({ model: values.model })
  await model.close()
  return model.cues
}

function print({ texts: count, words, changed, figures, tables, worst }: typeof results): void {
  console.log(`${count} texts, ${words} words; intake changes ${changed} of them\n`)
  printFigures('figure', figures)
  printTables(tables)
  for (const article of worst) printWorst(article)
}

function printTables(tables: Tables): void {
  for (const [title, rows] of Object.entries(tables)) {
    console.log()
    const named = rows.flatMap(({ name, texts: count, half, exact }): [string, Figure][] => {
      const label = count === undefined ? name : `${name} (${count})`
      return [
        [`${label}, half`, half],
        [`${label}, exact`, exact],
      ]
    })
    printFigures(title, Object.fromEntries(named))
  }
}

function printFigures(title: string, figures: Readonly<Record<string, Figure>>): void {
  console.log(`${title.padEnd(30)}precision   recall       F1   marked    found`)
  for (const [name, { precision, recall, f1, marked, found }] of Object.entries(figures)) {
    const cells = [precision.toFixed(1), recall.toFixed(1), f1.toFixed(1), String(marked), String(found)]
    console.log(name.padEnd(30) + cells.map((cell) => cell.padStart(9)).join(''))
  }
}

function printWorst({ id, figure, missed, spurious, differing }: Worst): void {
  console.log(`\n${id}: F1 ${figure.f1}, ${figure.marked} marked, ${figure.found} found`)
  for (const line of missed) console.log(`  missed    ${line}`)
  for (const line of spurious) console.log(`  spurious  ${line}`)
  for (const { marked, found, where } of differing) {
    console.log(`  differs in ${where}\n    marked  ${marked}\n    found   ${found}`)
  }
}
