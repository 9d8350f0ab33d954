// Draws sentences from openly licensed text by a fixed seed, so that none is chosen for being easy.
//
//   npx tsx eval/marks/stance/draw.ts --data DIR            writes real-drawn.jsonl
//   npx tsx eval/marks/stance/draw.ts --data DIR --unseen   writes unseen-drawn.jsonl, of other files and sentences
//   npx tsx eval/marks/stance/draw.ts --data DIR --third    writes third-drawn.jsonl, of others again
//   … --fifth, --sixth, --seventh                           three smaller ones, to count how a change carries over
//
// DIR holds `briefings` (White House, CC0), `meantime` (Wikinews, CC BY) and `coref-gum` (of which news, interviews and courts only, CC BY).
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { spokenSentences, newsSentences } from './draw-news.ts'
import { ROUND_STRATA, STRATA, THIRD_STRATA, UNSEEN_STRATA } from './draw-strata.ts'
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
const DRAWS = [
  { prefix: 'real', seed: SEED, strata: STRATA },
  { prefix: 'unseen', seed: `${SEED}, once more`, strata: UNSEEN_STRATA },
  { prefix: 'third', seed: `${SEED}, a third time`, strata: THIRD_STRATA },
  { prefix: 'fifth', seed: `${SEED}, round one`, strata: ROUND_STRATA },
  { prefix: 'sixth', seed: `${SEED}, round two`, strata: ROUND_STRATA },
  { prefix: 'seventh', seed: `${SEED}, round three`, strata: ROUND_STRATA },
  { prefix: 'eighth', seed: `${SEED}, round four`, strata: ROUND_STRATA },
]
const turn = Math.max(
  0,
  DRAWS.findIndex(({ prefix: name }) => process.argv.includes(`--${name}`)),
)
const [{ prefix, seed, strata }, earlier] = [DRAWS[turn]!, DRAWS.slice(0, turn)]
const here = dirname(fileURLToPath(import.meta.url))
const data = process.argv[process.argv.indexOf('--data') + 1]
if (!process.argv.includes('--data') || data === undefined) throw new Error('expected --data DIR with the corpora')

/** Files of a folder that one of the later, smaller draws reads. */
const ROUND_FILES = 60

/** Where a text falls in the draw: the same for all time, and without regard to what it says. */
function rank(stratum: string, text: string): string {
  return createHash('sha256').update(`${seed}\n${stratum}\n${text}`).digest('hex')
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => join(folder, name))
}

/** A fixed share of a folder's files: all of them would take minutes to read. A later draw leaves out those of the earlier ones. */
function someFiles(folder: string, most: number): string[] {
  let files = filesUnder(folder)
  const count = turn > 2 ? ROUND_FILES : most
  for (const [at, draw] of earlier.entries()) {
    const gone = new Set(ranked(files, draw.seed).slice(0, at > 2 ? ROUND_FILES : most))
    files = files.filter((file) => !gone.has(file))
  }
  return ranked(files, seed).slice(0, count)
}

function ranked(files: readonly string[], by: string): string[] {
  const at = (file: string) =>
    createHash('sha256')
      .update(`${by}\nfile\n${basename(file)}`)
      .digest('hex')
  return files.toSorted((a, b) => (at(a) < at(b) ? -1 : 1))
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
/** Articles whose sources are marked under ../sources/more.txt. */
const SOURCES_MARKED = ['korea', 'warming', 'taxes', 'flag', 'hackers', 'homeopathic'].map((name) => `GUM_news_${name}`)
const taken = new Set<string>()
for (const draw of earlier) {
  for (const line of read(join(here, `${draw.prefix}-drawn.jsonl`))
    .trim()
    .split('\n'))
    taken.add((JSON.parse(line) as Drawn).text)
}
const pools = {
  turn: [
    ...someFiles(join(data, 'briefings/press-briefings'), 300),
    ...someFiles(join(data, 'briefings/speeches-remarks'), 200),
  ].flatMap((path) => turnSentences(basename(path), read(path))),
  statement: someFiles(join(data, 'briefings/statements-releases'), 900).flatMap((path) =>
    statementSentences(basename(path), read(path)),
  ),
  news: newsSentences(data, turn > 0 ? new Set([...marked, ...SOURCES_MARKED]) : marked),
  interview: spokenSentences(data, 'interview'),
  court: spokenSentences(data, 'court'),
}

const drawn: Drawn[] = []
for (const { name, pool, count, pattern } of strata) {
  const fits = pools[pool].filter(({ text }) => !taken.has(text) && pattern.test(text))
  const inOrder = fits
    .map((one) => ({ one, place: rank(name, one.text) }))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
  for (const { one } of inOrder.slice(0, count)) {
    if (taken.has(one.text)) continue
    taken.add(one.text)
    drawn.push({ id: `${prefix}-${rank('id', one.text).slice(0, 6)}`, stratum: `${name}-${pool}`, ...one })
  }
}
writeFileSync(join(here, `${prefix}-drawn.jsonl`), drawn.map((one) => `${JSON.stringify(one)}\n`).join(''))
console.log(`${drawn.length} sentences of ${pools.turn.length} + ${pools.statement.length} + ${pools.news.length}`)
