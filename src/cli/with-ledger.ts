import { openLedger, type Ledger } from '../ledger/ledger.ts'

/** Opens a ledger to be asked, which neither makes nor changes one, and closes it again. */
export async function withLedger(path: string, ask: (ledger: Ledger) => Promise<void>): Promise<void> {
  const ledger = openLedger(path, { mode: 'read' })
  try {
    await ask(ledger)
  } finally {
    ledger.close()
  }
}
