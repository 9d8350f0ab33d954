import { createHash } from 'node:crypto'

const letters = 'abcdefghijklmnopqrstuvwxyz234567'
const bytesKept = 10

/**
 * The id of some content: SHA-256 of its parts, shortened to 16 base32 characters (RFC 4648 in lower case, 80 bits).
 * Each part goes in with its length, so `('ab', 'c')` and `('a', 'bc')` differ; order matters.
 */
export function shortId(...parts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return base32(hash.digest().subarray(0, bytesKept))
}

// Five bytes are eight letters; the numbers stay below 2^40, where arithmetic is exact.
function base32(bytes: Uint8Array): string {
  let word = ''
  for (let at = 0; at < bytes.length; at += 5) {
    let bits = 0
    for (let byte = 0; byte < 5; byte++) bits = bits * 256 + bytes[at + byte]!
    let group = ''
    for (let letter = 0; letter < 8; letter++, bits = Math.floor(bits / 32)) group = letters[bits % 32] + group
    word += group
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
