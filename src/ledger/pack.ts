import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { packBytes } from './pack-bytes.ts'
import { FORMAT_2 } from './packed-tags.ts'
import { unpackBytes } from './unpack-bytes.ts'
import { unpackLists } from './unpack-lists.ts'

const LEVEL = 6
// Bytes of offsets hardly repeat: what a slower search would find is one part in fifty.
const QUICK = { level: 1, windowBits: 12 }

/** A text made small; `unpackText` gives it back unit for unit. */
export function packText(text: string): Uint8Array {
  // Lone surrogates have no UTF-8: UTF-16 keeps every unit.
  const whole = text.isWellFormed()
  const bytes = Buffer.from(text, whole ? 'utf8' : 'utf16le')
  return Buffer.concat([Buffer.of(whole ? 0 : 1), deflateRawSync(bytes, { level: LEVEL })])
}

/** The text that `packText` made small; a text that was stored as it is comes back as it is. */
export function unpackText(packed: unknown): string {
  if (!(packed instanceof Uint8Array)) return String(packed)
  return inflateRawSync(packed.subarray(1)).toString(packed[0] === 0 ? 'utf8' : 'utf16le')
}

/**
 * Plain data about a text made small: keys are written once, offsets as steps from one to the next, and words that stand
 * in the text as a reference to it. `unpack` with the same text gives the same data back, keys in the same order.
 */
export function pack(value: unknown, text: string): Uint8Array {
  return Buffer.concat([Buffer.of(FORMAT_2), deflateRawSync(packBytes(value, text), QUICK)])
}

/** The data that `pack` made small, given the same text. @throws RangeError where the words of the text are others now. */
export function unpack(packed: Uint8Array, text: string): unknown {
  if (packed[0] !== FORMAT_2) return unpackLists(packed, text)
  return unpackBytes(inflateRawSync(packed.subarray(1)), text)
}
