import { brotliDecompressSync, createGunzip, gunzipSync, inflateSync } from 'node:zlib'
import { InputError } from '../error.ts'

/** A page that an archive holds, or why it could not be taken. */
export type WarcPage = { readonly url: string; readonly contentType: string; readonly bytes: Uint8Array } | InputError

const LONGEST_HEAD = 65_536
const PAGES = /^(?:text\/html|application\/xhtml\+xml|text\/plain|application\/pdf)\b/i

/**
 * The pages of a WARC archive as they come, whole answers of status 200 only: text, HTML and PDF. Holds one of them at a
 * time, of one larger than `most` bytes nothing. Ends with an InputError where the archive is broken off or is none.
 */
export async function* pagesOf(
  stream: AsyncIterable<Uint8Array>,
  { name, most, packed }: { readonly name: string; readonly most: number; readonly packed: boolean },
): AsyncGenerator<WarcPage, void, undefined> {
  const source = packed ? unpacked(stream) : stream
  const reader = new ByteReader(source, name)
  try {
    for (;;) {
      const head = await reader.head(LONGEST_HEAD)
      if (head === null) return
      const fields = fieldsOf(head)
      if (!/^WARC\/\d/.test(head))
        throw new InputError(`${name} is no WARC archive: a record was expected at byte ${reader.at}.`)
      const length = Number(fields.get('content-length') ?? NaN)
      if (!Number.isInteger(length) || length < 0)
        throw new InputError(`${name} has a record without a length at byte ${reader.at}: the archive is broken.`)
      const isAnswer = fields.get('warc-type') === 'response'
      const block = await reader.take(length, isAnswer ? most : 0)
      if (!isAnswer) continue
      const url = (fields.get('warc-target-uri') ?? '').replace(/^<|>$/g, '')
      if (block === null)
        yield new InputError(`${url} in ${name} is larger than ${most / 1_000_000} MB, the most that is read at once.`)
      else yield* answerIn(block, { url, name, most, cut: fields.get('warc-truncated') ?? null })
    }
  } catch (cause) {
    if (cause instanceof InputError) yield cause
    else if (isOfPacking(cause)) yield new InputError(`${name} is broken off or damaged: ${cause.message}.`, { cause })
    else throw cause
  } finally {
    await reader.close()
  }
}

/** Whether an error is of unpacking: of zlib, of Brotli, or that too much came of it. */
function isOfPacking(cause: unknown): cause is Error {
  return (
    cause instanceof Error &&
    'code' in cause &&
    /^(?:Z_|ERR__ERROR_|ERR_BROTLI_|ERR_BUFFER_TOO_LARGE$)/.test(String(cause.code))
  )
}

async function* unpacked(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { Readable } = await import('node:stream')
  const gunzip = createGunzip()
  const from = Readable.from(stream)
  from.on('error', (cause) => gunzip.destroy(cause))
  try {
    yield* from.pipe(gunzip)
  } finally {
    from.destroy()
    gunzip.destroy()
  }
}

type Of = { readonly url: string; readonly name: string; readonly most: number; readonly cut: string | null }

function* answerIn(block: Uint8Array, { url, name, most, cut }: Of): Generator<WarcPage> {
  const end = Buffer.from(block.buffer, block.byteOffset, block.length).indexOf('\r\n\r\n')
  const head = Buffer.from(block.subarray(0, Math.max(0, end))).toString('latin1')
  const fields = fieldsOf(head)
  const contentType = fields.get('content-type') ?? ''
  if (!/^HTTP\/\S+ 200\b/.test(head) || !PAGES.test(contentType) || !/^https?:/i.test(url)) return
  try {
    const sent = block.subarray(end + 4)
    const body = fields.get('transfer-encoding')?.includes('chunked') ? dechunked(sent) : sent
    if (cut !== null || body === null)
      yield new InputError(
        `${url} in ${name} is not whole: ${cut === null ? 'its last chunk is missing' : `it was cut off by ${cut}`}.`,
      )
    else yield { url, contentType, bytes: decoded(body, fields.get('content-encoding') ?? '', most) }
  } catch (cause) {
    if (!isOfPacking(cause)) throw cause
    yield new InputError(
      `${url} in ${name} cannot be unpacked, or is larger than ${most / 1_000_000} MB: ${cause.message}.`,
      { cause },
    )
  }
}

function decoded(body: Uint8Array, encoding: string, maxOutputLength: number): Uint8Array {
  if (/gzip/i.test(encoding) && body[0] === 0x1f) return gunzipSync(body, { maxOutputLength })
  if (/\bbr\b/i.test(encoding)) return brotliDecompressSync(body, { maxOutputLength })
  return /deflate/i.test(encoding) ? inflateSync(body, { maxOutputLength }) : body
}

/**
 * The pieces of a chunked body put together, null where the last is missing; a body that is not chunked any more, though
 * its head says so, as it is.
 */
function dechunked(body: Uint8Array): Uint8Array | null {
  const whole = Buffer.from(body.buffer, body.byteOffset, body.length)
  const pieces: Uint8Array[] = []
  for (let at = 0; at < whole.length;) {
    const end = whole.indexOf('\r\n', at)
    const size =
      end < 0
        ? NaN
        : Number.parseInt(
            /^[0-9a-f]{1,8}(?=;|$)/i.exec(whole.toString('latin1', at, Math.min(end, at + 40)))?.[0] ?? '',
            16,
          )
    if (Number.isNaN(size)) return pieces.length === 0 ? body : null
    if (size === 0) return Buffer.concat(pieces)
    pieces.push(whole.subarray(end + 2, end + 2 + size))
    at = end + 2 + size + 2
  }
  return body.length === 0 ? body : null
}

function fieldsOf(head: string): Map<string, string> {
  const lines = head.split('\r\n').slice(1)
  return new Map(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).trim().toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  )
}

/** Takes heads and blocks off a stream, holding no more of it than was asked for. */
class ByteReader {
  /** How many bytes were taken. */
  at = 0
  readonly #chunks: AsyncIterator<Uint8Array>
  readonly #name: string
  #held: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Uint8Array>, name: string) {
    this.#name = name
    this.#chunks = source[Symbol.asyncIterator]()
  }

  /** The lines up to an empty one, blank lines before them passed over; null at the end of the stream. */
  async head(longest: number): Promise<string | null> {
    for (;;) {
      const start = this.#held.findIndex((byte) => byte !== 13 && byte !== 10)
      this.#drop(start < 0 ? this.#held.length : start)
      const end = this.#held.indexOf('\r\n\r\n')
      if (end >= 0) {
        const head = this.#held.toString('utf8', 0, end)
        this.#drop(end + 4)
        return head
      }
      if (this.#held.length > longest)
        throw new InputError(`${this.#name} has no end of a head within 64 kB: this is no WARC archive.`)
      if (!(await this.#more())) {
        if (this.#held.length === 0) return null
        throw new InputError(`${this.#name}: the archive ends inside the head of a record, at byte ${this.at}.`)
      }
    }
  }

  /** The next `size` bytes; null, and nothing of them is held, where they are more than `most`. */
  async take(size: number, most: number): Promise<Uint8Array | null> {
    const kept: Uint8Array[] = []
    for (let left = size; left > 0;) {
      if (this.#held.length === 0 && !(await this.#more()))
        throw new InputError(`${this.#name}: the archive ends inside a record, at byte ${this.at}.`)
      const piece = this.#held.subarray(0, left)
      if (size <= most) kept.push(piece)
      this.#drop(piece.length)
      left -= piece.length
    }
    return size <= most ? Buffer.concat(kept) : null
  }

  /** Lets go of the stream, wherever it stands. */
  async close(): Promise<void> {
    await this.#chunks.return?.()
  }

  #drop(count: number): void {
    this.#held = this.#held.subarray(count)
    this.at += count
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#chunks.next()
    if (done === true) return false
    this.#held = this.#held.length === 0 ? Buffer.from(value) : Buffer.concat([this.#held, value])
    return true
  }
}
