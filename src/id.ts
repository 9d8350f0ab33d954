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

function base32(bytes: Uint8Array): string {
  let bits = 0n
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte)
  let word = ''
  for (let left = (bytes.length * 8) / 5; left > 0; left--, bits >>= 5n) word = letters[Number(bits & 31n)] + word
  return word
}

/** An id as the 10 bytes that it stands for; `idOf` gives it back. */
export function idBytes(id: string): Buffer {
  let bits = 0n
  for (const letter of id) bits = (bits << 5n) | BigInt(letters.indexOf(letter))
  return Buffer.from(bits.toString(16).padStart(2 * bytesKept, '0'), 'hex')
}

/** The id that 10 bytes stand for. */
export function idOf(bytes: Uint8Array): string {
  return base32(bytes)
}

/** Whether a word has the form of an id. */
export function isId(word: string): boolean {
  return /^[a-z2-7]{16}$/.test(word)
}
