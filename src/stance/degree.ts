import type { View } from './clause-view.ts'
import { CERTAIN, POSSIBLE, PROBABLE } from './lexicon-words.ts'
import type { Certainty } from './stance.ts'
import type { Token } from './tokens.ts'
import { weaker } from './verdict.ts'

/** How sure the words of a clause's own verb group say it is, and which words. */
type Degree = { readonly certainty: Certainty; readonly places: readonly number[] }

const PHRASES: readonly (readonly [readonly string[], Certainty])[] = [
  [['of', 'course'], 'certain'],
  [['no', 'doubt'], 'certain'],
  [['without', 'doubt'], 'certain'],
  [['without', 'a', 'doubt'], 'certain'],
  [['without', 'question'], 'certain'],
  [['no', 'question'], 'certain'],
  [['for', 'a', 'fact'], 'certain'],
  [['for', 'certain'], 'certain'],
  [['for', 'sure'], 'certain'],
  [['almost', 'certainly'], 'probable'],
  [['almost', 'certain'], 'probable'],
  [['in', 'all', 'likelihood'], 'probable'],
  [['in', 'all', 'probability'], 'probable'],
  [['more', 'than', 'likely'], 'probable'],
]

/** The degree that adverbs of a clause give; those in clauses that hang on it do not count. */
export function degreeOf({ tokens, clause, predicate }: View): Degree {
  let degree: Degree = { certainty: 'unstated', places: [] }
  const ends = Math.min(clause.to, Math.max(predicate.last, clause.main ?? 0) + 4)
  for (let at = clause.from; at < ends; at++) {
    if (at > predicate.at && /^(?:W|TO)/.test(tokens[at]!.tag)) break
    if (at > predicate.at && tokens[at]!.relation === 'mark') break
    if (at > predicate.last && tokens[at]!.relation === 'nsubj' && tokens[at]!.head > predicate.at) break
    const found =
      at > predicate.at && /^(?:clearly|plainly|surely)$/.test(tokens[at]!.form) ? null : degreeAt(tokens, at)
    if (found === null) continue
    degree = { certainty: weaker(degree.certainty, found), places: [...degree.places, at] }
  }
  return degree
}

/** The degree of the adverb or phrase at a place; null where there is none. */
export function degreeAt(tokens: readonly Token[], at: number): Certainty | null {
  const { form, tag } = tokens[at]!
  for (const [words, certainty] of PHRASES) {
    if (words.every((word, place) => tokens[at + place]?.form === word)) return certainty
  }
  if (POSSIBLE.has(form)) return 'possible'
  if (
    PROBABLE.has(form) &&
    /^(?:RB|JJ)/.test(tag) &&
    tokens[at + 1]?.form !== 'to' &&
    !(form === 'likely' && tokens[at + 1]?.tag.startsWith('NN'))
  )
    return 'probable'
  if (CERTAIN.has(form) && !isNegated(tokens, at))
    return /^(?:almost|nearly)$/.test(tokens[at - 1]?.form ?? '') ? 'probable' : 'certain'
  return null
}

function isNegated(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.form === 'not'
}
