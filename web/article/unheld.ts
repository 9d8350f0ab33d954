import type { Reading } from '../../src/schema/read.ts'
import type { Weighed } from '../client/shapes.ts'

/** Said while the record is asked. */
export const HOLDING = 'Holding it against the record …'

/** Said where it could not be. */
export const NOT_HELD = 'It was not held against the record.'

/** An article of which nothing is known but what was read. */
export function unheld(read: Reading, words: string): Weighed {
  const compare = { ...NOTHING, documents: [read.document] }
  return { answer: words, read, check: null, compare, corrections: [], problems: [] }
}

const NOTHING: Omit<Weighed['compare'], 'documents'> = {
  schema: 'hearsay/compare/1',
  sources: [],
  statements: [],
  propositions: [],
  relations: [],
  origins: [],
  missing: [],
  notices: [],
}
