import { LedgerError } from '../error.ts'
import type { Weighed } from '../schema/weigh.ts'
import type { Reading } from '../schema/to-reading.ts'
import { weighed } from '../weighed.ts'
import { problemOfError, type Problem } from './problem.ts'

/** An article as the page shows it, but for what persons say of it, and why it was not held against the record. */
export type Shown = Weighed & { readonly problems: readonly Problem[] }

/** How an article is weighed: beside what the ledger holds, or alone. */
export type Way = 'weighReading' | 'weighAlone'

/** Weighs a reading; without a record it says why none was asked. */
export async function weighReading(
  thinking: Readonly<Record<Way, (reading: Reading) => Promise<Weighed>>>,
  read: Reading,
  way: Way = 'weighReading',
): Promise<Shown> {
  try {
    return { ...(await thinking[way](read)), problems: [] }
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
    return { ...weighed(read, null), problems: [problemOfError(error)] }
  }
}
