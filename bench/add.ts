// What adding costs over reading: the same articles read, and read into a ledger, by turns in one run.
// `tsx bench/add.ts [--data DIR] [--articles 40] [--rounds 3] [--threads 2] [--most 10]`, DIR with the folder `polnear`; without it
// the articles that the repository holds. Fails where adding takes more than `--most` per cent over reading.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openHearsay, type Session } from '../src/hear.ts'
import { textsOf } from './texts.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    articles: { type: 'string', default: '40' },
    rounds: { type: 'string', default: '3' },
    threads: { type: 'string', default: '2' },
    most: { type: 'string', default: '10' },
  },
})
const scratch = mkdtempSync(join(tmpdir(), 'hearsay-add-'))
const texts = [...new Set(textsOf(values.data))].slice(0, Number(values.articles))
const inputs = texts.map((text, at) => ({ bytes: new TextEncoder().encode(text), name: `${at}.txt` }))
const ratios: number[] = []
const clocks: number[] = []
let statements = 0
for (let round = 0; round < Number(values.rounds); round++) {
  const session = openHearsay({ threads: Number(values.threads), ledger: join(scratch, `${round}.db`) })
  // The weights are loaded before the clock runs.
  await session.read('It rains, she said.')
  const turns = [() => reading(session), () => adding(session)]
  const times = new Map<number, number>()
  const clock = new Map<number, number>()
  for (const turn of round % 2 === 0 ? [0, 1] : [1, 0]) {
    const start = performance.now()
    times.set(turn, await timeOf(turns[turn]!))
    clock.set(turn, performance.now() - start)
  }
  await session.close()
  ratios.push(times.get(1)! / times.get(0)!)
  clocks.push(clock.get(1)! / clock.get(0)!)
  console.log(
    `read ${seconds(times.get(0)!)}, add ${seconds(times.get(1)!)} of processor: ${percent(ratios.at(-1)!)}; by the clock ${percent(clocks.at(-1)!)}`,
  )
}
rmSync(scratch, { recursive: true, force: true })
const middle = ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)]!
console.log(
  `${texts.length} articles, ${statements} statements: adding takes ${percent(middle)} over reading (median of ${ratios.length})`,
)
if (middle > 1 + Number(values.most) / 100) process.exitCode = 1

async function reading(session: Session): Promise<void> {
  for await (const outcome of session.readAll(inputs, { published: '2024-05-10' }))
    if ('error' in outcome) throw outcome.error
}

async function adding(session: Session): Promise<void> {
  statements = 0
  for await (const outcome of session.add(inputs, { published: '2024-05-10' })) {
    if ('error' in outcome) throw outcome.error
    statements += outcome.statements
  }
}

/** Processor time, which others that run beside it change less than the clock. */
async function timeOf(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}

function percent(ratio: number): string {
  return `${((ratio - 1) * 100).toFixed(1)} %`
}
