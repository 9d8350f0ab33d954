import { openLedger, type Ledger } from '../ledger/ledger.ts'

/** A ledger that is opened for reading when it is first asked, and stays open. */
export type LedgerDesk = {
  /** Asks it. @throws LedgerError where there is none; the next question looks again. */
  readonly ask: <Answer>(question: (ledger: Ledger) => Answer) => Answer
  readonly close: () => void
}

/** A desk over the ledger at a path, which it never makes nor changes. */
export function openDesk(path: string): LedgerDesk {
  let ledger: Ledger | null = null
  return {
    ask: (question) => question((ledger ??= openLedger(path, { mode: 'read' }))),
    close: () => {
      ledger?.close()
      ledger = null
    },
  }
}
