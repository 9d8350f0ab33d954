// Turns the hand-written pairs and sentences into JSON lines and counts their labels.
//
//   npx tsx eval/marks/stance/build.ts           writes the files
//   npx tsx eval/marks/stance/build.ts --check   fails when a file on disk differs from what the marks give
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pairFaults, readPairs } from './pairs.ts'
import type { Drawn } from './draw.ts'
import { halves, readReal } from './real.ts'

/** Sentences of the development half: sixty, and in the third draw those that hold its first eighty attributions. */
const [REAL_DEV, THIRD_DEV] = [60, 69]
const here = dirname(fileURLToPath(import.meta.url))
const problems: string[] = []

function put(name: string, lines: readonly unknown[]): void {
  const path = join(here, name)
  const content = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  if (!process.argv.includes('--check')) return writeFileSync(path, content)
  if (readFileSync(path, 'utf8') !== content) problems.push(`${name} is stale: run eval/marks/stance/build.ts`)
}

function counts(words: readonly string[]): string {
  const tally = new Map<string, number>()
  for (const word of words) tally.set(word, (tally.get(word) ?? 0) + 1)
  return [...tally]
    .toSorted((a, b) => b[1] - a[1])
    .map(([word, count]) => `${word} ${count}`)
    .join(' · ')
}

const pairs = readPairs(readFileSync(join(here, 'pairs.txt'), 'utf8'))
problems.push(...pairFaults(pairs))
put('pairs.jsonl', pairs)
const sides = pairs.flatMap(({ a, b }) => [a, b])
console.log(`${pairs.length} pairs: ${counts(sides.map((side) => side.stance))}`)
console.log(
  `  certainty: ${counts(sides.map((side) => side.certainty))}; basis: ${counts(sides.map((side) => side.basis))}`,
)

const drawnOf = (draw: string): Drawn[] =>
  readFileSync(join(here, `${draw}-drawn.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Drawn)
const marksOf = (draw: string) =>
  readReal(readFileSync(join(here, `${draw}-marks.txt`), 'utf8'), drawnOf(draw), problems)
const { dev, test } = halves(marksOf('real'), REAL_DEV)
const third = halves(marksOf('third'), THIRD_DEV)
const sets = {
  'real-dev': dev,
  'real-test': test,
  unseen: marksOf('unseen'),
  'third-dev': third.dev,
  'third-test': third.test,
  fourth: marksOf('fourth'),
  fifth: marksOf('fifth'),
  sixth: marksOf('sixth'),
  seventh: marksOf('seventh'),
  eighth: marksOf('eighth'),
}
for (const [name, half] of Object.entries(sets)) {
  put(`${name}.jsonl`, half)
  const attributions = half.flatMap((one) => one.attributions)
  const claims = attributions.flatMap((one) => one.claims)
  console.log(`${name}: ${half.length} sentences, ${attributions.length} attributions, ${claims.length} claims`)
  console.log(`  attributions: ${counts(attributions.map((one) => one.stance))}`)
  console.log(`  claims: ${counts(claims.map((one) => one.stance))}`)
  console.log(
    `  certainty: ${counts(claims.map((one) => one.certainty))}; basis: ${counts(claims.map((one) => one.basis))}`,
  )
  console.log(`  venue: ${counts(attributions.map((one) => one.venue.kind))}`)
}

for (const problem of problems) console.error(problem)
process.exitCode = problems.length === 0 ? 0 : 1
