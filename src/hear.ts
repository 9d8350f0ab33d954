import { oneAhead } from './ahead.ts'
import type { AddOutcome } from './add-articles.ts'
import type { RecordAddOutcome } from './add-transcripts.ts'
import { attributeDoc, attributeWithin } from './attribution/attribute.ts'
import { toDoc } from './document/to-doc.ts'
import { compareEncoded, type Encode } from './compare-encoded.ts'
import { comparePairs, type ComparedPair, type PairToCompare } from './compare-pairs.ts'
import { InputError, LedgerError, type FetchError } from './error.ts'
import { openFlow, type Flow } from './flow.ts'
import { itemsOf, nameOf, type Input } from './input.ts'
import type { Item } from './intake/item.ts'
import type { OpenRecord } from './open-record.ts'
import { openReader, type Reader } from './reader/reader.ts'
import { caseOf, checkArticle, checkQuotation, quotationOf } from './record/check.ts'
import type { Compared } from './schema/compare.ts'
import type { Weighed } from './schema/weigh.ts'
import { toCheck, toReading, type Check, type Reading } from './schema/to-reading.ts'
import type { CheckOutcome, Outcome, ReadOptions, Session, SessionOptions } from './session.ts'
import { whoSaid } from './source/who-said.ts'
import { howSaid } from './stance/how-said.ts'
import { state } from './statement/state.ts'
import { whenSaid } from './time/time.ts'
import { weighed } from './weighed.ts'

export type { AddOutcome } from './add-articles.ts'
export type { RecordAddOutcome } from './add-transcripts.ts'
export type { ComparedPair, PairToCompare } from './compare-pairs.ts'
export type { Input } from './input.ts'
export type { CheckOutcome, Outcome, ReadOptions, Session, SessionOptions } from './session.ts'

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
  const { flow, close } = openFlow(open, held)
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
      return compareEncoded(readings, {}, encodeWith(flow))
    },
    compareLedger: async (words, about = {}) => {
      flow.checkOpen()
      const [opened, { compareLedger }] = await Promise.all([flow.asked(), import('./compare-ledger.ts')])
      return compareLedger(opened, words, { ...about, reader: flow.reader, encode: encodeWith(flow) })
    },
    drift: async (id) => {
      flow.checkOpen()
      const [opened, { drift }] = await Promise.all([flow.asked(), import('./drift/drift.ts')])
      return drift(opened, id)
    },
    weighReading: (reading) => weighOne(reading, flow),
    close,
  }
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
  yield* comparePairs(pairs)
}

/** The way of a reading through everything: the record where one is held, its statements against each other, the answer. */
async function weighOne(reading: Reading, flow: Flow): Promise<Weighed> {
  flow.checkOpen()
  // What is compared and what is held against the record wait for other files each.
  const [held, compared] = await Promise.all([holdWhereHeld(reading, flow), comparedWithHeld(reading, flow)])
  return weighed(reading, held, compared)
}

async function holdWhereHeld(reading: Reading, flow: Flow): Promise<Check | null> {
  const held = await flow.record().catch(noneUnless(flow.isRecordNamed))
  return held === null ? null : hold(reading, held, flow)
}

/** A reading's statements beside those of the ledger, where one with articles is held; alone where none is. */
async function comparedWithHeld(reading: Reading, flow: Flow): Promise<Compared> {
  const ledger = flow.isLedgerAsked ? await flow.asked().catch(noneUnless(flow.isRecordNamed)) : null
  const encode = encodeWith(flow)
  if (ledger === null || ledger.statementCount() === 0) return compareEncoded([reading], {}, encode)
  const { compareWithHeld } = await import('./compare-with-held.ts')
  return compareWithHeld(ledger, reading, encode)
}

/** Texts to vectors; the encoder is loaded at the first of them. */
function encodeWith(flow: Flow): Encode {
  return async (texts) => (await flow.vectors()).of(texts)
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
