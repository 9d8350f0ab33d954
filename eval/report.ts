/**
 * Measures everything and writes eval/figures.json and docs/accuracy.md.
 *
 * usage: tsx eval/report.ts --data DIR [--model DIR] [--threads N] [--page]
 *
 * --data DIR   a folder that holds the corpora: polnear, pages
 * --page       measures nothing: writes the page anew from eval/figures.json and the notes beside it
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openWeights } from '../src/model/weights.ts'
import { accuracyPage } from './accuracy-page.ts'
import { withoutWords, type Figures } from './figures.ts'
import type { Parents } from './parents.ts'

const HERE = import.meta.dirname
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    model: { type: 'string' },
    threads: { type: 'string', default: '2' },
    page: { type: 'boolean' },
  },
})

const stored = join(HERE, 'figures.json')
if (!values.page) writeFileSync(stored, `${JSON.stringify(await measure(dataFolder()), null, 2)}\n`)
const figures = JSON.parse(readFileSync(stored, 'utf8')) as Figures
writeFileSync(
  join(HERE, '../docs/accuracy.md'),
  accuracyPage(figures, { ten: noteIn('ten-articles.md'), worst: noteIn('worst-articles.md') }),
)

function dataFolder(): string {
  if (!values.data) throw new Error('Name the folder of the corpora with --data DIR: it holds polnear and pages.')
  return values.data
}

async function measure(data: string): Promise<Figures> {
  const { digest } = await openWeights(values.model)
  const open = (set: string) =>
    withoutWords(results('attributions', '--marks', join(HERE, `marks/attributions/${set}.jsonl`)))
  return {
    model: digest,
    polnear: withoutWords(results('attributions', '--data', data, '--tables', '--worst')),
    open: { dev: open('dev'), test: open('test') },
    nesting: countsOf(results('nesting')),
    calibration: results('calibration', '--data', data),
    intake: summaryOf(run('intake', '--data', data)),
  }
}

/** Figures of nesting without the words that were missed. */
function countsOf(nesting: Readonly<Record<string, Parents>>): Figures['nesting'] {
  const counts = ({ nested, right, found, alone, wronglyNested, recall, precision }: Parents) => {
    return { nested, right, found, alone, wronglyNested, recall, precision }
  }
  return Object.fromEntries(Object.entries(nesting).map(([set, parents]) => [set, counts(parents)]))
}

/** What a command of this folder prints as JSON. */
function results(name: string, ...args: readonly string[]) {
  const model = values.model ? ['--model', values.model] : []
  return JSON.parse(run(name, '--json', '--threads', values.threads, ...model, ...args))
}

function run(name: string, ...args: readonly string[]): string {
  const script = ['--import', 'tsx', join(HERE, `${name}.ts`)]
  return execFileSync(process.execPath, [...script, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** The lines about all pages, without those about one. */
function summaryOf(printed: string): string[] {
  return printed.split('\n').filter((line) => / half, |^mean|: \d+ of \d+ right/.test(line))
}

function noteIn(name: string): string | null {
  const path = join(HERE, name)
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : null
}
