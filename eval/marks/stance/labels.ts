import { bases, certainties, sourceKinds, stances, venueKinds } from '../../../src/closed-lists.ts'

/** The word if it is a stance; throws otherwise, as do its siblings below. */
export const stanceOf = (word: string) => oneOf(stances, word)
/** The word if it is a certainty. */
export const certaintyOf = (word: string) => oneOf(certainties, word)
/** The word if it is a basis. */
export const basisOf = (word: string) => oneOf(bases, word)
/** The word if it is a kind of venue. */
export const venueOf = (word: string) => oneOf(venueKinds, word)
/** The word if it is a kind of source. */
export const sourceKindOf = (word: string) => oneOf(sourceKinds, word)

function oneOf<Word extends string>(list: readonly Word[], word: string): Word {
  const found = list.find((one) => one === word)
  if (found === undefined) throw new Error(`“${word}” is none of ${list.join(', ')}`)
  return found
}
