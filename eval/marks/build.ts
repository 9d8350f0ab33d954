// Turns the hand-written marks into JSON lines, split into halves by a hash of the id.
//
//   npx tsx eval/marks/build.ts           writes the files
//   npx tsx eval/marks/build.ts --check   fails when a file on disk differs from what the marks give
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Mark, Marked } from './inline.ts'
import { parseBlock, readMarks } from './inline.ts'
import { faults } from './lint.ts'

type Line = { id: string; text: string; licence: string; credit: string; attributions: readonly Mark[] }

const here = dirname(fileURLToPath(import.meta.url))
const problems: string[] = []

function blocks(folder: string): { file: string; block: Marked }[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
  return files.flatMap((file) => {
    const whole = readFileSync(join(folder, file), 'utf8')
    return whole.split(/^%%%$/m).map((block) => ({ file: join(folder, file), block: parseBlock(block) }))
  })
}

function lineOf(file: string, block: Marked): Line {
  const need = (name: string) => block.head.get(name) ?? fail(`${file}: a block has no “${name}”`)
  const path = block.head.get('text')
  const text = path === undefined ? block.text : readFileSync(join(dirname(file), path), 'utf8').trim()
  const id = need('id')
  const attributions = attempt(`${file} ${id}`, () => readMarks(text, block.lines))
  problems.push(...faults(text, attributions).map((fault) => `${id}: ${fault}`))
  return { id, text, licence: need('licence'), credit: need('credit'), attributions }
}

function attempt(name: string, read: () => Mark[]): Mark[] {
  try {
    return read()
  } catch (error) {
    problems.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    return []
  }
}

function fail(message: string): never {
  throw new Error(message)
}

/** The half that an id falls into: even first byte of its SHA-256 is `dev`, odd is `test`. */
function halfOf(id: string): 'dev' | 'test' {
  const byte = createHash('sha256').update(id).digest()[0] ?? 0
  return byte % 2 === 0 ? 'dev' : 'test'
}

function put(path: string, lines: readonly Line[]): void {
  const content = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  if (!process.argv.includes('--check')) return writeFileSync(path, content)
  if (readFileSync(path, 'utf8') !== content) problems.push(`${path} is stale: run eval/marks/build.ts`)
}

function counts(name: string, lines: readonly Line[]): string {
  const all = lines.flatMap((line) => line.attributions.map((mark) => ({ mark, kind: kindOf(line.text, mark) })))
  const of = (kind: string) => all.filter((one) => one.kind === kind).length
  const nested = all.filter((one) => one.mark.parent !== null).length
  return `${name}: ${lines.length} texts, ${all.length} attributions (${of('direct')} direct, ${of('indirect')} indirect, ${of('mixed')} mixed), ${nested} nested`
}

function kindOf(text: string, mark: Mark): string {
  const pieces = mark.content.map(({ start, end }) => text.slice(start, end))
  const quoted = pieces.map((piece) => /^["“‘']/.test(piece) && !/[”"]\s+[^\s“"]*\p{L}[^“"]*$/u.test(piece))
  if (quoted.every(Boolean)) return 'direct'
  return pieces.some((piece) => /["“]/.test(piece)) ? 'mixed' : 'indirect'
}

for (const [name, folder] of [
  ['attributions', 'attributions/articles'],
  ['nesting', 'nesting'],
] as const) {
  const lines = blocks(join(here, folder)).map(({ file, block }) => lineOf(file, block))
  const ids = new Set(lines.map((line) => line.id))
  if (ids.size !== lines.length) problems.push(`${name}: an id is used twice`)
  for (const half of ['dev', 'test'] as const) {
    const part = lines.filter((line) => halfOf(line.id) === half)
    put(join(here, name, `${half}.jsonl`), part)
    console.log(counts(`${name} ${half}`, part))
  }
}
for (const problem of problems) console.error(problem)
process.exitCode = problems.length === 0 ? 0 : 1
