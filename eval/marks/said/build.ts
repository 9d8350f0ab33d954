// Turns the hand-written days and occasions of fresh.txt and held.txt into JSON lines.
//
//   npx tsx eval/marks/said/build.ts           writes the files
//   npx tsx eval/marks/said/build.ts --check   fails when a file on disk differs from what the marks give
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readWhole } from '../sources/articles.ts'

const problems: string[] = []
for (const name of ['fresh', 'held']) {
  const articles = readFileSync(join(import.meta.dirname, `${name}.txt`), 'utf8')
    .split(/^%%%$/m)
    .map((block) => readWhole(block, problems))
  const path = join(import.meta.dirname, `${name}.jsonl`)
  const content = articles.map((one) => `${JSON.stringify(one)}\n`).join('')
  if (!process.argv.includes('--check')) writeFileSync(path, content)
  else if (readFileSync(path, 'utf8') !== content) problems.push(`${name}.jsonl is stale: run eval/marks/said/build.ts`)
  const answers = articles.flatMap(({ attributions }) => attributions)
  const dated = answers.filter(({ said }) => said !== null).length
  const placed = answers.filter(({ venue }) => venue.kind !== 'unstated').length
  console.log(
    `${name}: ${articles.length} articles, ${answers.length} attributions, ${dated} with a day, ${placed} with an occasion`,
  )
}
for (const problem of problems) console.error(problem)
process.exitCode = problems.length === 0 ? 0 : 1
