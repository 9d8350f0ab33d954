import { hash } from 'node:crypto'

const letters = 'abcdefghijklmnopqrstuvwxyz234567'
const pairs = Array.from({ length: 1024 }, (_, at) => letters[at >> 5]! + letters[at & 31]!)
const bytesKept = 10
/** What letters count, by their codes. */
const values = Uint8Array.from({ length: 128 }, (_, code) => Math.max(0, letters.indexOf(String.fromCharCode(code))))

/**
 * The id of some content: SHA-256 of its parts, shortened to 16 base32 characters (RFC 4648 in lower case, 80 bits).
 * Each part goes in with its length, so `('ab', 'c')` and `('a', 'bc')` differ; order matters.
 */
export function shortId(...parts: readonly string[]): string {
  let whole = ''
  for (const part of parts) whole += `${part.length}:${part}`
  // A string of one unit a byte is made in half the time that a buffer is.
  return base32(hash('sha256', whole, 'binary'))
}

// Five bytes are twice twenty bits, and ten bits two letters.
function base32(bytes: string): string {
  let word = ''
  for (let at = 0; at < bytesKept; at += 5) {
    const c = bytes.charCodeAt(at + 2)
    const high = (bytes.charCodeAt(at) << 12) | (bytes.charCodeAt(at + 1) << 4) | (c >> 4)
    const low = ((c & 15) << 16) | (bytes.charCodeAt(at + 3) << 8) | bytes.charCodeAt(at + 4)
    word += pairs[high >> 10]! + pairs[high & 1023]! + pairs[low >> 10]! + pairs[low & 1023]!
  }
  return word
}

/** An id as the 10 bytes that it stands for; `idOf` gives it back. */
export function idBytes(id: string): Buffer {
  const bytes = Buffer.alloc(bytesKept)
  writeId(id, bytes, 0)
  return bytes
}

/** Ids as the bytes that they stand for, one after the other. */
export function idsBytes(ids: readonly string[]): Buffer {
  const bytes = Buffer.alloc(bytesKept * ids.length)
  for (const [at, id] of ids.entries()) writeId(id, bytes, bytesKept * at)
  return bytes
}

function writeId(id: string, bytes: Buffer, from: number): void {
  let [bits, held, at] = [0, 0, from]
  for (let letter = 0; letter < 16; letter++) {
    bits = ((bits & 0xff) << 5) | (values[id.charCodeAt(letter)] ?? 0)
    held += 5
    if (held < 8) continue
    held -= 8
    bytes[at++] = bits >> held
    bits &= (1 << held) - 1
  }
}

/** The id that 10 bytes stand for. */
export function idOf(bytes: Uint8Array): string {
  return base32(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'))
}

/** Whether a word has the form of an id. */
export function isId(word: string): boolean {
  return /^[a-z2-7]{16}$/.test(word)
}
