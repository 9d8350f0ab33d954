// Turns the hand-written sources of marked articles into JSON lines, in the halves of the articles.
//
//   npx tsx eval/marks/sources/build.ts           writes the files
//   npx tsx eval/marks/sources/build.ts --check   fails when a file on disk differs from what the marks give
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Article } from './articles.ts'
import { readArticle, readWhole } from './articles.ts'
import type { Marked } from './entities.ts'

const here = dirname(fileURLToPath(import.meta.url))
const problems: string[] = []

function put(name: string, lines: readonly unknown[]): void {
  const path = join(here, name)
  const content = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  if (!process.argv.includes('--check')) return writeFileSync(path, content)
  if (readFileSync(path, 'utf8') !== content) problems.push(`${name} is stale: run eval/marks/sources/build.ts`)
}

function counts(words: readonly string[]): string {
  const tally = new Map<string, number>()
  for (const word of words) tally.set(word, (tally.get(word) ?? 0) + 1)
  return [...tally]
    .toSorted((a, b) => b[1] - a[1])
    .map(([word, count]) => `${word} ${count}`)
    .join(' · ')
}

function markedArticles(half: string): Map<string, Marked> {
  const lines = readFileSync(join(here, `../attributions/${half}.jsonl`), 'utf8')
    .trim()
    .split('\n')
  return new Map(lines.map((line) => JSON.parse(line) as Marked).map((one) => [one.id, one]))
}

function wholeOf(name: string): Article[] {
  return readFileSync(join(here, name), 'utf8')
    .split(/^%%%$/m)
    .map((block) => readWhole(block, problems))
}

function putHalf(half: string, articles: readonly Article[]): void {
  put(`${half}.jsonl`, articles)
  const attributions = articles.flatMap((one) => one.attributions)
  const sources = articles.flatMap((one) => one.sources)
  const dated = attributions.filter((one) => one.said !== null).length
  console.log(
    `${half}: ${articles.length} articles, ${attributions.length} attributions, ${dated} with a day of saying`,
  )
  console.log(`  ${sources.length} sources: ${counts(sources.map((one) => one.kind))}`)
  console.log(`  mentions: ${counts(sources.flatMap((one) => one.mentions.map((mention) => mention.kind)))}`)
  console.log(`  venue: ${counts(attributions.map((one) => one.venue.kind))}`)
}

const whole = wholeOf('more.txt')
const halfOf = ({ id }: Article) => ((createHash('sha256').update(id).digest()[0] ?? 0) % 2 === 0 ? 'dev' : 'test')
const blocks = readFileSync(join(here, 'articles.txt'), 'utf8').split(/^%%%$/m)
for (const half of ['dev', 'test']) {
  const marked = markedArticles(half)
  const known = blocks.flatMap((block): Article[] => {
    const one = marked.get(/^id: (.*)$/m.exec(block)?.[1] ?? '')
    return one ? [readArticle(block, one, problems)] : []
  })
  if (known.length !== marked.size) problems.push(`${half}: ${known.length} articles of ${marked.size} have sources`)
  const articles = [...known, ...whole.filter((one) => halfOf(one) === half)]
  putHalf(half, articles)
}
putHalf('fresh', wholeOf('fresh.txt'))
const hashOf = ({ id }: Article) => createHash('sha256').update(id).digest('hex')
const third = wholeOf('third.txt').toSorted((a, b) => (hashOf(a) < hashOf(b) ? -1 : 1))
putHalf(
  'third-dev',
  third.filter((_, place) => place % 2 === 0),
)
putHalf(
  'third-test',
  third.filter((_, place) => place % 2 === 1),
)
putHalf('fourth', wholeOf('fourth.txt'))
for (const problem of problems) console.error(problem)
process.exitCode = problems.length === 0 ? 0 : 1
