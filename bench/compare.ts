// Speed of comparing: pairs a second; one article against a large ledger; `hearsay weigh` from a cold start.
// `tsx bench/compare.ts [--data DIR] [--ledger FILE] [--articles 20] [--times 5]`. FILE is one that `bench/ledger.ts
// --keep FILE` made; DIR holds the folder `briefings`. What is not named is not measured. The last needs `npm run build`.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { comparePairs, parsePair } from '../src/compare-pairs.ts'
import { compareWithHeld } from '../src/compare-with-held.ts'
import { readTranscripts } from '../src/intake/transcript.ts'
import { openLedger, recordAdd } from '../src/ledger/ledger.ts'
import { generatorOf } from './ledger-articles.ts'
import { timeCommand } from './processes.ts'
import { spread, type Spread } from './speed.ts'
import { wordsOf } from './texts.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    ledger: { type: 'string' },
    articles: { type: 'string', default: '20' },
    times: { type: 'string', default: '5' },
  },
})
const root = join(import.meta.dirname, '..')
const briefings = values.data === undefined ? null : join(values.data, 'briefings')
if (briefings !== null && !existsSync(briefings)) {
  console.error(`bench/compare needs the White House transcripts in ${briefings}`)
  process.exit(2)
}

await pairs()
if (briefings !== null && values.ledger !== undefined) await againstLedger(briefings, values.ledger)
if (briefings !== null) await weigh(briefings)

/** All pairs that are marked, twice over; the first round warms up. */
async function pairs(): Promise<void> {
  const file = join(root, 'eval/marks/comparisons/pairs.jsonl')
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  const all = lines.map((line, at) => parsePair(line, `${file}, line ${at + 1},`))
  const rates: number[] = []
  const busy: number[] = []
  for (let round = 0; round < 6; round++) {
    const [began, before] = [performance.now(), process.cpuUsage()]
    for await (const { relation } of comparePairs(all)) if (relation === undefined) throw new Error('no relation')
    const { user, system } = process.cpuUsage(before)
    if (round > 0) rates.push((all.length / (performance.now() - began)) * 1000)
    if (round > 0) busy.push((all.length / (user + system)) * 1e6)
  }
  console.log(
    `pairs a second: ${shown(spread(rates))} (${all.length} marked pairs, five rounds); a second of processor: ${shown(spread(busy))}`,
  )
}

/** Articles that the generator makes with another seed than those held: the same sentences, another word changed in each. */
async function againstLedger(folder: string, path: string): Promise<void> {
  const ledger = openLedger(path, { mode: 'read' })
  const generator = generatorOf(folder, 60_000, 2)
  const readings = Array.from({ length: Number(values.articles) }, (_, at) => generator.reading(at * 2_711 + 13))
  const [times, busy, taken]: [number[], number[], number[]] = [[], [], []]
  for (const reading of readings) {
    const [began, before] = [performance.now(), process.cpuUsage()]
    const { statements } = await compareWithHeld(ledger, reading)
    times.push(performance.now() - began)
    const { user, system } = process.cpuUsage(before)
    busy.push((user + system) / 1000)
    taken.push((statements.length - reading.attributions.length) / reading.attributions.length)
  }
  console.log(
    `one article of ${readings[0]?.attributions.length} statements against ${ledger.statementCount()}: first ${times[0]?.toFixed(0)} ms, ` +
      `then ${shown(spread(times.slice(1)))} ms (processor ${shown(spread(busy.slice(1)))} ms); candidates taken a statement: ${shown(spread(taken))}`,
  )
  ledger.close()
}

/** Two of the examples as one article of a thousand words, with all briefings of March 2023 as the record. */
async function weigh(folder: string): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'hearsay-compare-'))
  const text = ['china-parts', 'depleted-uranium']
    .map((name) => readFileSync(join(root, `examples/${name}.txt`), 'utf8').replace(/\n\(Reporting[^\n]*\n/, ''))
    .join('\n')
  const [article, ledger] = [join(scratch, 'article.txt'), join(scratch, 'month.db')]
  writeFileSync(article, text)
  const month = readdirSync(folder).map((series) => join(folder, series, '2023-03'))
  const record = openLedger(ledger)
  await recordAdd(
    record,
    month.filter((path) => existsSync(path)),
    { read: readTranscripts },
  )
  record.close()
  const { end } = await timeCommand(
    ['weigh', '--ledger', ledger, '--published', '2023-03-22', article],
    Number(values.times),
  )
  console.log(`weigh ${wordsOf(text)} words with the record of one month, from a cold start: ${shown(end)} ms`)
  rmSync(scratch, { recursive: true, force: true })
}

function shown({ median, least, most }: Spread): string {
  const [a, b, c] = [median, least, most].map((value) => value.toFixed(value < 10 ? 1 : 0))
  return `${a} (${b} to ${c})`
}
