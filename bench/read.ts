/**
 * Measures the reader: words a second beside compromise in the same run, the command as a process, memory, size.
 *
 * usage: tsx bench/read.ts [--data DIR] [--model DIR] [--threads N] [--rounds N] [--articles N] [--only PARTS] [--json]
 *
 * --data DIR      a folder that holds PolNeAR 1.0 as polnear/dev.jsonl, in place of the repository's own texts
 * --articles N    how many articles the memory is watched over (1000)
 * --only PARTS    of speed,command,memory,size; all where nothing is said; `command` and `memory` run dist/
 */
import { parseArgs } from 'node:util'
import { measureMemory, slopeOf, timeCommand } from './processes.ts'
import { measureSize } from './size.ts'
import { measureSpeed, type Spread } from './speed.ts'
import { longText, textsOf } from './texts.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    model: { type: 'string' },
    threads: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '5' },
    articles: { type: 'string', default: '1000' },
    only: { type: 'string', default: 'speed,command,memory,size' },
    json: { type: 'boolean', default: false },
  },
})
const SKIPPED = 200
const LONG = 1_000_000
const texts = textsOf(values.data)
const parts = {
  speed: () =>
    measureSpeed(texts, { model: values.model, threads: Number(values.threads), rounds: Number(values.rounds) }),
  command,
  memory,
  size: () => Promise.resolve(measureSize()),
}

const measured: Record<string, unknown> = {}
for (const [name, measure] of Object.entries(parts)) {
  if (!values.only.split(',').includes(name)) continue
  measured[name] = await measure()
  if (!values.json) print(name, measured[name])
}
if (values.json) console.log(JSON.stringify(measured))

async function command() {
  const times = Number(values.rounds)
  const model = values.model ? ['--model', values.model] : []
  return {
    'version, ms': (await timeCommand(['--version'], times)).end,
    'first answer, ms': (await timeCommand(['read', ...model, 'examples/pier.txt'], times)).first,
  }
}

async function memory() {
  const long = measureMemory([longText(texts, LONG)], 1, values.model)
  const many = measureMemory(texts, Number(values.articles), values.model)
  return {
    'peak on an article of 1 MB, MB': long.peak,
    [`peak over ${values.articles} articles, MB`]: many.peak,
    [`growth over 100 articles after the first ${SKIPPED}, MB`]: Number(slopeOf(many, SKIPPED).toFixed(2)),
    'resident after every 100th article, MB': many.after.filter((_, at) => at % 100 === 99),
  }
}

function print(name: string, found: unknown): void {
  console.log(name)
  for (const [key, value] of Object.entries(found as Record<string, unknown>)) console.log(`  ${key}: ${shown(value)}`)
}

function shown(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  if (!('median' in value)) return JSON.stringify(value)
  const { median, least, most } = value as Spread
  const digits = median < 10 ? 2 : 0
  return `${median.toFixed(digits)} (${least.toFixed(digits)} to ${most.toFixed(digits)})`
}
