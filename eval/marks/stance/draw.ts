// Draws sentences from openly licensed text by a fixed seed, so that none is chosen for being easy.
//
//   npx tsx eval/marks/stance/draw.ts --data DIR     writes real-drawn.jsonl
//
// DIR holds `briefings` (White House, CC0), `meantime` (Wikinews, CC BY) and `coref-gum` (of which news only, CC BY).
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { newsSentences } from './draw-news.ts'
import { STRATA } from './draw-strata.ts'
import { statementSentences, turnSentences } from './draw-briefings.ts'

/** A sentence as it was drawn: `stratum` is the pool it came from, `licence` and `credit` those of its text. */
export type Drawn = {
  readonly id: string
  readonly text: string
  readonly stratum: string
  readonly licence: string
  readonly credit: string
}

const SEED = 'who said it, and how firmly'
const here = dirname(fileURLToPath(import.meta.url))
const data = process.argv[process.argv.indexOf('--data') + 1]
if (!process.argv.includes('--data') || data === undefined) throw new Error('expected --data DIR with the corpora')

/** Where a text falls in the draw: the same for all time, and without regard to what it says. */
function rank(stratum: string, text: string): string {
  return createHash('sha256').update(`${SEED}\n${stratum}\n${text}`).digest('hex')
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => join(folder, name))
}

/** A fixed share of a folder's files: all of them would take minutes to read. */
function someFiles(folder: string, count: number): string[] {
  const ranked = filesUnder(folder).toSorted((a, b) => (rank('file', basename(a)) < rank('file', basename(b)) ? -1 : 1))
  return ranked.slice(0, count)
}

const read = (path: string) => readFileSync(path, 'utf8')
const marked = new Set(
  ['dev', 'test'].flatMap((half) => {
    const lines = read(join(here, `../attributions/${half}.jsonl`))
      .trim()
      .split('\n')
    return lines.map((line) => /"id":"wikinews-(\d+)"/.exec(line)?.[1] ?? '')
  }),
)
const pools = {
  turn: [
    ...someFiles(join(data, 'briefings/press-briefings'), 300),
    ...someFiles(join(data, 'briefings/speeches-remarks'), 200),
  ].flatMap((path) => turnSentences(basename(path), read(path))),
  statement: someFiles(join(data, 'briefings/statements-releases'), 900).flatMap((path) =>
    statementSentences(basename(path), read(path)),
  ),
  news: newsSentences(data, marked),
}

const taken = new Set<string>()
const drawn: Drawn[] = []
for (const { name, pool, count, pattern } of STRATA) {
  const fits = pools[pool].filter(({ text }) => !taken.has(text) && pattern.test(text))
  const ranked = fits.map((one) => ({ one, at: rank(name, one.text) })).toSorted((a, b) => (a.at < b.at ? -1 : 1))
  for (const { one } of ranked.slice(0, count)) {
    taken.add(one.text)
    drawn.push({ id: `real-${rank('id', one.text).slice(0, 6)}`, stratum: `${name}-${pool}`, ...one })
  }
}
writeFileSync(join(here, 'real-drawn.jsonl'), drawn.map((one) => `${JSON.stringify(one)}\n`).join(''))
console.log(`${drawn.length} sentences of ${pools.turn.length} + ${pools.statement.length} + ${pools.news.length}`)
