import { compareReadings, compareReadingsBy, textsOf, type Scope } from './compare-readings.ts'
import type { OpenPairScores } from './pair-scores.ts'
import type { Compared } from './schema/compare.ts'
import type { Reading } from './schema/to-reading.ts'

/** The vector of each of some texts, null for one that has none. */
type Encode = (texts: readonly string[]) => Promise<(text: string) => Float32Array | null>

/** What helps to compare beside the words; each is asked only where there is something to ask it. */
export type Networks = {
  /** Tells what is about the same by its sense too. */
  readonly encode?: Encode | undefined
  /** Weighs how two texts stand to each other. */
  readonly score?: OpenPairScores['of'] | undefined
}

/** So many texts are encoded at most, the first of them: some seconds of work on a slow machine. */
const MOST = 240

/** As `compareReadings`, with vectors of what is compared where there are two texts or more, and scores of its pairs. */
export async function compareEncoded(
  readings: readonly Reading[],
  scope: Scope,
  { encode, score }: Networks,
): Promise<Compared> {
  const texts = encode === undefined ? [] : textsOf(readings, scope)
  const vectors = encode === undefined || texts.length < 2 ? undefined : await encode(texts.slice(0, MOST))
  const whole = { ...scope, vectors }
  return score === undefined ? compareReadings(readings, whole) : compareReadingsBy({ of: score }, readings, whole)
}
