/**
 * Are the parents of nested attributions right, on the sentences under eval/marks/nesting and in the marked articles?
 *
 * usage: tsx eval/nesting.ts [--misses] [--model DIR] [--threads N] [--json]
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parentsOf, type Parents } from './parents.ts'
import { readMarked } from './read-corpus.ts'
import { readAll } from './readings.ts'

const { values } = parseArgs({
  options: {
    model: { type: 'string' },
    threads: { type: 'string' },
    misses: { type: 'boolean' },
    json: { type: 'boolean' },
  },
})

const SETS = {
  dev: 'nesting/dev',
  test: 'nesting/test',
  'articles dev': 'attributions/dev',
  'articles test': 'attributions/test',
}
const results: Record<string, Parents> = {}
for (const [name, file] of Object.entries(SETS)) {
  const path = join(import.meta.dirname, 'marks', `${file}.jsonl`)
  results[name] = parentsOf(
    await readAll(readMarked(path), { model: values.model, threads: Number(values.threads ?? 2) }),
  )
}
if (values.json) console.log(JSON.stringify(results))
else for (const [name, parents] of Object.entries(results)) print(name, parents)

function print(name: string, { nested, right, found, alone, wronglyNested, recall, precision, misses }: Parents): void {
  console.log(
    `${name.padEnd(14)} parents right ${right} of ${nested} (${recall.toFixed(1)} %), ` +
      `of those found ${right} of ${found} (${precision.toFixed(1)} %); ` +
      `standing alone, wrongly nested ${wronglyNested} of ${alone}`,
  )
  if (values.misses) for (const { id, why, line } of misses) console.log(`  ${id}: ${why}\n    ${line}`)
}
