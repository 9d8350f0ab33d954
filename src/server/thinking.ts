import type { CompareOptions } from '../compare-ledger.ts'
import type { Session } from '../hear.ts'
import { heldReading } from '../ledger/ledger.ts'
import type { Compared } from '../schema/compare.ts'
import type { Check, Reading } from '../schema/to-reading.ts'
import type { Weighed } from '../schema/weigh.ts'
import { weighed } from '../weighed.ts'
import type { LedgerDesk } from './ledger-desk.ts'
import { sentOf, type Sent } from './sent.ts'
import { weighReading, type Way } from './weigh.ts'

/** What takes long to work out of what is read already. */
export type Thinking = Pick<Session, 'checkQuotation' | 'drift'> & {
  /** Holds an article against the record, and against what the ledger holds. LedgerError where there is no record. */
  readonly weighReading: (reading: Reading) => Promise<Weighed>
  /** The same without what the ledger holds beside it: quick, however much that is. */
  readonly weighAlone: (reading: Reading) => Promise<Weighed>
  /** The same of an article of the ledger by its id, written down to be sent; null where none is held. */
  readonly weighHeld: (id: string, way: Way) => Promise<Sent | null>
  readonly checkReading: (reading: Reading) => Promise<Check>
  readonly compareReadings: (readings: readonly Reading[]) => Promise<Compared>
  /** Compares what the ledger holds that has the words, sentences of transcripts too, which are read for it. */
  readonly compareWords: (words: string, options: CompareOptions) => Promise<Compared>
}

/** Works it out where it is asked: nothing else is done meanwhile. */
export function thinkHere(session: Session, desk: LedgerDesk): Thinking {
  const { checkReading, checkQuotation, compareReadings, compareLedger, drift } = session
  const alone = async (reading: Reading): Promise<Weighed> => weighed(reading, await checkReading(reading))
  const ways = { weighReading: session.weighReading, weighAlone: alone }
  return {
    ...ways,
    checkReading,
    checkQuotation,
    compareReadings,
    compareWords: compareLedger,
    drift,
    weighHeld: async (id, way) => {
      const reading = desk.ask((ledger) => heldReading(ledger, id))
      return reading === null ? null : sentOf(await weighReading(ways, reading, way))
    },
  }
}
