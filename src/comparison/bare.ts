import type { Word } from '../wording/words.ts'

const AUXILIARY = new Set(
  `be am is are was were been being has have had do does did will would shall can could may might must should not no never
  none nobody nothing cannot ought let need needs want wants say says said seem seems remain remains`.split(/\s+/),
)
/** Verbs that are no nouns besides. */
const VERB = new Set(
  `accept agree allow ban become begin believe break bring build buy come continue create deny destroy enter expect exist fail fear
  flee get give go happen include keep kill know lack leave lose make mean oppose own pay prevent protect provide receive refuse
  reject require save see sell send speak take tell think violate win write`.split(/\s+/),
)
const PRONOUN = new Set('i we you he she it they who that'.split(' '))
const DETERMINER = new Set('the a an this that these those its his her their our my some any each every'.split(' '))
const MOST_FULL = 6
const MOST_PLAIN = 3

/** Whether a few words name something and say nothing of it: "the new bill", "freeze-thaw cycles". A doubt falls to no. */
export function isBare(words: readonly Word[]): boolean {
  const full = words.filter(({ isFull }) => isFull).length
  const [first] = words
  if (first === undefined || full > (DETERMINER.has(first.lower) ? MOST_FULL : MOST_PLAIN)) return false
  const isPhrase = !words.some((word) => isVerbal(word)) && !words.some(({ lower }) => /\d/.test(lower))
  return isPhrase && !words.some(({ lower }, at) => PRONOUN.has(lower) && !(at === 0 && lower === 'that'))
}

function isVerbal({ lower, stem }: Word): boolean {
  if (AUXILIARY.has(lower) || lower === 'to' || VERB.has(stem)) return true
  return /(?:ed|ing)$/.test(lower)
    ? lower.length > 4
    : stem !== lower && !lower.endsWith('s') && !/(?:ly|ies)$/.test(lower)
}
