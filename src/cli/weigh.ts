import { UsageError } from '../error.ts'
import type { Weighed } from '../schema/weigh.ts'
import type { Context } from './context.ts'
import { inputsOf, labelOf } from './inputs.ts'
import { printWeighed } from './print-weighed.ts'
import { startProgress } from './progress.ts'
import { harmless, terminalOf, write } from './terminal.ts'
import type { WeighFlags } from './weigh-command.ts'

/** Weighs the inputs one after the other and prints each as soon as it is done. */
export async function runWeigh(context: Context, flags: WeighFlags, names: readonly string[]): Promise<void> {
  const { stdin, stdout, stderr } = context.process
  if (flags.ledger !== undefined && flags.record !== undefined)
    throw new UsageError('--ledger and --record were both given: expected one record to ask.')
  const { model, offline, ledger, record } = flags
  const session = await context.openHearsay({ model, offline, ledger, record })
  const progress = startProgress(flags.quiet ? null : stderr, labelOf)
  const print = printerOf(context, flags)
  try {
    for await (const outcome of session.readAll(progress.follow(inputsOf(names, stdin)), {
      published: flags.published,
    })) {
      if ('error' in outcome) {
        progress.pause()
        context.process.exitCode = 1
        await write(stderr, `hearsay: ${harmless(outcome.error.message)}\n`)
      } else {
        const weighed = await session.weighReading(outcome.reading)
        progress.pause()
        await write(stdout, print(weighed))
      }
    }
  } finally {
    progress.stop()
    await session.close()
  }
}

function printerOf({ process }: Context, { json }: WeighFlags): (weighed: Weighed) => string {
  if (json) return (weighed) => `${JSON.stringify(weighed)}\n`
  const terminal = terminalOf(process.stdout, process.env)
  let isFirst = true
  return (weighed) => {
    const gap = isFirst ? '' : '\n'
    isFirst = false
    return gap + printWeighed(weighed, terminal)
  }
}
