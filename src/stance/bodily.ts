import type { View } from './clause-view.ts'
import { nounAt } from './lexicon.ts'
import { REPORTS } from './lexicon-words.ts'

/** Verbs that deny what is said, and knock over what is not: "shot down the claim", "shot down five jets". */
const BODILY =
  /^(?:shoot|knock|bat|swat|slap|beat|push|strike|throw|explode|quash|quell|overturn|veto|contest|challenge|spurn|scotch)$/

/** What may be denied besides a report. */
const SAID = /^(?:idea|notion|claim|talk|suggestion|it|that|this|them|those|such|ruling|law|charge|conviction|view)$/

/** Words behind the verb among which its object stands. */
const REACH = 8

/** Whom one questions, where it is no doubt that one has. */
const PEOPLE =
  /^(?:man|woman|boy|girl|child|people|person|suspect|witness|driver|student|worker|resident|employee|passenger|pilot|guard|soldier|officer|official|owner|neighbour|neighbor|relative|couple|teenager|brother|sister|husband|wife|son|daughter|him|her|them|us|me)$/

/** Whether a verb of doubt has a person for its object: "questioned two men". */
export function isQuestioning({ tokens, clause, predicate: { at, last }, isCue }: View): boolean {
  if (isCue || tokens[at]!.lemma !== 'question') return false
  for (let place = last + 1; place < Math.min(clause.to, last + 5); place++) {
    const { tag, lemma, form, name } = tokens[place]!
    if (PEOPLE.test(lemma) || PEOPLE.test(form) || name === 'PERSON') return true
    if (tag.startsWith('NN') || tag === 'POS') return false
  }
  return false
}

/** Whether a verb of denial takes a thing for its object, so that something is done and nothing denied. */
export function isBodily({ tokens, clause, predicate: { at, last, force }, isCue }: View): boolean {
  if (isCue || !BODILY.test(tokens[at]!.lemma)) return false
  if (force.passive) return true
  for (let place = last + 1; place < Math.min(clause.to, last + REACH); place++) {
    const { tag, lemma, form } = tokens[place]!
    if (SAID.test(lemma) || REPORTS.has(lemma) || nounAt(tokens, place) !== null) return false
    if (/^(?:on|against|at)$/.test(form)) return false
    if (tag.startsWith('NN') && !tokens[place + 1]?.tag.startsWith('NN')) return true
  }
  return false
}
