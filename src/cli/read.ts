import type { Outcome } from '../hear.ts'
import type { Context } from './context.ts'
import { inputsOf, labelOf } from './inputs.ts'
import { printReading } from './print-reading.ts'
import { printSources } from './print-sources.ts'
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

function printerOf(
  { json, sources }: ReadFlags,
  terminal: ReturnType<typeof terminalOf>,
): (outcome: Success) => string {
  if (json) return ({ reading }) => `${JSON.stringify(reading)}\n`
  const print = sources ? printSources : printReading
  let first = true
  return ({ reading }) => {
    const gap = first ? '' : '\n'
    first = false
    return gap + print(reading, terminal)
  }
}
