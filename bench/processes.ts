import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { spread, type Spread } from './speed.ts'

const root = join(import.meta.dirname, '..')
const main = join(root, 'dist/cli/main.js')

/** Milliseconds from the start of `hearsay ARGS` as a process to its first word, and to its end. */
export async function timeCommand(
  args: readonly string[],
  times: number,
): Promise<{ readonly first: Spread; readonly end: Spread }> {
  if (!existsSync(main)) throw new Error('dist/ is missing: run `npm run build` first.')
  const runs: { first: number; end: number }[] = []
  for (let time = 0; time < times; time++) runs.push(await timeOnce(args))
  return { first: spread(runs.map(({ first }) => first)), end: spread(runs.map(({ end }) => end)) }
}

function timeOnce(args: readonly string[]): Promise<{ first: number; end: number }> {
  return new Promise((resolve, reject) => {
    const began = performance.now()
    let first = NaN
    const child = spawn(process.execPath, [main, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    child.stdout.on('data', () => {
      if (Number.isNaN(first)) first = performance.now() - began
    })
    child.on('error', reject)
    child.on('close', (status) => {
      if (status === 0) resolve({ first, end: performance.now() - began })
      else reject(new Error(`hearsay ${args.join(' ')} ended with ${status}: ${stderr}`))
    })
  })
}

/** Megabytes of resident memory: at its peak, and after each of the articles. */
export type Memory = { readonly peak: number; readonly after: readonly number[] }

const CHILD = `
import { text } from 'node:stream/consumers'
import { openHearsay } from './dist/index.js'
const { texts, count, model } = JSON.parse(await text(process.stdin))
const session = openHearsay({ model })
const after = []
for (let at = 0; at < count; at++) {
  await session.read(texts[at % texts.length])
  after.push(Math.round(process.memoryUsage().rss / 1e5) / 10)
}
console.log(JSON.stringify({ peak: Math.round(process.resourceUsage().maxRSS / 1e2) / 10, after }))
`

/** What a process of its own holds that reads `count` articles with one session, the texts by turns. */
export function measureMemory(texts: readonly string[], count: number, model: string | undefined): Memory {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', CHILD], {
    cwd: root,
    input: JSON.stringify({ texts, count, model }),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (status !== 0) throw new Error(`The reading process ended with ${status}: ${stderr}`)
  return JSON.parse(stdout) as Memory
}

/** By how many megabytes memory grows over 100 articles: the least-squares slope, the first `skip` left out. */
export function slopeOf({ after }: Memory, skip: number): number {
  const points = after.slice(skip)
  const middle = (points.length - 1) / 2
  const mean = points.reduce((sum, value) => sum + value, 0) / points.length
  const [rise, run] = points.reduce(
    ([a, b], value, at) => [a + (at - middle) * (value - mean), b + (at - middle) ** 2],
    [0, 0],
  )
  return run === 0 ? 0 : (100 * rise) / run
}
