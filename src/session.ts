import type { AddOutcome } from './add-articles.ts'
import type { RecordAddOutcome } from './add-transcripts.ts'
import type { CompareOptions } from './compare-ledger.ts'
import type { ComparedPair, PairToCompare } from './compare-pairs.ts'
import type { FetchError, InputError } from './error.ts'
import type { Input } from './input.ts'
import type { RecordPlace } from './open-record.ts'
import type { quotationOf } from './record/check.ts'
import type { Finding } from './record/finding.ts'
import type { Compared } from './schema/compare.ts'
import type { Drift } from './schema/drift.ts'
import type { Check, Reading } from './schema/to-reading.ts'
import type { Weighed } from './schema/weigh.ts'

/** What a session holds open; `ledger` (`./hearsay.db` where nothing is said) or `record` is what `check` asks. */
export type SessionOptions = RecordPlace & {
  /** A weights folder in place of the installed package. */
  readonly model?: string | undefined
  /** Threads of the encoder; 2 where nothing is said. */
  readonly threads?: number | undefined
  /** Refuses every address with a FetchError. */
  readonly offline?: boolean | undefined
}

/** What to know of an input beside itself, and when to stop. */
export type ReadOptions = {
  /** Day or time of publication in ISO 8601; stands above what the page says. */
  readonly published?: string | undefined
  /** Once it aborts, the call rejects with its reason. */
  readonly signal?: AbortSignal | undefined
}

/** One article of a stream: what was read in it, or why it could not be read. */
export type Outcome =
  | { readonly input: Input; readonly reading: Reading }
  | { readonly input: Input; readonly error: InputError | FetchError }

/** One article of a stream held against the record, or why it could not be read. */
export type CheckOutcome =
  | { readonly input: Input; readonly check: Check }
  | { readonly input: Input; readonly error: InputError | FetchError }

/** Reads articles with a model that is loaded at the first of them and stays open until `close`. */
export type Session = {
  /** Reads one article. InputError or FetchError where it cannot be read, ModelError where the weights cannot be used. */
  readonly read: (input: Input, options?: ReadOptions) => Promise<Reading>
  /** Reads articles as they come, in order; one that cannot be read is an outcome too, and the rest goes on. */
  readonly readAll: (
    inputs: Iterable<Input> | AsyncIterable<Input>,
    options?: ReadOptions,
  ) => AsyncGenerator<Outcome, void, undefined>
  /**
   * Reads one article and holds what it quotes against the record, which is opened at the first of them and never
   * changed. LedgerError where there is no record, else as `read`.
   */
  readonly check: (input: Input, options?: ReadOptions) => Promise<Check>
  /** Holds what was read before against the record; of the weights at most the sentence encoder is loaded for it. LedgerError where there is no record. */
  readonly checkReading: (reading: Reading) => Promise<Check>
  /** Holds bare words against the record: one finding, or one for each piece where they are several. LedgerError as `check`. */
  readonly checkQuotation: (words: string, about?: Parameters<typeof quotationOf>[1]) => Promise<readonly Finding[]>
  /** Checks articles as they come, in order; one that cannot be read is an outcome too, and the rest goes on. */
  readonly checkAll: (
    inputs: Iterable<Input> | AsyncIterable<Input>,
    options?: ReadOptions,
  ) => AsyncGenerator<CheckOutcome, void, undefined>
  /**
   * Reads articles into the ledger, which is made where there is none; what is held is not read again. An outcome comes
   * when its article is safe on disk. LedgerError where the ledger cannot be opened or written.
   */
  readonly add: (
    inputs: Iterable<Input> | AsyncIterable<Input>,
    options?: ReadOptions,
  ) => AsyncGenerator<AddOutcome, void, undefined>
  /**
   * Adds official transcripts to the record in the ledger, which is made where there is none; `published` is the day of
   * those that do not say theirs. LedgerError as `add`.
   */
  readonly recordAdd: (
    inputs: Iterable<Input> | AsyncIterable<Input>,
    options?: ReadOptions,
  ) => AsyncGenerator<RecordAddOutcome, void, undefined>
  /** Compares pairs of sentences, one after the other, without reading them as articles. */
  readonly comparePairs: (
    pairs: Iterable<PairToCompare> | AsyncIterable<PairToCompare>,
  ) => AsyncGenerator<ComparedPair, void, undefined>
  /** Compares what the sources of some readings say: what is about the same, and how each two statements stand to each other. */
  readonly compareReadings: (readings: readonly Reading[]) => Promise<Compared>
  /**
   * Compares what the ledger holds that has the words, articles and transcripts, or the latest of all; the ledger is
   * neither made nor changed. LedgerError where there is none.
   */
  readonly compareLedger: (words: string, options?: Omit<CompareOptions, 'reader' | 'encode'>) => Promise<Compared>
  /**
   * One statement of the ledger from the record through its tellings to the headlines; null where none has this id. The
   * ledger is neither made nor changed. LedgerError where there is none.
   */
  readonly drift: (id: string) => Promise<Drift | null>
  /**
   * Holds what was read against the record, where one is held, and its statements against each other. LedgerError where
   * the record that was named is not there.
   */
  readonly weighReading: (reading: Reading) => Promise<Weighed>
  /** Lets go of model and record; a read under way and every later one reject with a UsageError. */
  readonly close: () => Promise<void>
}
