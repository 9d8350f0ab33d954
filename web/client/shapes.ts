import type { Correction } from '../../src/ledger/correction.ts'
import type { Check } from '../../src/schema/check.ts'
import type { Compared } from '../../src/schema/compare.ts'
import type { Reading } from '../../src/schema/read.ts'

/** An article as the API weighs it. */
export type Weighed = {
  readonly answer: string
  readonly read: Reading
  readonly check: Check | null
  /** Its statements held against each other. */
  readonly compare: Compared
  /** What persons say of its statements; none where it is not in the ledger. */
  readonly corrections: readonly Correction[]
  /** What was sent to have it read; missing where it came read. */
  readonly article?: Article
  readonly problems: readonly { readonly type: string; readonly detail: string }[]
}

/** An article to be read: exactly one of text, html, url and base64. */
export type Article = {
  readonly text?: string
  readonly html?: string
  readonly url?: string
  readonly base64?: string
  readonly name?: string
  readonly published?: string
}
