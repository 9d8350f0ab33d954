/** The vector of a text, of length one; null where it has none. */
export type Vectors = (text: string) => Float32Array | null

/** The cosine of two vectors of length one. */
export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
