import type { View } from './clause-view.ts'
import { nounAt } from './lexicon.ts'
import { MESSAGES } from './lexicon-words.ts'
import { subjectOf } from './speaker.ts'
import type { Token } from './tokens.ts'
import type { Part } from './verdict.ts'

const EMERGES =
  /^(?:reach|arrive|come|emerge|surface|lodge|file|receive|make|find|exist|give|be|appear|present|discover|detect|see|report|issue|provide|submit|offer|hear|record|trace|uncover|show|produce)$/

/** "No complaint had been lodged", "no sign has emerged": nothing has been learned. */
export function emerging(view: View): Part | null {
  const { tokens, clause, predicate, none } = view
  if (isFirstHeard(view) || isUnreached(view)) return { stance: 'unaware', spent: true }
  if (none !== null && isUntold(view)) return { stance: 'unaware', spent: true }
  const { lemma: verb } = tokens[predicate.at]!
  if (none === null || !predicate.force.negated || !(EMERGES.test(verb) || SUPPORTS.test(verb))) return null
  for (let at = none + 1; at < Math.min(predicate.opens, none + 6); at++) {
    const noun = nounAt(tokens, at)
    const { tag, lemma } = tokens[at]!
    if (SUPPORTS.test(verb) && noun?.kind !== 'evidence' && noun?.kind !== 'knowledge') {
      if (!/^(?:JJ|NN|DT|CD|RB|IN)/.test(tag)) break
      continue
    }
    if (noun !== null && (/^(?:evidence|knowledge|word|record)$/.test(noun.kind) || MESSAGES.has(lemma))) {
      return isSent(tokens, predicate.at, lemma) ? null : { stance: 'unaware', spent: true }
    }
    if (noun?.kind === 'confirmation' || noun?.kind === 'assessment') return { stance: 'unconfirmed', spent: true }
    if (!/^(?:JJ|NN|DT|CD|RB|VB)/.test(tag)) break
  }
  return clause.to > 0 && /^(?:report|hear|see|find|detect|discover|trace|know)$/.test(tokens[predicate.at]!.lemma)
    ? { stance: 'unaware', spent: true }
    : null
}

/** What evidence does to a claim. */
const SUPPORTS = /^(?:support|back|suggest|indicate|point|link|tie|connect|implicate|corroborate|substantiate)$/

/** "nobody had informed it". */
function isUntold({ tokens, predicate: { at, last, force }, speaker }: View): boolean {
  if (!force.negated || force.future || force.would || !TELLS.test(tokens[at]!.lemma)) return false
  const whom = tokens[last + 1]?.form ?? ''
  return speaker.firstPerson ? /^(?:me|us)$/.test(whom) : /^(?:it|him|her|them)$/.test(whom)
}

const TELLS = /^(?:tell|inform|notify|brief|alert|apprise|warn|show|consult|contact)$/

/** "the first she had heard of it". */
function isFirstHeard({ tokens, predicate: { at, last }, clause }: View): boolean {
  if (tokens[at]!.lemma !== 'be') return false
  const first = tokens.findIndex(
    ({ form }, place) => place > at && place < Math.min(clause.to, last + 4) && form === 'first',
  )
  if (first < 0) return false
  const behind = tokens.slice(first + 1, Math.min(clause.to, first + 5))
  return behind[0]?.tag === 'PRP' && behind.some(({ lemma }) => /^(?:hear|know|learn)$/.test(lemma))
}

/** "word of it had not reached us", "nothing of the kind had come to its attention". */
function isUnreached({ tokens, clause, predicate, none }: View): boolean {
  const { at, force, opens } = predicate
  const { lemma } = tokens[at]!
  if ((!force.negated && lemma !== 'lack') || force.future || force.would) return false
  if (lemma === 'come') {
    const behind = tokens.slice(at + 1, Math.min(clause.to, at + 6)).map(({ form }) => form)
    if (behind.some((form) => /^(?:attention|notice|light|ears?)$/.test(form))) return true
  }
  if (none !== null || !/^(?:reach|arrive|emerge|surface|lack)$/.test(lemma)) return false
  const subject = subjectOf(tokens, clause, opens)
  const noun = subject === null ? null : nounAt(tokens, subject)
  return noun !== null && /^(?:evidence|knowledge|word|record)$/.test(noun.kind)
}

/** A call or signal that was not made is no lack of knowledge. */
function isSent(tokens: readonly Token[], verb: number, noun: string): boolean {
  return (
    /^(?:call|signal|warning|letter|message)$/.test(noun) &&
    /^(?:make|give|issue|offer|provide|file)$/.test(tokens[verb]!.lemma)
  )
}
