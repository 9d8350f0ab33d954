import type { Aside } from './aside.ts'
import type { Thinking } from './thinking.ts'

/** Thinks in two threads: holding a whole ledger's statements against each other does not hold up who opens an article. */
export function thinkAside(weighing: Aside, comparing: Aside): Thinking {
  return {
    checkReading: (...given) => weighing.ask('checkReading', given),
    checkQuotation: (...given) => weighing.ask('checkQuotation', given),
    weighReading: (...given) => comparing.ask('weighReading', given),
    weighHeld: (id, way) => (way === 'weighAlone' ? weighing : comparing).ask('weighHeld', [id, way]),
    weighAlone: (...given) => weighing.ask('weighAlone', given),
    compareReadings: (...given) => comparing.ask('compareReadings', given),
    compareWords: (...given) => comparing.ask('compareWords', given),
    drift: (...given) => comparing.ask('drift', given),
  }
}
