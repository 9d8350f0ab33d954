import { hash } from 'node:crypto'

const letters = 'abcdefghijklmnopqrstuvwxyz234567'
const pairs = Array.from({ length: 1024 }, (_, at) => letters[at >> 5]! + letters[at & 31]!)
const bytesKept = 10

/**
 * The id of some content: SHA-256 of its parts, shortened to 16 base32 characters (RFC 4648 in lower case, 80 bits).
 * Each part goes in with its length, so `('ab', 'c')` and `('a', 'bc')` differ; order matters.
 */
export function shortId(...parts: readonly string[]): string {
  let whole = ''
  for (const part of parts) whole += `${part.length}:${part}`
  return base32(hash('sha256', whole, 'buffer'))
}

// Five bytes are twice twenty bits, and ten bits two letters.
function base32(bytes: Uint8Array): string {
  let word = ''
  for (let at = 0; at < bytesKept; at += 5) {
    const [a, b, c, d, e] = [bytes[at]!, bytes[at + 1]!, bytes[at + 2]!, bytes[at + 3]!, bytes[at + 4]!]
    const high = (a << 12) | (b << 4) | (c >> 4)
    const low = ((c & 15) << 16) | (d << 8) | e
    word += pairs[high >> 10]! + pairs[high & 1023]! + pairs[low >> 10]! + pairs[low & 1023]!
  }
  return word
}

/** An id as the 10 bytes that it stands for; `idOf` gives it back. */
export function idBytes(id: string): Buffer {
  const bytes = Buffer.alloc(bytesKept)
  for (let group = 0; group < 2; group++) {
    let bits = 0
    for (let letter = 8 * group; letter < 8 * group + 8; letter++) bits = bits * 32 + letters.indexOf(id[letter] ?? 'a')
    bytes.writeUIntBE(Math.max(0, bits), 5 * group, 5)
  }
  return bytes
}

/** The id that 10 bytes stand for. */
export function idOf(bytes: Uint8Array): string {
  return base32(bytes)
}

/** Whether a word has the form of an id. */
export function isId(word: string): boolean {
  return /^[a-z2-7]{16}$/.test(word)
}
