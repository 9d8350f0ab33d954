import type { Span } from '../span.ts'

/** What a person may say of a statement, a pair of statements, a document or an entity. */
export const FIELDS = ['source', 'stance', 'verdict', 'relation', 'day', 'note', 'source-grade', 'item-grade'] as const

/** One of these. */
export type Field = (typeof FIELDS)[number]

/** A person's word on what the program said, beside which it stands. */
export type Correction = {
  readonly id: string
  /** Id of the statement, document or entity; of a pair both in their order, parted by a blank. */
  readonly about: string
  readonly field: Field
  readonly value: string
  readonly note: string | null
  readonly by: string
  /** ISO 8601. */
  readonly at: string
}

/** Where a statement stands: by this a person's word on it is found again in a later reading. */
export type Standing = { readonly id: string; readonly doc: string; readonly spans: readonly Span[] }
