import { UsageError } from '../error.ts'
import type { Input, Outcome } from '../hear.ts'
import type { Context } from './context.ts'
import { printReading } from './print-reading.ts'
import { startProgress } from './progress.ts'
import type { ReadFlags } from './read-command.ts'
import { harmless, terminalOf, write } from './terminal.ts'

/** Reads the inputs one after the other and prints each as soon as it is read; exit status 1 where one could not be. */
export async function runRead(context: Context, flags: ReadFlags, names: readonly string[]): Promise<void> {
  const { stdin, stdout, stderr, env } = context.process
  const inputs = inputsOf(names, stdin)
  const session = await context.openHearsay({ model: flags.model, offline: flags.offline })
  const progress = startProgress(flags.quiet ? null : stderr, labelOf)
  const print = printerOf(flags, terminalOf(stdout, env))
  try {
    for await (const outcome of session.readAll(progress.follow(inputs), { published: flags.published })) {
      progress.pause()
      if ('error' in outcome) context.process.exitCode = 1
      await ('error' in outcome
        ? write(stderr, `hearsay: ${harmless(outcome.error.message)}\n`)
        : write(stdout, print(outcome)))
    }
  } finally {
    progress.stop()
    await session.close()
  }
}

type Success = Extract<Outcome, { reading: unknown }>

function printerOf({ json }: ReadFlags, terminal: ReturnType<typeof terminalOf>): (outcome: Success) => string {
  if (json) return ({ reading }) => `${JSON.stringify(reading)}\n`
  let first = true
  return ({ reading }) => {
    const gap = first ? '' : '\n'
    first = false
    return gap + printReading(reading, terminal)
  }
}

function inputsOf(names: readonly string[], stdin: Context['process']['stdin']): Input[] {
  if (names.length === 0 && stdin.isTTY)
    throw new UsageError('Nothing to read: expected a file, an address, or text on standard input.')
  if (names.filter((name) => name === '-').length > 1) throw new UsageError('Standard input (-) can be read once only.')
  return (names.length === 0 ? ['-'] : names).map((name) => {
    if (name === '-') return { stream: stdin, name: 'Standard input' }
    return /^https?:\/\//i.test(name) ? { url: name } : { file: name }
  })
}

function labelOf(input: Input): string {
  if (typeof input === 'string' || input instanceof Uint8Array) return 'text'
  if ('file' in input) return input.file
  return 'url' in input ? (input.url ?? '') : 'standard input'
}
