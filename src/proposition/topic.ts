import { isGeneral } from './general.ts'
import { keyOf, wordsOf, type Word } from '../wording/words.ts'

/** What is grouped: a statement or one claim of it. */
export type Told = {
  readonly id: string
  readonly text: string
  /** Who says it, as far as that is known; the same word for the same source. */
  readonly source?: string | null
  /** The article whose statements come one after the other in the order of its text; null where they were picked out of one. */
  readonly within?: string | null
}

/** The matter of a text: one key for all words that may name the same, and for each the number of the name it is part of. */
export type Topic = { readonly words: ReadonlyMap<string, number> }

/** "(Laughter.)": what a record says of the room. */
const ASIDE = /\((?:laughter|applause|laughs|gestures?|inaudible|crosstalk|speaks|points?|cheers)\b[^()]{0,40}\)/gi

/** The key under which a word is the same matter as another: "dredged" and "dredge". */
export function matterOf({ stem }: Pick<Word, 'stem'>): string {
  const key = keyOf(stem)
  return key.length > 4 && key.endsWith('e') ? key.slice(0, -1) : key
}

/** What a text is about, by its full words; the words of one name ("Jake Sullivan") have one number. */
export function topicOf(text: string): Topic {
  const words = new Map<string, number>()
  let last: Word | null = null
  let number = 0
  for (const word of wordsOf(text.replace(ASIDE, (aside) => ' '.repeat(aside.length)))) {
    const continues = last !== null && last.isName && word.isName && text.slice(last.end, word.start).trim() === ''
    if (!continues) number++
    last = word
    if (word.isFull && !words.has(matterOf(word))) words.set(matterOf(word), number)
  }
  return { words }
}

/** How much a word weighs, and whether it tells a topic where others are told about. */
export type Weights = { readonly weigh: (word: string) => number; readonly tells: (word: string) => boolean }

/** A word that tells no topic weighs so much of what another does. */
const GENERAL = 0.35

/**
 * How much of the lighter text's matter the other has. Nothing where they share a single word or name, or of several words
 * only one that tells a topic, unless that is most of the lighter text: who "continues" to "hear" of one thing speaks of no
 * other that is heard.
 */
export function likeness(a: Topic, b: Topic, { weigh, tells }: Weights): number {
  const [small, large] = a.words.size <= b.words.size ? [a, b] : [b, a]
  const shared = [...small.words.keys()].filter((word) => large.words.has(word))
  const isTelling = (word: string): boolean => !isGeneral(word) && !DAYS.has(word) && tells(word)
  const telling = new Set(shared.filter(isTelling).map((word) => small.words.get(word))).size
  const fewest = telling > 1 ? 2 : Math.min(FEWEST_WITH_ONE, Math.ceil(small.words.size * MOST_OF))
  if (telling === 0 || shared.length < Math.max(2, fewest)) return 0
  const sum = (words: Iterable<string>): number =>
    [...words].reduce((total, word) => total + weigh(word) * (isTelling(word) ? 1 : GENERAL), 0)
  const [common, least, most] = [sum(shared), sum(small.words.keys()), sum(large.words.keys())]
  return common / (0.6 * least + 0.4 * most)
}

/** When something was tells no topic. */
const DAYS = new Set(
  `sunday monday tuesday wednesday thursday friday saturday january february march april may june july august september october
  november december today yesterday tomorrow tonight morning afternoon evening week month year`
    .split(/\s+/)
    .map((stem) => matterOf({ stem })),
)

/** Of words that tell little, so many must be shared, or so much of the lighter text. */
const [FEWEST_WITH_ONE, MOST_OF] = [4, 0.6]
