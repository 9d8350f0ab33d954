import { open } from 'node:fs/promises'
import { exportAs } from '../export/export.ts'
import { heldArticles } from '../ledger/ledger.ts'
import type { Context } from './context.ts'
import type { ExportFlags } from './export-command.ts'
import { write } from './terminal.ts'
import { withLedger } from './with-ledger.ts'

/** Writes what the ledger holds in an open format, article by article. */
export async function runExport(context: Context, flags: ExportFlags): Promise<void> {
  await withLedger(flags.ledger, async (ledger) => {
    const pieces = exportAs(flags.format, heldArticles(ledger, flags))
    if (flags.out === undefined) {
      for (const piece of pieces) await write(context.process.stdout, piece)
      return
    }
    const file = await open(flags.out, 'w')
    try {
      for (const piece of pieces) await file.write(piece)
    } finally {
      await file.close()
    }
  })
}
