import type { Attitude } from './attitude.ts'
import { negators, seeing } from './lexicon.ts'
import type { Word } from '../wording/words.ts'

const POINTERS = new Set('such that this those these it them so any the'.split(' '))
/** What a statement of another may be called. */
const CALLED =
  /^(?:claim|allegation|report|reports|accusation|charge|assertion|story|rumour|rumor|suggestion|account|deal|agreement|accord|delivery|deliveries|thing|kind|sort|figure|statement|news|evidence|announcement)s?$/

/** What judges a statement of another without taking up its words. */
const FALSE = new Set(
  'false baseless untrue wrong nonsense lie lies fabricated fabrication unfounded groundless smear smears fake invented'.split(
    ' ',
  ),
)

/**
 * Words of a side that point at what the other says and bring no matter of their own: "no evidence of such deliveries",
 * "the report is false", "nothing has been signed". Null where it has matter of its own.
 */
export function pointingIn(
  words: readonly Word[],
  other: readonly Word[],
  { status, words: told }: Pick<Attitude, 'status' | 'words'>,
): readonly Word[] | null {
  const isTold = (word: Word): boolean => told.some(({ start }) => start === word.start)
  const pointed = words.filter(
    (word, at) =>
      CALLED.test(word.lower) || (word.isFull && words[at - 1]?.lower === 'such') || (FALSE.has(word.lower) && at > 0),
  )
  const own = words.filter(
    (word) =>
      word.isFull && !isTold(word) && !pointed.includes(word) && !seeing.has(word.lower) && !negators.has(word.lower),
  )
  const isPointing = words.some(({ lower }, at) => POINTERS.has(lower) && pointed.includes(words[at + 1] ?? words[at]!))
  const isJudged = words.some(({ lower }) => FALSE.has(lower))
  if (own.length > 1) return null
  if (deniesAct(words, own, other)) return [...words.filter(({ lower }) => NONE.has(lower)), ...own]
  if (pointed.length === 0 || !(isPointing || isJudged)) return null
  if (status === 'so' && !isJudged) return null
  return [...told.flatMap(({ start }) => words.filter((word) => word.start === start)), ...pointed].slice(0, 4)
}

const NONE = new Set(['no', 'nothing', 'none'])

/** "No agreement has been signed", "nothing was signed": that there was any such act as the other names. */
function deniesAct(words: readonly Word[], own: readonly Word[], other: readonly Word[]): boolean {
  const at = words.findIndex(({ lower }) => NONE.has(lower))
  if (at < 0 || at > 1 || own.length !== 1 || !PASSIVE.test(words.map(({ lower }) => lower).join(' '))) return false
  return other.some(({ stem }) => stem === own[0]!.stem)
}

const PASSIVE = /\b(?:has|have|had|was|were) (?:been )?\w+(?:ed|en|n|t)$/

/** Whether words say that something is false and not only that it was not seen. */
export function isCalledFalse(words: readonly Word[]): boolean {
  return words.some(({ lower }) => FALSE.has(lower))
}
