import { LedgerError } from '../error.ts'
import type { Session } from '../hear.ts'
import type { Correction } from '../ledger/ledger.ts'
import type { Reading } from '../schema/to-reading.ts'
import { problemOfError, type Problem } from './problem.ts'
import type { Example } from './world.ts'

/** An article as the page shows it. */
export type Weighed = Example & {
  readonly schema: 'hearsay/weigh/1'
  readonly answer: string | null
  readonly problems: readonly Problem[]
  readonly corrections: readonly Correction[]
}

/** Holds a reading against the record of a session; without a record it stays a reading. */
export async function weighReading(session: Session, read: Reading): Promise<Weighed> {
  try {
    return weighed({ read, check: await session.checkReading(read) }, [])
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
    return weighed({ read, check: null }, [problemOfError(error)])
  }
}

/** Puts a reading and what the record says of it into the shape that is sent. */
export function weighed({ read, check }: Example, problems: readonly Problem[]): Weighed {
  return { schema: 'hearsay/weigh/1', answer: null, read, check, problems, corrections: [] }
}
