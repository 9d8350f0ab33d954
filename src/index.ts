export { check, openHearsay, read } from './hear.ts'
export type {
  AddOutcome,
  CheckOutcome,
  Input,
  Outcome,
  ReadOptions,
  RecordAddOutcome,
  Session,
  SessionOptions,
} from './hear.ts'
export type { Check, Reading } from './schema/to-reading.ts'
export { FetchError, HearsayError, InputError, LedgerError, ModelError, UsageError } from './error.ts'
export type { Span } from './span.ts'
