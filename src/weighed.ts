import { answerOf } from './answer.ts'
import { compareReadings } from './compare-readings.ts'
import type { Weighed } from './schema/weigh.ts'
import type { Check, Reading } from './schema/to-reading.ts'

/** A reading with what the record says of it, where one is held, its statements held against each other, and the answer. */
export function weighed(read: Reading, check: Check | null): Weighed {
  const compare = compareReadings([read])
  return { schema: 'hearsay/weigh/1', answer: answerOf(compare, check), read, check, compare }
}
