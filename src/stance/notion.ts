import type { View } from './clause-view.ts'
import { stateAt } from './lexicon.ts'
import { subjectOf } from './speaker.ts'
import { isFinite, isVerb, type Token } from './tokens.ts'
import type { Part } from './verdict.ts'

/** What others hold, by the words with which one speaks of it. */
const NOTIONS =
  /^(?:idea|notion|suggestion|claim|allegation|accusation|assertion|contention|insinuation|implication|thought|premise|theory|argument|narrative|charge|rumor|rumour|report|talk|speculation|assumption)$/
/** What one says of a notion to reject it. */
const ABSURD =
  /^(?:absurd|ridiculous|wrong|crazy|insane|laughable|silly|outrageous|mistaken|misleading|misguided|inaccurate|offensive|foolish|dishonest|unfair|simplistic|overblown)$/

/** "the idea that we would leave is absurd": the verb that says what is held of a notion; null where none does. */
export function behindNotion(tokens: readonly Token[], from: number, to: number): number | null {
  let first = from
  while (first < to && /^(?:CC|UH|,|``|:|RB)$/.test(tokens[first]!.tag)) first++
  const noun = notionAt(tokens, first, to)
  if (noun === null || !/^(?:that|of|is)$/.test(tokens[noun + 1]?.form ?? '')) return null
  for (let at = noun + 2; at < to - 1; at++)
    if (tokens[at]!.lemma === 'be' && isFinite(tokens, at) && isHeld(tokens, at + 1, to)) return at
  return null
}

/** "the idea", "any such suggestion". */
function notionAt(tokens: readonly Token[], first: number, to: number): number | null {
  if (!/^(?:DT|PRP\$|NN)/.test(tokens[first]?.tag ?? '')) return null
  for (let at = first; at < Math.min(to, first + 4); at++) {
    if (NOTIONS.test(tokens[at]!.lemma)) return at
    if (!/^(?:DT|JJ|PDT|PRP\$)/.test(tokens[at]!.tag)) return null
  }
  return null
}

/** "just not true", "flat - out wrong", "a lie". */
function isHeld(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 6); at++) {
    const state = stateAt(tokens, at)
    if (ABSURD.test(tokens[at]!.form) || state?.kind === 'true' || state?.kind === 'false') return true
    if (isVerb(tokens[at]!) || !/^(?:RB|DT|JJ|HYPH|IN|RP)/.test(tokens[at]!.tag)) return false
  }
  return false
}

/** Who calls a notion absurd or wrong denies what it holds. */
export function rejected({ tokens, clause, predicate }: View): Part | null {
  if (predicate.sense.is !== 'plain' || tokens[predicate.at]!.lemma !== 'be' || predicate.force.negated) return null
  const subject = subjectOf(tokens, clause, predicate.opens)
  const isNotion =
    (subject !== null && NOTIONS.test(tokens[subject]!.lemma)) || behindNotion(tokens, clause.from, clause.to) !== null
  if (!isNotion) return null
  for (let at = predicate.last + 1; at < Math.min(clause.to, predicate.last + 6); at++) {
    if (ABSURD.test(tokens[at]!.form)) return { stance: 'denies', spent: true }
    if (!/^(?:RB|DT|JJ|HYPH|IN|RP)/.test(tokens[at]!.tag)) return null
  }
  return null
}
