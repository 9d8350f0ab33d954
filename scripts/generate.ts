// Writes what is generated from the program: JSON Schemas, docs/cli.md, and the transcripts in README.md. With `--check`
// it writes nothing and names each file that is stale.
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generateHelpTextForAllCommands, type Application, type CommandContext } from '@stricli/core'
import { z } from 'zod'
import { app } from '../src/cli/app.ts'
import { runHearsay } from '../src/cli/run.ts'
import { openHearsay } from '../src/hear.ts'
import { checkSchema } from '../src/schema/check.ts'
import { comparisonSchema } from '../src/schema/compare.ts'
import { driftSchema } from '../src/schema/drift.ts'
import { readingSchema } from '../src/schema/read.ts'
import { weighedSchema } from '../src/schema/weigh.ts'
import { followArticle } from './flow.ts'
import { fillBlock } from './marked-blocks.ts'
import { mainJobOf, SECOND_JOB, withTranscripts } from './readme.ts'

const root = join(import.meta.dirname, '..')
const checks = process.argv.includes('--check')

settle('schemas/read.json', schemaOf(readingSchema, 'read'))
settle('schemas/check.json', schemaOf(checkSchema, 'check'))
settle('schemas/compare.json', schemaOf(comparisonSchema, 'compare'))
settle('schemas/drift.json', schemaOf(driftSchema, 'drift'))
settle('schemas/weigh.json', schemaOf(weighedSchema, 'weigh'))
settle('docs/cli.md', commandsPage())
settle('README.md', await readmePage(), nearlyAlike)
settle('docs/flow.md', await flowPage(), (held, made) => callsIn(held) === callsIn(made) && nearlyAlike(held, made))

function settle(path: string, text: string, alike: (a: string, b: string) => boolean = Object.is): void {
  if ((checks ? alike : Object.is)(read(path), text)) return
  if (checks) console.error(`${path} is stale: run \`npm run generate\`.`)
  else write(path, text)
  process.exitCode = checks ? 1 : 0
}

async function readmePage(): Promise<string> {
  const readme = read('README.md')
  return withTranscripts(readme, await transcriptOf(mainJobOf(readme)), await transcriptOf(SECOND_JOB))
}

async function flowPage(): Promise<string> {
  const steps = await followArticle('examples/pier.txt', 'We have not seen that to date')
  const calls = /^async function hear[\s\S]*?^}$/m.exec(read('src/hear.ts'))?.[0] ?? ''
  const filled = fillBlock(read('docs/flow.md'), 'calls', 'ts', calls)
  return Object.entries(steps).reduce((page, [name, value]) => fillBlock(page, name, 'json', compact(value)), filled)
}

/** JSON with each span on one line. */
function compact(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    /\{\s+("\w+": (?:\d+|"[^"\n]*")),\s+("\w+": (?:\d+|"[^"\n]*"))\s+\}/g,
    '{ $1, $2 }',
  )
}

/** The shape as JSON Schema; objects stay open, for fields may be added. */
function schemaOf(schema: z.ZodType, name: string): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' })
  return `${JSON.stringify({ $schema, $id: `hearsay/${name}/1`, ...rest }, null, 2)}\n`
}

function commandsPage(): string {
  const commands = generateHelpTextForAllCommands(app as unknown as Application<CommandContext>)
  const sections = commands.map(([route, help]) => `## ${route}\n\n\`\`\`text\n${help.trim()}\n\`\`\`\n`)
  const intro = 'Generated from the program by `npm run generate`; the same words as `--help`.\n'
  return ['# Commands\n', intro, ...sections].join('\n')
}

/** What the command prints into a pipe. */
async function transcriptOf(args: readonly string[]): Promise<string> {
  let printed = ''
  const stdout = {
    write(text: string, done?: (error?: Error | null) => void) {
      printed += text
      done?.()
    },
  }
  const { stdin, stderr } = process
  const status = await runHearsay(args, {
    process: { stdin, stdout, stderr, env: {} },
    openHearsay: async (options) => openHearsay(options),
  })
  if (status !== 0) throw new Error(`hearsay ${args.join(' ')} ended with ${status}`)
  return printed
}

/** The block of calls: plain source, which no processor makes differ. */
function callsIn(page: string): string {
  return /<!-- calls -->[\s\S]*?<!-- \/calls -->/.exec(page)?.[0] ?? ''
}

/** Whether nine of ten lines agree: the encoder's 8-bit sums differ a little from one kind of processor to another. */
function nearlyAlike(a: string, b: string): boolean {
  const lines = new Set(a.split('\n'))
  const wanted = b.split('\n')
  const missing = wanted.filter((line) => !lines.has(line)).length
  return missing <= wanted.length / 10
}

function read(path: string): string {
  try {
    return readFileSync(join(root, path), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
  console.log(`wrote ${path}`)
}
