import { info } from '../ledger/ledger.ts'
import type { Context } from './context.ts'
import type { LedgerFlags } from './ledger-command.ts'
import { harmless, write } from './terminal.ts'
import { withLedger } from './with-ledger.ts'

/** Prints what a ledger holds. */
export async function runInfo(context: Context, flags: LedgerFlags): Promise<void> {
  const { stdout } = context.process
  await withLedger(flags.ledger, async (ledger) => {
    const { makers, ...facts } = info(ledger)
    const lines = [
      ...Object.entries(facts).map(([name, value]) => `${name}: ${value ?? '–'}`),
      ...makers.map(
        ({ program, version, models }) =>
          `made by: ${program} ${version}${models.map((model) => `, weights ${model.slice(0, 12)}`).join('')}`,
      ),
    ]
    await write(
      stdout,
      flags.json
        ? `${JSON.stringify({ schema: 'hearsay/info/1', ...facts, makers })}\n`
        : lines.map((line) => `${harmless(line)}\n`).join(''),
    )
  })
}
