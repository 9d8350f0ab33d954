import { LedgerError } from '../error.ts'
import type { Correction } from '../ledger/ledger.ts'
import type { Weighed } from '../schema/weigh.ts'
import type { Reading } from '../schema/to-reading.ts'
import { weighed } from '../weighed.ts'
import { problemOfError, type Problem } from './problem.ts'
import type { Thinking } from './thinking.ts'

/** An article as the page shows it. */
export type Shown = Weighed & {
  /** Why it was not held against the record. */
  readonly problems: readonly Problem[]
  readonly corrections: readonly Correction[]
}

/** How an article is weighed: beside what the ledger holds, or alone. */
export type Way = 'weighReading' | 'weighAlone'

/** Weighs a reading; without a record it says why none was asked. */
export async function weighReading(
  thinking: Pick<Thinking, Way>,
  read: Reading,
  way: Way = 'weighReading',
): Promise<Shown> {
  try {
    return { ...(await thinking[way](read)), problems: [], corrections: [] }
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
    return { ...weighed(read, null), problems: [problemOfError(error)], corrections: [] }
  }
}
