/** The stances of the codebook, in the order in which they are counted. */
export const STANCES = [
  'asserts',
  'confirms',
  'denies',
  'unaware',
  'unconfirmed',
  'acknowledges',
  'declines',
  'doubts',
  'suspects',
  'predicts',
  'promises',
  'demands',
  'asks',
] as const
const CERTAINTIES = ['certain', 'probable', 'possible', 'unstated'] as const
const BASES = ['witnessed', 'told', 'assesses', 'cites', 'relays', 'unstated'] as const
const VENUES = [
  'briefing',
  'interview',
  'statement',
  'speech',
  'email',
  'social',
  'report',
  'court',
  'parliament',
  'call',
  'unstated',
] as const
const KINDS = ['person', 'organisation', 'state', 'group', 'outlet', 'unnamed', 'document'] as const

/** The word if it is a stance; throws otherwise, as do its siblings below. */
export const stanceOf = (word: string) => oneOf(STANCES, word)
/** The word if it is a certainty. */
export const certaintyOf = (word: string) => oneOf(CERTAINTIES, word)
/** The word if it is a basis. */
export const basisOf = (word: string) => oneOf(BASES, word)
/** The word if it is a kind of venue. */
export const venueOf = (word: string) => oneOf(VENUES, word)
/** The word if it is a kind of source. */
export const sourceKindOf = (word: string) => oneOf(KINDS, word)

function oneOf<Word extends string>(list: readonly Word[], word: string): Word {
  const found = list.find((one) => one === word)
  if (found === undefined) throw new Error(`“${word}” is none of ${list.join(', ')}`)
  return found
}
