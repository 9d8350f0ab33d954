// Speed and size of the ledger at 10,000, 100,000 and 1,000,000 statements: search, who, opening, replay, bytes.
// `tsx bench/ledger.ts --data DIR [--sizes 10000,100000,1000000] [--queries 1000] [--keep FILE]`, DIR with the folder
// `briefings`, from which the articles are generated (ledger-articles.ts says how).
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { append, openLedger, search, who, type Ledger } from '../src/ledger/ledger.ts'
import { generatorOf, randomOf } from './ledger-articles.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    sizes: { type: 'string', default: '10000,100000,1000000' },
    queries: { type: 'string', default: '1000' },
    keep: { type: 'string' },
  },
})
if (values.data === undefined) {
  console.error('bench/ledger needs --data DIR, with the White House transcripts in DIR/briefings')
  process.exit(2)
}

const PER_ARTICLE = 15
const BATCH = 400
const scratch = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
const path = values.keep ?? join(scratch, 'hearsay.db')
const sizes = values.sizes.split(',').map(Number)
const generator = generatorOf(join(values.data, 'briefings'), Math.max(...sizes) / PER_ARTICLE)
const queries = queriesOf(generator.titles, Number(values.queries))
let [articles, textBytes] = [0, 0]

console.log(
  'statements | search p50, p99 ms (of processor) | who p50, p99 ms (of processor) | opening ms | replay /s (of processor) | file / text',
)
for (const size of sizes) {
  const replay = grow(size)
  const opening = timesOf(10, () => openLedger(path, { mode: 'read' }).close())
  const ledger = openLedger(path, { mode: 'read' })
  const names = namesOf(ledger)
  const found = queries.map((query) => timeOf(() => search(ledger, query)))
  const asked = names.map((name) => timeOf(() => who(ledger, name)))
  const ratio = statSync(path).size / textBytes
  console.log(
    [
      ledger.statementCount(),
      said(found),
      said(asked),
      quantile(opening.map(wallOf), 0.5).toFixed(1),
      replay,
      `${ratio.toFixed(2)} (${(textBytes / ledger.statementCount()).toFixed(0)} bytes of text a statement)`,
    ].join(' | '),
  )
  const slowest = queries.map((query, at) => ({ query, ms: found[at]!.wall })).toSorted((a, b) => b.ms - a.ms)
  console.log(
    `  slowest: ${slowest
      .slice(0, 5)
      .map(({ query, ms }) => `${query} ${ms.toFixed(0)} ms`)
      .join('; ')}`,
  )
  console.log(`  bytes a statement: ${sharesOf(ledger)}`)
  ledger.close()
}
rmSync(scratch, { recursive: true, force: true })

/** Appends articles until the ledger has so many statements; what making them takes is not counted. */
function grow(size: number): string {
  const ledger = openLedger(path)
  let [statements, wall] = [0, 0]
  const busy = { user: 0, system: 0 }
  while (articles * PER_ARTICLE < size) {
    const batch = Array.from({ length: BATCH }, (_, at) => generator.reading(articles + at))
    articles += BATCH
    textBytes += batch.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
    const [start, before] = [performance.now(), process.cpuUsage()]
    append(
      ledger,
      batch.map((reading) => ({
        reading,
        address: reading.document.url ?? '',
        type: 'plain',
        bytes: reading.text.length,
      })),
    )
    wall += performance.now() - start
    const { user, system } = process.cpuUsage(before)
    busy.user += user
    busy.system += system
    statements += batch.reduce((sum, { attributions }) => sum + attributions.length, 0)
  }
  ledger.settle()
  ledger.close()
  const processor = (busy.user + busy.system) / 1e6
  return `${Math.round(statements / (wall / 1000))} (${Math.round(statements / processor)})`
}

/** Queries of one to four words in a row of titles. */
function queriesOf(titles: readonly string[], count: number): string[] {
  const random = randomOf(7)
  return Array.from({ length: count }, () => {
    const words = titles[Math.floor(random() * titles.length)]!.split(/\s+/)
    const size = 1 + Math.floor(random() * 4)
    const from = Math.floor(random() * Math.max(1, words.length - size))
    return words.slice(from, from + size).join(' ')
  })
}

/** Names of sources: half drawn evenly from all, half as often as they speak. */
function namesOf(ledger: Ledger): string[] {
  const even =
    'select name from sources where n in (select min(n) from sources group by entity) order by random() limit 100'
  const often = 'select name from sources order by random() limit 100'
  return [even, often].flatMap((sql) => ledger.rows(sql).map(([name]) => String(name)))
}

function sharesOf(ledger: Ledger): string {
  const tables = ledger.rows('select name, sum(pgsize) from dbstat group by name order by 2 desc limit 14')
  return tables.map(([name, bytes]) => `${name} ${(Number(bytes) / ledger.statementCount()).toFixed(0)}`).join(', ')
}

type Time = { readonly wall: number; readonly processor: number }

function timesOf(count: number, work: () => void): Time[] {
  return Array.from({ length: count }, () => timeOf(work))
}

/** Milliseconds of the clock, and of the processor, which says more where others have it too. */
function timeOf(work: () => unknown): Time {
  const [start, before] = [performance.now(), process.cpuUsage()]
  work()
  const { user, system } = process.cpuUsage(before)
  return { wall: performance.now() - start, processor: (user + system) / 1000 }
}

function wallOf({ wall }: Time): number {
  return wall
}

function said(times: readonly Time[]): string {
  const [wall, processor] = [times.map(wallOf), times.map((time) => time.processor)]
  const two = (of: readonly number[]): string => [0.5, 0.99].map((at) => quantile(of, at).toFixed(1)).join(', ')
  return `${two(wall)} (${two(processor)})`
}

function quantile(times: readonly number[], at: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? NaN
}
