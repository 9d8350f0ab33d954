import { LedgerError } from './error.ts'
import { readTranscripts } from './intake/take-in.ts'
import { openLedger, recordAdd, recordLookup, type Ledger } from './ledger/ledger.ts'
import type { Notice } from './notice.ts'
import type { RecordLookup } from './record/lookup.ts'

/** Where the record is: a ledger's path, or transcripts and folders of them that make one for the time being. */
export type RecordPlace = { readonly ledger?: string | undefined; readonly record?: readonly string[] | undefined }

/** An open record and what is doubtful about it. */
export type OpenRecord = {
  readonly lookup: RecordLookup
  readonly notices: readonly Notice[]
  readonly close: () => void
}

const usualLedger = './hearsay.db'

/**
 * Opens the record to be asked; a ledger on disk is never created or changed. @throws LedgerError where there is none,
 * or where none of the transcripts named can be read.
 */
export async function openRecord({ ledger: path, record }: RecordPlace): Promise<OpenRecord> {
  if (record !== undefined && record.length > 0) return temporary(record)
  const ledger = openLedger(path ?? usualLedger, { mode: 'read' })
  return {
    lookup: recordLookup(ledger),
    // Asked anew each time: another process may add some.
    get notices() {
      return isEmpty(ledger) ? [notice('record-empty', `${ledger.path} holds no transcripts.`)] : []
    },
    close: () => ledger.close(),
  }
}

async function temporary(paths: readonly string[]): Promise<OpenRecord> {
  const ledger = openLedger(':memory:')
  try {
    const { failed } = await recordAdd(ledger, paths, { read: readTranscripts })
    const unread = failed.map(({ path, reason }) => (reason.includes(path) ? reason : `${path}: ${reason}`))
    if (isEmpty(ledger))
      throw new LedgerError(
        `No transcript could be read in ${paths.join(', ')}${unread.length > 0 ? `: ${unread[0]}` : '.'}`,
      )
    return {
      lookup: recordLookup(ledger),
      notices: unread.map((message) => notice('record-unread', message)),
      close: () => ledger.close(),
    }
  } catch (cause) {
    ledger.close()
    throw cause
  }
}

function isEmpty(ledger: Ledger): boolean {
  return ledger.rows('select 1 from transcripts limit 1').length === 0
}

function notice(rule: string, message: string): Notice {
  return { rule, message, spans: [] }
}
