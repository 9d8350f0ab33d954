import { compareLedger } from '../compare-ledger.ts'
import type { CompareFlags } from './compare-command.ts'
import type { Context } from './context.ts'
import { printCompared } from './print-compared.ts'
import { queryOf } from './search.ts'
import { harmless, terminalOf, write } from './terminal.ts'
import { withLedger } from './with-ledger.ts'

/** Prints what the statements of the ledger that hold some words say about the same things. */
export async function compareHeld(context: Context, flags: CompareFlags, words: readonly string[]): Promise<void> {
  const { stdout, stderr, env } = context.process
  const { ledger: path, source, outlet, from, to, limit } = flags
  await withLedger(path, async (ledger) => {
    const compared = await compareLedger(ledger, queryOf(words), { source, outlet, from, to, limit })
    if (!flags.quiet) for (const { message } of compared.notices) await write(stderr, `hearsay: ${harmless(message)}\n`)
    await write(stdout, flags.json ? `${JSON.stringify(compared)}\n` : printCompared(compared, terminalOf(stdout, env)))
  })
}
