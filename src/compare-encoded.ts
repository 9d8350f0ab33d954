import { compareReadings, textsOf, type Scope } from './compare-readings.ts'
import type { Compared } from './schema/compare.ts'
import type { Reading } from './schema/to-reading.ts'

/** The vector of each of some texts, null for one that has none. */
export type Encode = (texts: readonly string[]) => Promise<(text: string) => Float32Array | null>

/** So many texts are encoded at most, the first of them: some seconds of work on a slow machine. */
const MOST = 240

/** As `compareReadings`, with vectors of what is compared where there are two texts or more, and an encoder. */
export async function compareEncoded(
  readings: readonly Reading[],
  scope: Scope,
  encode: Encode | null,
): Promise<Compared> {
  const texts = encode === null ? [] : textsOf(readings, scope)
  const vectors = encode === null || texts.length < 2 ? undefined : await encode(texts.slice(0, MOST))
  return compareReadings(readings, { ...scope, vectors })
}
