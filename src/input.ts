import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { FetchError, InputError } from './error.ts'
import {
  entriesOf,
  fetchBytes,
  isFeed,
  LARGEST_INPUT,
  pagesOf,
  takeInAll,
  type Item,
  type TakeInOptions,
} from './intake/take-in.ts'
import { linesOf } from './lines.ts'

/**
 * An article: its text (plain, or a whole HTML page), bytes of any format that is read, a stream of them, a file, or an
 * address to fetch. `name` is what messages call it; `url` is where a page came from.
 */
export type Input =
  | string
  | Uint8Array
  | { readonly html: string; readonly name?: string; readonly url?: string }
  | { readonly bytes: Uint8Array; readonly name?: string; readonly url?: string }
  | { readonly stream: AsyncIterable<Uint8Array>; readonly name?: string; readonly url?: string }
  | { readonly file: string }
  | { readonly url: string }

/** How an input is opened: what is known of it, whether addresses are refused, and when to stop. */
export type OpenOptions = {
  readonly published?: string | undefined
  readonly signal?: AbortSignal | undefined
  readonly offline: boolean
}

/** The items of an input as they come, and in place of each that cannot be read the error that says why. */
export function itemsOf(
  input: Input,
  options: OpenOptions,
): AsyncGenerator<Item | InputError | FetchError, void, undefined> {
  return itemsIn(input, options, false)
}

async function* itemsIn(
  input: Input,
  options: OpenOptions,
  isEntry: boolean,
): AsyncGenerator<Item | InputError | FetchError, void, undefined> {
  try {
    if (isFile(input) && (await isLargeLines(input))) return yield* itemsOfLines(input, options)
    if (isArchive(input)) return yield* itemsOfArchive(input, options)
    const { bytes, hints } = await arrive(input, options)
    const feed = isFeed(Buffer.from(bytes.subarray(0, 4096)).toString('utf8'))
    if (feed && isEntry)
      throw new InputError(`${hints.url} is a feed that another feed names as an entry: expected an article.`)
    if (feed) return yield* itemsOfFeed({ bytes, hints }, options)
    yield* takeInAll(bytes, { ...hints, published: options.published })
  } catch (error) {
    if (!(error instanceof FetchError || error instanceof InputError)) throw error
    yield error
  }
}

type File = { readonly file: string }

/** JSON lines of any size are read: beyond what is held at once, line by line. */
async function isLargeLines({ file }: File): Promise<boolean> {
  if (!/\.(jsonl|ndjson)$/i.test(file)) return false
  const found = await stat(file).catch(() => null)
  return found !== null && found.isFile() && found.size > LARGEST_INPUT
}

function isFile(input: Input): input is File {
  return typeof input === 'object' && 'file' in input
}

async function* itemsOfLines({ file }: File, { published, signal }: OpenOptions): AsyncGenerator<Item | InputError> {
  for await (const { number, bytes } of linesOf(createReadStream(file, { signal }), LARGEST_INPUT)) {
    const name = `${file}, line ${number}`
    if (bytes === null) yield tooLarge(name)
    else if (bytes.length > 0) yield* takeInAll(bytes, { name, type: 'json', published })
  }
}

const ARCHIVE = /\.warc(?:\.gz)?$/i

type Archive = File | { readonly bytes: Uint8Array; readonly name?: string }

/** By its name: a file, or the bytes of one. */
function isArchive(input: Input): input is Archive {
  return (isFile(input) || (typeof input === 'object' && 'bytes' in input)) && ARCHIVE.test(nameOf(input) ?? '')
}

/** The pages of a WARC archive of any size, one after the other. */
async function* itemsOfArchive(input: Archive, { published, signal }: OpenOptions): AsyncGenerator<Item | InputError> {
  const name = nameOf(input) ?? ''
  try {
    const about = { name, most: LARGEST_INPUT, packed: /\.gz$/i.test(name) }
    for await (const page of await pagesOf(await bytesOf(input, signal), about)) {
      if (page instanceof InputError) yield page
      else yield* takeInAll(page.bytes, { url: page.url, contentType: page.contentType, published })
    }
  } catch (cause) {
    throw explained(name, cause)
  }
}

/** The bytes of an archive; of a file that is none, what is wrong with it is said at once. */
async function bytesOf(input: Archive, signal: AbortSignal | undefined): Promise<AsyncIterable<Uint8Array>> {
  if (!('file' in input)) return once(input.bytes)
  const found = await stat(input.file).catch(() => null)
  if (found === null || found.isDirectory()) await readWhole(input.file, signal)
  return fileBytes(input.file, signal)
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** A file's bytes, opened when the first is asked for: what goes wrong with it is then heard. */
async function* fileBytes(file: string, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array> {
  yield* createReadStream(file, { signal })
}

/** Between two fetches for one feed: a site is not to be stormed. */
const PAUSE = 1000

/** The articles of a feed: those whose text it carries, and those that it names, fetched one after the other. */
async function* itemsOfFeed(
  { bytes, hints }: Arrived,
  options: OpenOptions,
): AsyncGenerator<Item | InputError | FetchError> {
  const name = hints.name ?? hints.url ?? 'The feed'
  let fetched = 0
  for (const entry of await entriesOf(bytes, name, hints.contentType)) {
    options.signal?.throwIfAborted()
    if (entry instanceof InputError) yield entry
    else if ('record' in entry)
      yield* takeInAll(entry.record, { name: entry.name, type: 'json', published: options.published })
    else {
      if (!options.offline && fetched++ > 0) await setTimeout(PAUSE, null, { signal: options.signal })
      yield* itemsIn({ url: entry.url }, options, true)
    }
  }
}

/** What messages call an input: its name, file or address; null for text or bytes handed over without one. */
export function nameOf(input: Input): string | null {
  if (typeof input === 'string' || input instanceof Uint8Array) return null
  if ('file' in input) return input.file
  return ('name' in input ? input.name : undefined) ?? input.url ?? null
}

type Arrived = { readonly bytes: Uint8Array; readonly hints: TakeInOptions }

/** The bytes of an input, and what is known of them. @throws InputError or FetchError where they do not come. */
export async function arrive(input: Input, { offline, signal }: OpenOptions): Promise<Arrived> {
  if (typeof input === 'string') return { bytes: encode(input), hints: { contentType: 'text/plain; charset=utf-8' } }
  if (input instanceof Uint8Array) return { bytes: input, hints: {} }
  if ('file' in input) return { bytes: await readWhole(input.file, signal), hints: { name: input.file } }
  if ('bytes' in input) return { bytes: input.bytes, hints: { name: input.name, url: input.url } }
  if ('stream' in input) return { bytes: await collect(input), hints: { name: input.name, url: input.url } }
  if ('html' in input) return arriveHtml(input)
  if (offline) throw new FetchError(`${input.url} was not fetched: addresses are refused offline.`)
  const { bytes, url, contentType } = await fetchBytes(input.url, { signal })
  return { bytes, hints: { url, contentType } }
}

function arriveHtml({ html, name, url }: { html: string; name?: string; url?: string }): Arrived {
  return { bytes: encode(html), hints: { name, url, type: 'html', contentType: 'text/html; charset=utf-8' } }
}

/** Says what is wrong with a file before any of it is held in memory. */
async function readWhole(file: string, signal: AbortSignal | undefined): Promise<Uint8Array> {
  try {
    const found = await stat(file)
    if (found.isDirectory()) throw new InputError(`${file} is a folder: expected a file.`)
    if (found.size > LARGEST_INPUT) throw tooLarge(file, found.size)
    return await readFile(file, { signal })
  } catch (cause) {
    throw explained(file, cause)
  }
}

/** What the system says of a file, in words; any other error as it is. */
function explained(file: string, cause: unknown): unknown {
  const reason = REASONS[(cause as NodeJS.ErrnoException).code ?? '']
  return reason === undefined ? cause : new InputError(`${file} ${reason}`, { cause })
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist: expected a file.',
  ENOTDIR: 'does not exist: expected a file.',
  EACCES: 'may not be read: permission is missing.',
  EPERM: 'may not be read: permission is missing.',
  ENAMETOOLONG: 'is too long for the name of a file.',
  ELOOP: 'is a link that leads back to itself.',
  EIO: 'cannot be read from its disk.',
}

async function collect({ stream, name }: { stream: AsyncIterable<Uint8Array>; name?: string }): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > LARGEST_INPUT) throw tooLarge(name ?? 'The stream')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function tooLarge(name: string, size?: number): InputError {
  const came = size === undefined ? '' : ` (${(size / 1_000_000).toFixed(1)} MB)`
  const most = LARGEST_INPUT / 1_000_000
  return new InputError(
    `${name} is larger than ${most} MB${came}, the most that is read at once. Split it into articles, or pass JSON lines.`,
  )
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
