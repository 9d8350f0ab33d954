import type { View } from './clause-view.ts'
import { verbAt } from './lexicon.ts'
import { UNDERGO } from './lexicon-words.ts'
import { form } from './takes.ts'
import type { Token } from './tokens.ts'
import type { Part } from './verdict.ts'

/** "wants to go" promises, "wants them to go" demands, "wants peace" says so. */
export function want(view: View): Part | null {
  const { tokens, predicate, rest, doer, clause, speaker, isCue } = view
  const takes = form(view)
  const { lemma } = tokens[predicate.at]!
  const isOver = speaker.firstPerson && !isCue && tokens[predicate.at]!.tag === 'VBD' && doer === 'self'
  if (isOver && lemma === 'need' && !predicate.force.negated) return { stance: 'asserts' }
  if (lemma === 'need' && takes === 'infinitive') return { stance: predicate.force.negated ? 'denies' : 'demands' }
  if (lemma === 'need' && takes === 'noun' && !predicate.force.negated)
    return { stance: doer === 'self' ? 'demands' : null }
  const sees = /^(?:see|have)$/.test(tokens[predicate.last]!.lemma) && predicate.last > predicate.at
  if (takes === 'other-infinitive' || sees || (takes !== 'infinitive' && (hasParticiple(view) || goesBack(view))))
    return { stance: 'demands', spent: true }
  if (takes !== 'infinitive') return { stance: null }
  const told = wantsToSay(view)
  if (told !== null) return told
  if (predicate.force.negated) return { stance: doesNothing(view) ? null : 'promises' }
  return rest < clause.to ? { stance: 'promises' } : { stance: null }
}

/** "I want to be clear", "I don't want to get ahead of it", "I'd like to ask": said, kept back or asked at once. */
function wantsToSay({ tokens, clause, predicate, rest, speaker, doer }: View): Part | null {
  if (predicate.force.would && tokens.slice(rest, rest + 8).some(({ lemma }) => THANKS.test(lemma)))
    return { stance: 'asserts' }
  if (!speaker.firstPerson || doer === 'other') return null
  let verb = rest
  while (verb < Math.min(clause.to, rest + 4) && !tokens[verb]!.tag.startsWith('V')) verb++
  const inner = verbAt(tokens, verb)
  const { lemma } = tokens[verb] ?? { lemma: '' }
  if (/^(?:double|doublecheck|double-check)$/.test(lemma) || (speaker.names.has('q') && QUERIES.test(lemma)))
    return predicate.force.negated ? null : { stance: 'asks' }
  if (inner?.kind === 'ask' || lemma === 'ask') return predicate.force.negated ? null : { stance: 'asks' }
  if (predicate.force.negated)
    return inner !== null && /^(?:speak|say|believe|predict|decline)$/.test(inner.kind)
      ? { stance: 'declines', spent: true }
      : null
  if (lemma === 'make' && tokens[verb + 1]?.form === 'sure' && tokens[predicate.at]!.tag !== 'VBD') return null
  if (frankAt(tokens, rest, clause.to) !== null) return { stance: null }
  if (lemma === 'be' && /^(?:mindful|respectful|part|there|involved|able|ready|helpful)$/.test(stateOf(tokens, verb)))
    return null
  const isSaid = inner !== null && /^(?:say|speak|acknowledge|announce|confirm|admit|cite)$/.test(inner.kind)
  return isSaid ||
    /^(?:be|make|start|begin|go|turn|check|follow|touch|update|talk|know|correct|push|clarify)$/.test(lemma)
    ? { stance: 'asserts' }
    : null
}

/** Verbs of saying that add nothing to what is said. */
const FRANK =
  /^(?:say|tell|add|note|mention|stress|emphasize|emphasise|reiterate|repeat|remind|assure|reassure|underscore|point|make|state|announce|explain|report|share)$/

/** "to underscore that …": where the clause that one wants to say begins; null where none follows. */
export function frankAt(tokens: readonly Token[], rest: number, to: number): number | null {
  for (let at = rest; at < Math.min(to, rest + 4); at++) {
    if (!FRANK.test(tokens[at]!.lemma) || !tokens[at]!.tag.startsWith('VB')) continue
    for (let that = at + 1; that < Math.min(to, at + 6); that++) {
      if (tokens[that]!.form === 'that' && tokens[that]!.relation !== 'det') return that
      if (!/^(?:RB|RP|PRP|IN|DT|NN|JJ)$/.test(tokens[that]!.tag)) return null
    }
  }
  return null
}

/** The word behind "be", past adverbs: "very mindful". */
function stateOf(tokens: readonly Token[], be: number): string {
  let at = be + 1
  while (/^(?:very|really|so|as|more|a)$/.test(tokens[at]?.form ?? '')) at++
  return tokens[at]?.form ?? ''
}

/** "does not want to lose": nothing that one does. */
function doesNothing({ tokens, rest, clause }: View): boolean {
  for (let at = rest; at < Math.min(clause.to, rest + 4); at++) {
    if (tokens[at]!.tag.startsWith('V')) return UNDERGO.has(tokens[at]!.lemma)
  }
  return true
}

/** What is done by saying so. */
const THANKS = /^(?:thank|congratulate|welcome|apologise|apologize|commend|salute|acknowledge)$/

/** What a questioner wants is an answer. */
const QUERIES = /^(?:know|check|clarify|confirm|follow|get|see|understand|circle|press|go|ask|hear|pick)$/

/** "want it back". */
function goesBack({ tokens, rest }: View): boolean {
  return tokens.slice(rest, rest + 4).some(({ form: word }) => /^(?:back|out|gone|off|down)$/.test(word))
}

/** "want the papers released". */
function hasParticiple({ tokens, rest, clause }: View): boolean {
  for (let at = rest + 1; at < Math.min(clause.to, rest + 6); at++) {
    if (tokens[at]!.tag === 'VBN') return true
    if (!/^(?:NN|JJ|DT|PRP|RB|CD)/.test(tokens[at]!.tag)) return false
  }
  return false
}
