const SIZE = 64
const SHINGLE = 5

/** A text by the smallest hashes of its runs of five words (Broder 1997). */
export type Signature = { readonly mins: Uint32Array; readonly shingles: ReadonlySet<number> }

/** The signature of a text; the same words in another case or with other stops give the same. */
export function signatureOf(text: string): Signature {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const shingles = new Set<number>()
  for (let at = 0; at + SHINGLE <= words.length; at++) shingles.add(hash(words.slice(at, at + SHINGLE).join(' ')))
  const mins = new Uint32Array(SIZE).fill(0xffffffff)
  for (const shingle of shingles)
    for (let i = 0; i < SIZE; i++) {
      const mixed = mix(shingle, i)
      if (mixed < mins[i]!) mins[i] = mixed
    }
  return { mins, shingles }
}

/** The share of the shorter text's runs that the other has; 0 where one has none. */
export function containment(a: Signature, b: Signature): number {
  const [small, large] = a.shingles.size <= b.shingles.size ? [a, b] : [b, a]
  if (small.shingles.size === 0) return 0
  let shared = 0
  for (const shingle of small.shingles) if (large.shingles.has(shingle)) shared++
  return shared / small.shingles.size
}

/** Keys of which two texts share one where they are likely to have a good part in common: bands of two hashes each. */
export function bandsOf({ mins, shingles }: Signature): string[] {
  if (shingles.size === 0) return []
  return Array.from({ length: SIZE / 2 }, (_, band) => `${band}:${mins[2 * band]}:${mins[2 * band + 1]}`)
}

// FNV-1a.
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}

function mix(value: number, seed: number): number {
  let mixed = Math.imul(value ^ Math.imul(seed + 1, 0x9e3779b1), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
