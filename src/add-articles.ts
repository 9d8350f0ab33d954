import { resolve } from 'node:path'
import { oneAhead } from './ahead.ts'
import type { Doc } from './document/doc.ts'
import { toDoc } from './document/to-doc.ts'
import type { FetchError, InputError } from './error.ts'
import { itemsOf, nameOf, type Input, type OpenOptions } from './input.ts'
import type { Item } from './intake/item.ts'
import { append, noteArrival, type Arrival, type Kept, type Ledger } from './ledger/ledger.ts'
import { documentOf, type Reading } from './schema/to-reading.ts'

type Added = {
  readonly input: Input
  readonly kept: Kept
  readonly document: Pick<Reading['document'], 'id' | 'title' | 'url'>
  /** How many statements were read in it; 0 for one that was held. */
  readonly statements: number
}

/** What adding one article did; it stands in the ledger, safe from a pulled plug, when this comes. */
export type AddOutcome = Added | { readonly input: Input; readonly error: InputError | FetchError }

/** What reads: its version, its weights' digest, and the reading itself. */
export type AddedBy = {
  readonly ledger: Ledger
  readonly program: string
  readonly model: string
  readonly read: (item: Item, name: string | null) => Promise<Reading>
}

/** Readings wait for one another so that one write does for several, but not longer than this. */
const MOST_WAITING = 100
const LONGEST_WAIT = 500

/**
 * Reads articles into a ledger as they come, and says what was done in their order. What is held is not read again; what
 * cannot be read is an outcome too, and the rest goes on.
 */
export async function* addArticles(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  by: AddedBy,
  options: OpenOptions,
): AsyncGenerator<AddOutcome, void, undefined> {
  const waiting: { readonly input: Input; readonly arrival: Arrival }[] = []
  let since = performance.now()
  // What waits is written while the next article is read.
  for await (const taken of oneAhead(arrivals(inputs, options), (came) => take(came, by))) {
    if ('arrival' in taken) waiting.push(taken)
    if (!('arrival' in taken) || waiting.length >= MOST_WAITING || performance.now() - since > LONGEST_WAIT) {
      yield* write(by.ledger, waiting.splice(0))
      since = performance.now()
    }
    if (!('arrival' in taken)) yield taken
  }
  yield* write(by.ledger, waiting)
}

type Came = { readonly input: Input; readonly item: Item | InputError | FetchError }

async function* arrivals(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  options: OpenOptions,
): AsyncGenerator<Came, void, undefined> {
  for await (const input of inputs) {
    for await (const item of itemsOf(input, options)) {
      options.signal?.throwIfAborted()
      yield { input, item }
    }
  }
}

async function take(
  { input, item }: Came,
  by: AddedBy,
): Promise<AddOutcome | { readonly input: Input; readonly arrival: Arrival }> {
  if (item instanceof Error) return { input, error: item }
  const doc = toDoc(item)
  const document = documentOf(doc)
  const name = nameOf(input)
  const came = { address: addressOf(doc, input), type: item.type, bytes: item.bytes }
  const reading = { id: '', program: by.program, model: by.model }
  const kept = noteArrival(by.ledger, { ...came, document, parts: item.parts, reading })
  if (kept !== null) return { input, kept, document, statements: 0 }
  return { input, arrival: { ...came, reading: await by.read(item, name) } }
}

/** Where an article stands: its canonical address, else its file, else no place but its own words. */
function addressOf({ id, item }: Doc, input: Input): string {
  if (item.url !== null) return item.url.value
  const isWhole = typeof input === 'object' && 'file' in input && item.type !== 'json'
  return isWhole ? `file:${resolve(input.file)}` : `doc:${id}`
}

function* write(
  ledger: Ledger,
  waiting: readonly { readonly input: Input; readonly arrival: Arrival }[],
): Generator<AddOutcome, void, undefined> {
  if (waiting.length === 0) return
  const kept = append(
    ledger,
    waiting.map(({ arrival }) => arrival),
  )
  for (const [at, { input, arrival }] of waiting.entries()) {
    const { document, attributions } = arrival.reading
    yield { input, kept: kept[at] ?? 'held', document, statements: attributions.length }
  }
}
