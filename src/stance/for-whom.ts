import type { Clause } from './clauses.ts'
import { BODIES, COLLECTIVES, STAFF } from './lexicon-words.ts'
import type { Predicate } from './predicate.ts'
import { subjectOf, type Speaker } from './speaker.ts'
import type { Token } from './tokens.ts'

/** What one lacks or has of knowledge, by the kinds of the lexicon. */
const VERBS = /^(?:know|find|perceive|receive|verify|determine|confirm)$/
const STATES = /^(?:aware|ignorant|unsure)$/
const NOUNS = /^(?:evidence|knowledge|ground|word|record|confirmation|affirmation)$/

/**
 * Whether a clause tells what a state, a body or its people have not seen, cannot verify or are aware of: "the United
 * States has not seen any indication", "officers found no sign". Who speaks so speaks for them, and says nothing of what
 * is so, unless he stands outside.
 */
export function isForThem(tokens: readonly Token[], clause: Clause, predicate: Predicate, speaker: Speaker): boolean {
  if (speaker.isOutside || speaker.isNone || !isOfKnowledge(predicate)) return false
  const subject = subjectOf(tokens, clause, predicate.opens)
  if (subject === null) return false
  return isUntold(predicate) ? COLLECTIVES.has(tokens[subject]!.lemma) : isBody(tokens[subject]!, speaker)
}

function isOfKnowledge({ sense, force }: Predicate): boolean {
  if (sense.is === 'state') return STATES.test(sense.kind)
  if (sense.is === 'noun') return NOUNS.test(sense.kind)
  if (isUntold({ sense, force })) return true
  return sense.is === 'verb' && VERBS.test(sense.kind) && (force.negated || force.yet || force.failed || force.can)
}

/** "the council was not told". */
function isUntold({ sense, force }: Pick<Predicate, 'sense' | 'force'>): boolean {
  return sense.is === 'verb' && sense.kind === 'say' && force.passive && force.negated
}

/** A minister does not speak for the police, their chief does. */
function isBody({ name, tag, lemma }: Token, { names }: Speaker): boolean {
  if ((tag.startsWith('NNP') && name !== 'PERSON') || BODIES.has(lemma)) return true
  return STAFF.has(lemma) && ![...names].some((word) => POLITICIANS.test(word))
}

const POLITICIANS =
  /^(?:minister|president|premier|chancellor|senator|congress(?:wo)?man|lawmaker|governor|mayor|representative|deputy|mp)$/
