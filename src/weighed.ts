import { answerOf } from './answer.ts'
import { compareReadings } from './compare-readings.ts'
import type { Weighed } from './schema/weigh.ts'
import type { Check, Reading } from './schema/to-reading.ts'

/**
 * A reading with what the record says of it, where one is held, its statements held against each other, and the answer.
 * `compare` is what holding them against those of other articles gave, where that was done.
 */
export function weighed(read: Reading, check: Check | null, compare = compareReadings([read])): Weighed {
  return { schema: 'hearsay/weigh/1', answer: answerOf(compare, check), read, check, compare }
}
