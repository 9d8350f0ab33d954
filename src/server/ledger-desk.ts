import { openLedger, type Ledger } from '../ledger/ledger.ts'
import { programVersion } from '../version.ts'

/** A ledger that is opened for reading when it is first asked, and stays open. */
export type LedgerDesk = {
  /** Asks it. @throws LedgerError where there is none; the next question looks again. */
  readonly ask: <Answer>(question: (ledger: Ledger) => Answer) => Answer
  /** Writes into it. @throws LedgerError where there is none. */
  readonly write: <Answer>(deed: (ledger: Ledger) => Answer) => Answer
  readonly close: () => void
}

/** A desk over the ledger at a path, which it never makes. */
export function openDesk(path: string): LedgerDesk {
  let ledger: Ledger | null = null
  let removals = 0
  const held = (): Ledger => {
    ledger ??= openLedger(path, { mode: 'read' })
    const now = ledger.removals()
    // Another process may have removed an article, and the next one have got its number.
    if (now !== removals) ledger.texts.clear()
    removals = now
    return ledger
  }
  return {
    ask: (question) => question(held()),
    write: (deed) => {
      // A ledger is never made here: opening it for reading says so where there is none.
      ledger ??= openLedger(path, { mode: 'read' })
      const writing = openLedger(path, { version: programVersion() })
      try {
        return deed(writing)
      } finally {
        writing.close()
      }
    },
    close: () => {
      ledger?.close()
      ledger = null
    },
  }
}
