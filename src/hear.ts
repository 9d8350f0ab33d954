import { oneAhead } from './ahead.ts'
import type { AddOutcome } from './add-articles.ts'
import type { RecordAddOutcome } from './add-transcripts.ts'
import { attributeDoc, attributeWithin } from './attribution/attribute.ts'
import { toDoc } from './document/to-doc.ts'
import type { CompareOptions } from './compare-ledger.ts'
import { compareEncoded, type Networks } from './compare-encoded.ts'
import { comparePairs, type ComparedPair, type PairToCompare } from './compare-pairs.ts'
import { InputError, LedgerError, UsageError, type FetchError } from './error.ts'
import { itemsOf, nameOf, type Input } from './input.ts'
import type { Item } from './intake/item.ts'
import type { Ledger, LedgerMode } from './ledger/ledger.ts'
import type { OpenRecord, RecordPlace } from './open-record.ts'
import { openReader, type Reader } from './reader/reader.ts'
import { caseOf, checkArticle, checkQuotation, quotationOf } from './record/check.ts'
import type { Finding } from './record/finding.ts'
import type { Compared } from './schema/compare.ts'
import type { Drift } from './schema/drift.ts'
import type { Weighed } from './schema/weigh.ts'
import { toCheck, toReading, type Check, type Reading } from './schema/to-reading.ts'
import { whoSaid } from './source/who-said.ts'
import { howSaid } from './stance/how-said.ts'
import { state } from './statement/state.ts'
import { whenSaid } from './time/time.ts'
import type { OpenPairScores } from './pair-scores.ts'
import type { OpenVectors } from './vectors.ts'
import { programVersion } from './version.ts'
import { weighed } from './weighed.ts'

export type { AddOutcome } from './add-articles.ts'
export type { RecordAddOutcome } from './add-transcripts.ts'
export type { ComparedPair, PairToCompare } from './compare-pairs.ts'
export type { Input } from './input.ts'

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
  readonly compareLedger: (words: string, options?: Omit<CompareOptions, 'reader' | 'networks'>) => Promise<Compared>
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

/** Opens a session. Nothing is loaded before the first article. */
export function openHearsay(options: SessionOptions = {}): Session {
  return openSession(() => openReader(options), options)
}

/** Reads one article with a session of its own; to read many, keep one open with `openHearsay`. */
export async function read(input: Input, options: SessionOptions & ReadOptions = {}): Promise<Reading> {
  const session = openHearsay(options)
  try {
    return await session.read(input, options)
  } finally {
    await session.close()
  }
}

/** Holds one article against the record with a session of its own; for many, keep one open with `openHearsay`. */
export async function check(input: Input, options: SessionOptions & ReadOptions = {}): Promise<Check> {
  const session = openHearsay(options)
  try {
    return await session.check(input, options)
  } finally {
    await session.close()
  }
}

/** A session over any reader; it opens one at most, and closes it. */
export function openSession(open: () => Promise<Reader>, held: SessionOptions = {}): Session {
  const reader = keptOpen(open)
  const vectors = keptOpen(() => openVectorsOf(held))
  const pairScores = keptOpen(() => openPairScoresOf(held))
  const record = keptOpen(() => openRecordAt(held))
  const ledger = keptOpen(() => openLedgerAt(held))
  const asked = keptOpen(() => openLedgerAt(held, 'read'))
  let isClosed = false
  const checkOpen = (): void => {
    if (isClosed) throw new UsageError('This session is closed: expected an open one. Open another with openHearsay.')
  }
  const flow: Flow = {
    checkOpen,
    reader: reader.get,
    vectors: vectors.get,
    pairScores: pairScores.get,
    record: record.get,
    ledger: ledger.get,
    asked: asked.get,
    isRecordNamed: held.ledger !== undefined || held.record !== undefined,
    isLedgerAsked: held.ledger !== undefined || held.record === undefined,
    offline: held.offline ?? false,
    program: programVersion(),
  }
  return {
    read: (input, options = {}) => readOne(input, flow, options),
    readAll: (inputs, options = {}) => readEach(inputs, flow, options),
    check: async (input, options = {}) => {
      flow.checkOpen()
      const opened = await flow.record()
      return hold(await readOne(input, flow, options), opened, flow)
    },
    checkReading: async (reading) => {
      flow.checkOpen()
      return hold(reading, await flow.record(), flow)
    },
    checkQuotation: async (words, about = {}) => {
      flow.checkOpen()
      return checkQuotation(quotationOf(words, about), (await flow.record()).lookup)
    },
    checkAll: (inputs, options = {}) => checkEach(inputs, flow, options),
    add: (inputs, options = {}) => addEach(inputs, flow, options),
    recordAdd: (inputs, options = {}) => addRecord(inputs, flow, options),
    comparePairs: (pairs) => comparePairsIn(pairs, flow),
    compareReadings: async (readings) => {
      flow.checkOpen()
      return compareEncoded(readings, {}, networksOf(flow))
    },
    compareLedger: async (words, about = {}) => {
      flow.checkOpen()
      const [opened, { compareLedger }] = await Promise.all([flow.asked(), import('./compare-ledger.ts')])
      return compareLedger(opened, words, { ...about, reader: flow.reader, networks: networksOf(flow) })
    },
    drift: async (id) => {
      flow.checkOpen()
      const [opened, { drift }] = await Promise.all([flow.asked(), import('./drift/drift.ts')])
      return drift(opened, id)
    },
    weighReading: (reading) => weighOne(reading, flow),
    close: async () => {
      isClosed = true
      await (await reader.held())?.close()
      await (await vectors.held())?.close()
      await (await pairScores.held())?.close()
      ;(await record.held())?.close()
      ;(await ledger.held())?.close()
      ;(await asked.held())?.close()
    },
  }
}

/** Opens at the first call and stays open; what could not be opened is tried again at the next call. */
function keptOpen<Held>(open: () => Promise<Held>): {
  readonly get: () => Promise<Held>
  readonly held: () => Promise<Held | null>
} {
  let opening: Promise<Held> | null = null
  return {
    get: () =>
      (opening ??= open().catch((cause: unknown) => {
        opening = null
        throw cause
      })),
    held: async () => (await opening?.catch(() => null)) ?? null,
  }
}

type Flow = {
  readonly checkOpen: () => void
  readonly reader: () => Promise<Reader>
  readonly record: () => Promise<OpenRecord>
  readonly ledger: () => Promise<Ledger>
  /** The ledger as it is asked, never made or changed. */
  readonly asked: () => Promise<Ledger>
  readonly vectors: () => Promise<OpenVectors>
  readonly pairScores: () => Promise<OpenPairScores>
  /** Whether the caller said where the record is: then it must be there. */
  readonly isRecordNamed: boolean
  /** Whether a ledger is asked: not where transcripts were named in its place. */
  readonly isLedgerAsked: boolean
  readonly offline: boolean
  readonly program: string
}

/** The way of one item, from what arrived to what the outside world gets. */
async function hear(item: Item, name: string | null, flow: Flow, { signal }: ReadOptions): Promise<Reading> {
  const doc = toDoc(item)
  const reader = await flow.reader()
  const outer = await attributeDoc(doc, reader, signal)
  const attributions = await attributeWithin(doc, outer, reader, signal)
  const who = whoSaid(doc, attributions, outer.words)
  const when = whenSaid(doc, attributions, outer.words, who)
  const stated = state(attributions, {
    who,
    when,
    how: howSaid(doc, attributions, outer.words),
  })
  return toReading(doc, stated, { program: flow.program, model: reader.digest, input: name, notices: when.notices })
}

async function* comparePairsIn(
  pairs: Iterable<PairToCompare> | AsyncIterable<PairToCompare>,
  flow: Flow,
): AsyncGenerator<ComparedPair, void, undefined> {
  flow.checkOpen()
  yield* comparePairs(pairs, await flow.pairScores())
}

/** The way of a reading through everything: the record where one is held, its statements against each other, the answer. */
async function weighOne(reading: Reading, flow: Flow): Promise<Weighed> {
  flow.checkOpen()
  const held = await flow.record().catch(noneUnless(flow.isRecordNamed))
  return weighed(reading, held === null ? null : await hold(reading, held, flow), await comparedWithHeld(reading, flow))
}

/** A reading's statements beside those of the ledger, where one with articles is held; alone where none is. */
async function comparedWithHeld(reading: Reading, flow: Flow): Promise<Compared> {
  const ledger = flow.isLedgerAsked ? await flow.asked().catch(noneUnless(flow.isRecordNamed)) : null
  const networks = networksOf(flow)
  if (ledger === null || ledger.statementCount() === 0) return compareEncoded([reading], {}, networks)
  const { compareWithHeld } = await import('./compare-with-held.ts')
  return compareWithHeld(ledger, reading, networks)
}

/** Each is loaded where it is first asked. */
function networksOf(flow: Flow): Networks {
  return {
    encode: async (texts) => (await flow.vectors()).of(texts),
    score: async (pairs) => (await flow.pairScores()).of(pairs),
  }
}

/** A ledger that nobody named need not be there. */
function noneUnless(isNamed: boolean): (cause: unknown) => null {
  return (cause) => {
    if (cause instanceof LedgerError && !isNamed) return null
    throw cause
  }
}

/** The way of a reading, held against the record; the encoder is asked only where a claim may rest on a transcript held. */
async function hold(reading: Reading, { lookup, notices }: OpenRecord, flow: Flow): Promise<Check> {
  const given = caseOf(reading, lookup)
  const vectors = given.toEncode.length === 0 ? undefined : await (await flow.vectors()).of(given.toEncode)
  return toCheck(reading, checkArticle(given, vectors), notices)
}

/** Reading alone needs no sentence encoder, and does not load one. */
async function openVectorsOf(options: SessionOptions): Promise<OpenVectors> {
  const { openVectors } = await import('./vectors.ts')
  return openVectors(options)
}

/** Nor does it need the pair network. */
async function openPairScoresOf(options: SessionOptions): Promise<OpenPairScores> {
  const { openPairScores } = await import('./pair-scores.ts')
  return openPairScores(options)
}

/** Reading alone needs no ledger, and does not load one. */
async function openRecordAt(place: RecordPlace): Promise<OpenRecord> {
  const { openRecord } = await import('./open-record.ts')
  return openRecord(place)
}

async function openLedgerAt({ ledger }: RecordPlace, mode: LedgerMode = 'write'): Promise<Ledger> {
  const { openLedger } = await import('./ledger/ledger.ts')
  return openLedger(ledger ?? './hearsay.db', { mode, version: programVersion() })
}

async function readOne(input: Input, flow: Flow, options: ReadOptions): Promise<Reading> {
  const outcomes: Outcome[] = []
  for await (const outcome of readEach([input], flow, options)) {
    if (outcomes.push(outcome) > 1)
      throw new InputError(
        `${nameOf(input) ?? 'The input'} holds several articles: expected one. Read it with readAll.`,
      )
  }
  const [outcome] = outcomes
  if (outcome === undefined) throw new InputError(`${nameOf(input) ?? 'The input'} holds no article.`)
  if ('error' in outcome) throw outcome.error
  return outcome.reading
}

async function* readEach(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  flow: Flow,
  options: ReadOptions,
): AsyncGenerator<Outcome, void, undefined> {
  yield* oneAhead(arrivals(inputs, flow, options), async ({ input, item }) =>
    item instanceof Error ? { input, error: item } : { input, reading: await hear(item, nameOf(input), flow, options) },
  )
}

/** What arrives: each item, or why it could not be taken in. */
async function* arrivals(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  flow: Flow,
  options: ReadOptions,
): AsyncGenerator<{ readonly input: Input; readonly item: Item | InputError | FetchError }, void, undefined> {
  const checkOn = (): void => {
    flow.checkOpen()
    options.signal?.throwIfAborted()
  }
  for await (const input of inputs) {
    checkOn()
    for await (const item of itemsOf(input, { ...options, offline: flow.offline })) {
      checkOn()
      yield { input, item }
    }
  }
}

async function* checkEach(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  flow: Flow,
  options: ReadOptions,
): AsyncGenerator<CheckOutcome, void, undefined> {
  flow.checkOpen()
  const record = await flow.record()
  for await (const outcome of readEach(inputs, flow, options))
    yield 'error' in outcome ? outcome : { input: outcome.input, check: await hold(outcome.reading, record, flow) }
}

async function* addRecord(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  flow: Flow,
  options: ReadOptions,
): AsyncGenerator<RecordAddOutcome, void, undefined> {
  flow.checkOpen()
  const [ledger, { addTranscripts }] = await Promise.all([flow.ledger(), import('./add-transcripts.ts')])
  yield* addTranscripts(inputs, ledger, { ...options, offline: flow.offline })
}

async function* addEach(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  flow: Flow,
  options: ReadOptions,
): AsyncGenerator<AddOutcome, void, undefined> {
  flow.checkOpen()
  const [ledger, reader, { addArticles }] = await Promise.all([
    flow.ledger(),
    flow.reader(),
    import('./add-articles.ts'),
  ])
  const readItem = (item: Item, name: string | null): Promise<Reading> => {
    flow.checkOpen()
    return hear(item, name, flow, options)
  }
  yield* addArticles(
    inputs,
    { ledger, program: flow.program, model: reader.digest, read: readItem },
    { ...options, offline: flow.offline },
  )
}
