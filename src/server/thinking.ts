import type { CompareOptions } from '../compare-ledger.ts'
import type { Session } from '../hear.ts'
import type { Compared } from '../schema/compare.ts'
import type { Check, Reading } from '../schema/to-reading.ts'
import type { Weighed } from '../schema/weigh.ts'
import { weighed } from '../weighed.ts'

/** What takes long to work out of what is read already. */
export type Thinking = {
  /** Holds an article against the record, and against what the ledger holds. LedgerError where there is no record. */
  readonly weighReading: (reading: Reading) => Promise<Weighed>
  /** The same without what the ledger holds beside it: quick, however much that is. */
  readonly weighAlone: (reading: Reading) => Promise<Weighed>
  readonly checkReading: (reading: Reading) => Promise<Check>
  readonly compareReadings: (readings: readonly Reading[]) => Promise<Compared>
  /** Compares what the ledger holds that has the words, sentences of transcripts too, which are read for it. */
  readonly compareWords: (words: string, options: CompareOptions) => Promise<Compared>
}

/** Works it out where it is asked: nothing else is done meanwhile. */
export function thinkHere(session: Session): Thinking {
  const { weighReading, checkReading, compareReadings, compareLedger } = session
  return {
    weighReading,
    checkReading,
    compareReadings,
    weighAlone: async (reading) => weighed(reading, await checkReading(reading)),
    compareWords: compareLedger,
  }
}
