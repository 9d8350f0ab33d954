import type { Search } from '../find.ts'
import type { HeldTranscript } from '../lookup.ts'
import type { Claim } from './claim.ts'
import { bestIn } from './passages.ts'
import { spokenIn } from './spoken.ts'
import type { Term } from './terms.ts'

const leastNear = 0.7

/** The words of weight of a claim for which no word stands anywhere in some transcripts, whoever speaks. */
export function nowhereIn(claim: Claim, search: Search, transcripts: readonly HeldTranscript[]): Term[] {
  const sentences = transcripts.flatMap((held) => spokenIn(search, held, () => true).flatMap((one) => one.sentences))
  const best = bestIn(claim, sentences)
  return best.filter(({ near, term }) => near < leastNear && term.kind !== 'day').map(({ term }) => term)
}
