import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openHearsay, type Session } from '../../src/hear.ts'
import { readTranscripts } from '../../src/intake/take-in.ts'
import { openLedger, recordAdd } from '../../src/ledger/ledger.ts'
import { openDesk, type LedgerDesk } from '../../src/server/ledger-desk.ts'
import { programVersion } from '../../src/version.ts'

const EXAMPLES = join(import.meta.dirname, '../../examples')

/** A ledger with two articles, their transcripts, and the session that reads into it. */
export type Filled = {
  readonly path: string
  readonly session: Session
  readonly desk: LedgerDesk
  readonly close: () => Promise<void>
}

/** Fills a ledger of its own in the folder for what is temporary. */
export async function fillLedger(): Promise<Filled> {
  const path = join(mkdtempSync(join(tmpdir(), 'hearsay-served-')), 'hearsay.db')
  const ledger = openLedger(path, { version: programVersion() })
  await recordAdd(ledger, [join(EXAMPLES, 'record')], { read: readTranscripts })
  ledger.close()
  const session = openHearsay({ ledger: path })
  for (const file of ['china-parts.txt', 'pier.txt'])
    for await (const outcome of session.add([{ file: join(EXAMPLES, file) }]))
      if ('error' in outcome) throw outcome.error
  const desk = openDesk(path)
  return {
    path,
    session,
    desk,
    close: async () => {
      desk.close()
      await session.close()
    },
  }
}
