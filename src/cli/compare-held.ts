import type { CompareFlags } from './compare-command.ts'
import type { Context } from './context.ts'
import { printCompared } from './print-compared.ts'
import { queryOf } from './search.ts'
import { harmless, terminalOf, write } from './terminal.ts'

/** Prints what the ledger holds that has some words: who says what on each proposition, and how that stands to each other. */
export async function compareHeld(context: Context, flags: CompareFlags, words: readonly string[]): Promise<void> {
  const { stdout, stderr, env } = context.process
  const { ledger, model, source, outlet, from, to, limit } = flags
  const session = await context.openHearsay({ ledger, model })
  try {
    const compared = await session.compareLedger(queryOf(words), { source, outlet, from, to, limit })
    if (!flags.quiet) for (const { message } of compared.notices) await write(stderr, `hearsay: ${harmless(message)}\n`)
    await write(
      stdout,
      flags.json ? `${JSON.stringify(compared)}\n` : printCompared(compared, terminalOf(stdout, env), flags),
    )
  } finally {
    await session.close()
  }
}
