import type { CheckedArticle } from '../record/check.ts'
import type { Notice } from '../notice.ts'
import type { Check } from './check.ts'
import type { Reading } from './read.ts'

export type { Check } from './check.ts'

/** Puts a reading and what the record says of it into the shape that the outside world relies on. */
export function toCheck(reading: Reading, checked: CheckedArticle, notices: readonly Notice[]): Check {
  const { input, document, text, parts } = reading
  return {
    schema: 'hearsay/check/1',
    reading: reading.reading,
    input,
    document,
    text,
    parts,
    findings: checked.findings,
    coverage: checked.coverage,
    notices: [...reading.notices, ...checked.notices, ...notices],
  }
}
