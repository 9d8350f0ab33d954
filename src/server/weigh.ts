import { LedgerError } from '../error.ts'
import type { Session } from '../hear.ts'
import type { Correction } from '../ledger/ledger.ts'
import type { Weighed } from '../schema/weigh.ts'
import type { Reading } from '../schema/to-reading.ts'
import { problemOfError, type Problem } from './problem.ts'

/** An article as the page shows it. */
export type Shown = Weighed & {
  /** Why it was not held against the record. */
  readonly problems: readonly Problem[]
  readonly corrections: readonly Correction[]
}

/** Weighs a reading; without a record it says why none was asked. */
export async function weighReading(session: Session, read: Reading): Promise<Shown> {
  const weighed = await session.weighReading(read)
  const problems = weighed.check === null ? await whyUnchecked(session, read) : []
  return { ...weighed, problems, corrections: [] }
}

async function whyUnchecked(session: Session, read: Reading): Promise<Problem[]> {
  try {
    await session.checkReading(read)
    return []
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
    return [problemOfError(error)]
  }
}
