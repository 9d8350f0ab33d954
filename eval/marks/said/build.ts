// Turns the hand-written days and occasions of fresh.txt into JSON lines.
//
//   npx tsx eval/marks/said/build.ts           writes the file
//   npx tsx eval/marks/said/build.ts --check   fails when the file on disk differs from what the marks give
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readWhole } from '../sources/articles.ts'

const problems: string[] = []
const articles = readFileSync(join(import.meta.dirname, 'fresh.txt'), 'utf8')
  .split(/^%%%$/m)
  .map((block) => readWhole(block, problems))
const path = join(import.meta.dirname, 'fresh.jsonl')
const content = articles.map((one) => `${JSON.stringify(one)}\n`).join('')
if (!process.argv.includes('--check')) writeFileSync(path, content)
else if (readFileSync(path, 'utf8') !== content) problems.push('fresh.jsonl is stale: run eval/marks/said/build.ts')
const answers = articles.flatMap(({ attributions }) => attributions)
console.log(
  `${articles.length} articles, ${answers.length} attributions, ${answers.filter(({ said }) => said !== null).length} with a day, ${answers.filter(({ venue }) => venue.kind !== 'unstated').length} with an occasion`,
)
for (const problem of problems) console.error(problem)
process.exitCode = problems.length === 0 ? 0 : 1
