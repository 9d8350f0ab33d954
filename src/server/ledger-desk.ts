import { existsSync } from 'node:fs'
import { LedgerError } from '../error.ts'
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

/** There is no ledger yet: nothing was ever added. */
export class NoLedgerError extends LedgerError {}

/** A desk over the ledger at a path, which it never makes. */
export function openDesk(path: string): LedgerDesk {
  let ledger: Ledger | null = null
  let removals = 0
  const opened = (): Ledger => {
    if (!existsSync(path))
      throw new NoLedgerError(
        `There is no ledger at ${path} yet: it is made when the first article or transcript is added.`,
      )
    return openLedger(path, { mode: 'read' })
  }
  const held = (): Ledger => {
    ledger ??= opened()
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
      ledger ??= opened()
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
