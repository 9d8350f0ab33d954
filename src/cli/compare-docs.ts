import type { Reading } from '../schema/to-reading.ts'
import type { CompareFlags } from './compare-command.ts'
import type { Context } from './context.ts'
import { inputsOf, labelOf } from './inputs.ts'
import { printCompared } from './print-compared.ts'
import { startProgress } from './progress.ts'
import { harmless, terminalOf, write } from './terminal.ts'

/** Reads articles and prints what their sources say about the same things; exit status 1 where one could not be read. */
export async function compareDocs(context: Context, flags: CompareFlags, names: readonly string[]): Promise<void> {
  const { stdin, stdout, stderr, env } = context.process
  const session = await context.openHearsay({ model: flags.model, offline: flags.offline })
  const progress = startProgress(flags.quiet ? null : stderr, labelOf)
  const readings: Reading[] = []
  try {
    for await (const outcome of session.readAll(progress.follow(inputsOf(names, stdin)), {
      published: flags.published,
    })) {
      if ('reading' in outcome) readings.push(outcome.reading)
      else {
        progress.pause()
        context.process.exitCode = 1
        await write(stderr, `hearsay: ${harmless(outcome.error.message)}\n`)
      }
    }
    const compared = await session.compareReadings(readings)
    progress.pause()
    await write(stdout, flags.json ? `${JSON.stringify(compared)}\n` : printCompared(compared, terminalOf(stdout, env)))
  } finally {
    progress.stop()
    await session.close()
  }
}
