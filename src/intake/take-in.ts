import { createHash } from 'node:crypto'
import { InputError } from '../error.ts'
import type { Fetched, FetchOptions } from './fetch.ts'
import { decode } from './decode.ts'
import type { Item } from './item.ts'
import { takePlain } from './plain.ts'
import type { Reading } from './reading.ts'
import { settle } from './reading.ts'
import type { FeedEntry } from './feed.ts'
import type { WarcPage } from './warc.ts'
import { binaryKind, isPdf, looksBinary, sniff } from './sniff.ts'

export type { Item, Part } from './item.ts'
export { isFeed } from './sniff.ts'
export { LARGEST_TRANSCRIPT, readTranscripts } from './transcript.ts'
export type { FetchOptions } from './fetch.ts'

/** What the caller knows about the bytes; `published` is a day or a time in ISO 8601 and stands above what the page says. */
export type TakeInOptions = {
  readonly type?: Item['type'] | undefined
  readonly name?: string | undefined
  readonly url?: string | undefined
  readonly contentType?: string | undefined
  readonly published?: string | undefined
}

/** The largest input that is read whole, in bytes; of JSON lines, the largest line. */
export const LARGEST_INPUT = 20_000_000

/**
 * The items in some bytes: one for a text, a page or a PDF, one for each line of JSON lines.
 * Throws an InputError that names the input, what was expected and what came; of JSON lines, one bad line is enough: use
 * `takeInAll` where the others must go on.
 */
export async function takeIn(bytes: Uint8Array, options: TakeInOptions = {}): Promise<Item[]> {
  const items: Item[] = []
  for await (const taken of takeInAll(bytes, options)) {
    if (taken instanceof InputError) throw taken
    items.push(taken)
  }
  return items
}

/** The bytes at an http or https address, behind a guard; FetchError where they do not come. See `fetch.ts`. */
export async function fetchBytes(url: string, options: FetchOptions = {}): Promise<Fetched> {
  return (await import('./fetch.ts')).fetchBytes(url, options)
}

/** The entries of a feed in any encoding; see `feed.ts`. @throws InputError where it is none, or has none. */
export async function entriesOf(bytes: Uint8Array, name: string, contentType?: string): Promise<FeedEntry[]> {
  const { text } = decode(bytes, contentType)
  return (await import('./feed.ts')).entriesOf(text, name)
}

/** The pages of a WARC archive; see `warc.ts`. */
export async function pagesOf(
  stream: AsyncIterable<Uint8Array>,
  about: { readonly name: string; readonly most: number; readonly packed: boolean },
): Promise<AsyncGenerator<WarcPage, void, undefined>> {
  return (await import('./warc.ts')).pagesOf(stream, about)
}

/** The items in some bytes as they come, and in place of each that cannot be read the error that says why; never throws. */
export async function* takeInAll(bytes: Uint8Array, options: TakeInOptions = {}): AsyncGenerator<Item | InputError> {
  try {
    yield* takeEach(bytes, options)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    yield error
  }
}

// What reads pages, PDF and addresses is loaded when one comes: a quarter of a second that plain text need not wait.
async function* takeEach(bytes: Uint8Array, options: TakeInOptions): AsyncGenerator<Item | InputError> {
  const name = options.name ?? options.url ?? 'The input'
  if (bytes.length === 0) throw new InputError(`${name} is empty: expected the text of an article.`)
  const records = options.type === 'json' || /\.(jsonl|ndjson)$/i.test(options.name ?? '')
  if (bytes.length > LARGEST_INPUT && !records) throw tooLarge(name, bytes.length)
  if (options.type === 'pdf' || isPdf(bytes)) {
    const { takePdf } = await import('./pdf.ts')
    yield finish(await takePdf(bytes, name), bytes, options)
    return
  }
  const text = readText(bytes, name, options)
  const type = sniff(text, { ...options, name: options.name ?? pathOf(options.url) })
  if (type === 'plain') yield finish(takePlain(text), bytes, options)
  else if (type === 'json') yield* (await import('./json-lines.ts')).takeJson(text, name, options)
  else {
    const { takeHtml } = await import('./html/html.ts')
    yield finish(takeHtml(text, name, options.url ?? null), bytes, options)
  }
}

function readText(bytes: Uint8Array, name: string, options: TakeInOptions): string {
  const kind = binaryKind(bytes)
  const { text } = decode(bytes, options.contentType)
  if (kind || looksBinary(text))
    throw new InputError(`${name} is ${kind ?? 'binary'}: expected text, HTML, PDF or JSON lines.`)
  if (text.trim() === '')
    throw new InputError(`${name} holds nothing but white space: expected the text of an article.`)
  return text
}

function finish(reading: Reading, bytes: Uint8Array, options: TakeInOptions): Item {
  return settle(reading, { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length }, options)
}

function tooLarge(name: string, size: number): InputError {
  const megabytes = (count: number): string => `${(count / 1_000_000).toFixed(1)} MB`
  return new InputError(
    `${name} has ${megabytes(size)}: at most ${megabytes(LARGEST_INPUT)} are read at once. Split it into articles, or pass JSON lines.`,
  )
}

function pathOf(url: string | undefined): string | undefined {
  return url && URL.canParse(url) ? new URL(url).pathname : undefined
}
