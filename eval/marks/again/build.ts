// Turns the second marks into JSON lines; texts, licences and credits come, by id, from the first sets.
//
//   npx tsx eval/marks/again/build.ts           writes the files
//   npx tsx eval/marks/again/build.ts --check   fails when a file on disk differs from what the marks give
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseBlock, readMarks } from '../inline.ts'
import type { Mark, Marked } from '../inline.ts'

type Text = { readonly id: string; readonly text: string; readonly licence: string; readonly credit: string }

const here = dirname(fileURLToPath(import.meta.url))
const problems: string[] = []

/** The texts of a first set by id, its marks left aside: the second marker must not see them. */
function textsOf(folder: string): Map<string, Text> {
  const lines = ['dev.jsonl', 'test.jsonl'].flatMap((file) =>
    readFileSync(join(here, '..', folder, file), 'utf8')
      .trim()
      .split('\n'),
  )
  return new Map(
    lines.map((line) => {
      const { id, text, licence, credit } = JSON.parse(line) as Text
      return [id, { id, text, licence, credit }]
    }),
  )
}

function lineOf(texts: ReadonlyMap<string, Text>, block: Marked): string {
  const id = block.head.get('id')
  const text = id === undefined ? undefined : texts.get(id)
  if (!text) throw new Error(`a block names a text that the first sets do not hold: ${id}`)
  return `${JSON.stringify({ ...text, attributions: marksOf(text, block.lines) })}\n`
}

function marksOf({ id, text }: Text, lines: readonly string[]): Mark[] {
  try {
    return readMarks(text, lines)
  } catch (error) {
    problems.push(`${id}: ${error instanceof Error ? error.message : String(error)}`)
    return []
  }
}

function put(path: string, content: string): void {
  if (!process.argv.includes('--check')) return writeFileSync(path, content)
  if (readFileSync(path, 'utf8') !== content) problems.push(`${path} is stale: run eval/marks/again/build.ts`)
}

for (const [name, folder] of [
  ['articles', 'attributions'],
  ['sentences', 'nesting'],
] as const) {
  const texts = textsOf(folder)
  const blocks = readFileSync(join(here, `${name}.txt`), 'utf8').split(/^%%%$/m)
  put(join(here, `${name}.jsonl`), blocks.map((block) => lineOf(texts, parseBlock(block))).join(''))
}
for (const problem of problems) console.error(problem)
process.exitCode = problems.length === 0 ? 0 : 1
