import { isBodily, isQuestioning } from './bodily.ts'
import type { View } from './clause-view.ts'
import { formOf } from './complement.ts'
import { nounAt } from './lexicon.ts'
import { REPORTS } from './lexicon-words.ts'
import { isBidToThink } from './imperative.ts'
import { isOwnAct } from './own-act.ts'
import { NOUN_RULES, STATE_RULES, VERB_RULES, type Rule } from './rules.ts'
import { SPECIAL } from './special.ts'
import { unmet } from './takes.ts'
import type { Part } from './verdict.ts'

/** What the word that decides gives by its rule or by its complement. */
export function partOf(view: View): Part {
  const part = partBy(view)
  const { sense, at } = view.predicate
  if (sense.is !== 'noun' || sense.kind !== 'word' || part.basis !== 'told') return part
  return TIDINGS.test(view.tokens[at]!.lemma) && carriesIn(view) ? part : { ...part, basis: undefined }
}

const TIDINGS = /^(?:word|news|notice|notification|information|tip|report|alert|warning)$/

/** Whether the verb before a message is one of getting it. */
function carriesIn({ tokens, clause, predicate }: View): boolean {
  return tokens.slice(clause.from, predicate.at).some(({ lemma }) => /^(?:have|get|receive|hear|obtain)$/.test(lemma))
}

function partBy(view: View): Part {
  if (!view.isCue && isBidToThink(view)) return { stance: 'demands' }
  const { sense, force } = view.predicate
  if (sense.is === 'plain') return { stance: null }
  if (sense.is === 'noun' && sense.kind === 'promise' && view.doer === 'nobody' && !view.isCue) return { stance: null }
  if (isYetToSee(view) || isTrying(view)) return { stance: 'unconfirmed' }
  if (sense.is === 'verb' && (isQuestioning(view) || (sense.kind === 'deny' && isBodily(view)))) return { stance: null }
  if (sense.is === 'verb') {
    const special = handsOn(view) ? null : (SPECIAL[sense.kind]?.(view) ?? null)
    if (special !== null) return special
  }
  if (sense.is === 'verb' && !view.isCue && force.passive && isDoneTo(view)) return { stance: null }
  const rule =
    sense.is === 'verb'
      ? VERB_RULES[sense.kind]
      : sense.is === 'state'
        ? STATE_RULES[sense.kind]
        : NOUN_RULES[sense.kind]
  if (sense.is === 'state') {
    const state = stateSpecial(view, rule)
    if (state !== null) return state
  }
  return force.negated || force.failed || force.yet ? negatedPart(view, rule) : plainPart(view, rule)
}

/** "we are still trying to nail that down". */
function isTrying({ tokens, predicate: { by, opens, at, sense, force }, doer, isCue }: View): boolean {
  if (isCue || sense.is !== 'verb' || force.past || force.negated || (doer !== 'self' && doer !== 'side')) return false
  const isAtIt = by.includes('try') || by.includes('work')
  return (
    isAtIt &&
    /^(?:verify|determine|receive|know|find|perceive|investigate)$/.test(sense.kind) &&
    tokens.slice(opens, at).some(({ form }) => form === 'still')
  )
}

/** "we'll see", "we will see whether". */
function isYetToSee({ tokens, predicate: { at, force, sense }, doer, rest, clause, isCue }: View): boolean {
  if (isCue || sense.is !== 'verb' || sense.kind !== 'perceive' || doer !== 'self' || tokens[at]!.lemma !== 'see')
    return false
  return force.future && !force.negated && /^(?:question|nothing)$/.test(formOf(tokens, rest, clause.to))
}

/** "was refused entry", "was denied care": what is done to one is no act of the speaker's. */
function isDoneTo({ tokens, predicate: { sense, at, last } }: View): boolean {
  if (sense.is !== 'verb') return false
  const isKept = tokens[at]!.lemma === 'deny' && /^(?:NN|JJ|DT|RB|PRP\$)/.test(tokens[last + 1]?.tag ?? '')
  return sense.kind === 'decline' || (sense.kind === 'deny' && isKept)
}

/** Whether a modal takes the verb out of the speaker's present: "we will confirm it", "they may ask". */
function handsOn({ predicate, speaker, doer, tokens }: View): boolean {
  const { force, sense } = predicate
  if (
    sense.is === 'state' &&
    sense.kind === 'unclear' &&
    /^(?:premature|early|soon|too|hard|difficult)$/.test(tokens[predicate.at]!.form)
  )
    return false
  if (force.negated || force.failed) return false
  if (force.would && force.perfect) return true
  if (sense.is === 'verb' && /^(?:decline|exclude)$/.test(sense.kind)) return false
  if (sense.is === 'verb' && sense.kind === 'demand' && predicate.by.includes('continue')) return false
  if (sense.is === 'verb' && sense.kind === 'want' && force.would && !force.future) return false
  if (
    sense.is === 'verb' &&
    /^(?:say|believe|want|admit|speak)$/.test(sense.kind) &&
    doer === 'self' &&
    speaker.firstPerson
  )
    return false
  if (force.future || (force.would && !(speaker.firstPerson && doer === 'self'))) return true
  return (
    (force.may && !force.can) ||
    (force.duty &&
      !(doer === 'self' && speaker.firstPerson && sense.is === 'verb' && /^(?:say|ask|doubt)$/.test(sense.kind)))
  )
}

/** "will be demanding that" as a cue. */
function isCalling({ isCue, predicate: { sense, force } }: View): boolean {
  return isCue && force.future && !force.may && sense.is === 'verb' && /^(?:demand|ask|promise)$/.test(sense.kind)
}

export function plainPart(view: View, rule: Rule): Part {
  if (handsOn(view) && !isCalling(view)) return { stance: null }
  return { stance: rule.plain, certainty: rule.certainty, basis: rule.basis }
}

function negatedPart(view: View, rule: Rule): Part {
  const { force } = view.predicate
  const certainty = rule.noCertainty
  const basis = rule.noBasis
  if (force.duty && !force.perfect && !isOnSpeech(view)) return { stance: null }
  if (force.failed && !force.negated && !force.can) {
    return /^(?:unaware|unconfirmed|declines)$/.test(rule.no ?? '')
      ? { stance: rule.no ?? null, certainty, basis }
      : plainPart(view, rule)
  }
  if (force.failed && force.negated) return { stance: null, spent: true }
  if ((force.can || force.yet) && rule.cannot !== undefined)
    return { stance: rule.cannot, certainty, basis, spent: true }
  if ((force.would || force.future) && rule.wont !== undefined) return { stance: rule.wont, spent: true }
  if ((force.would || force.future) && !/^(?:unaware|doubts|suspects|predicts|unconfirmed)$/.test(rule.no ?? ''))
    return { stance: null }
  if (rule.no === undefined) return { stance: null }
  return { stance: rule.no, certainty, basis, spent: rule.no !== null || certainty !== undefined || isEmptied(view) }
}

/** "we should not speculate" keeps something back; any other thing that should not be is a demand. */
function isOnSpeech({ tokens, predicate: { sense, at } }: View): boolean {
  return (
    sense.is === 'verb' &&
    sense.kind === 'speak' &&
    /^(?:speculate|comment|elaborate|discuss|prejudge|pre-empt|preempt|respond|characteri[sz]e|get)$/.test(
      tokens[at]!.lemma,
    )
  )
}

/** Senses whose negation turns them round instead of making a denial: "no doubt", "not unclear". */
function isEmptied({ predicate: { sense } }: View): boolean {
  return (
    sense.is === 'state' ||
    sense.is === 'noun' ||
    (sense.is === 'verb' && (sense.kind === 'decline' || sense.kind === 'doubt'))
  )
}

/** "it's important that they are looking into it": what is so, and good. */
function isSoAlready({ tokens, clause, rest }: View): boolean {
  for (let at = rest; at < Math.min(clause.to, rest + 12); at++)
    if (/^(?:VBZ|VBD)$/.test(tokens[at]!.tag) || tokens[at]!.form === 'are') return true
    else if (/^(?:VBP|VB|MD)$/.test(tokens[at]!.tag)) return false
  return false
}

/** Likely, due and true depend on what they take. */
function stateSpecial(view: View, rule: Rule): Part | null {
  const { tokens, predicate, rest, clause, doer, speaker } = view
  if (predicate.sense.is !== 'state') return null
  const { kind } = predicate.sense
  const takes = formOf(tokens, rest, clause.to)
  if (kind === 'aware' && !unmet(view)) return predicate.force.future ? { stance: null } : awareOf(view)
  if (kind === 'ready' && !predicate.force.negated && isForThing(view)) return { stance: null }
  if (kind === 'ready' && predicate.force.may && !predicate.force.negated) return { stance: null }
  if (kind === 'needed' && takes === 'clause' && isSoAlready(view)) return { stance: null }
  if (kind === 'needed' && tokens[predicate.at]!.form === 'up' && takes !== 'other-infinitive') return { stance: null }
  if (/^(?:likely|unlikely|possible|sure|clear)$/.test(kind) && isToCome(view, takes)) {
    if (kind === 'possible')
      return predicate.force.negated ? { stance: 'predicts' } : { stance: 'suspects', certainty: 'possible' }
    if ((kind === 'sure' || kind === 'clear') && predicate.force.negated) return null
    return { stance: 'predicts', certainty: rule.certainty }
  }
  if (kind === 'clear' && doer === 'self' && tokens[predicate.opens - 1]?.form !== 'it')
    return { stance: null, certainty: 'unstated' }
  if (kind === 'due' && !predicate.force.negated)
    return { stance: doer === 'self' && isOwnAct(view) && speaker.firstPerson ? 'promises' : 'predicts' }
  if (
    kind === 'true' &&
    !predicate.force.negated &&
    isGiven(view, takes) &&
    /^(?:true|right|correct)$/.test(tokens[predicate.at]!.form)
  )
    return { stance: 'confirms' }
  return null
}

/** "getting ready for the sale", "prepared for anything": a state, and no promise. */
function isForThing({ tokens, predicate: { at }, rest }: View): boolean {
  return /^(?:ready|prepared)$/.test(tokens[at]!.form) && tokens[rest]?.form === 'for'
}

/** What is said to be so: "that is right", "you are right". */
function isGiven({ tokens, predicate }: View, takes: ReturnType<typeof formOf>): boolean {
  const subject = tokens[predicate.opens - 1]?.form ?? ''
  if (/^(?:that|this)$/.test(subject)) return true
  return subject === 'you' && takes !== 'infinitive' && tokens[predicate.at]!.form !== 'true'
}

function awareOf({ tokens, rest, clause }: View): Part {
  for (let at = rest; at < Math.min(clause.to, rest + 10); at++) {
    if (/^W|^TO/.test(tokens[at]!.tag) || tokens[at]!.relation === 'mark') break
    const { lemma, form } = tokens[at]!
    if (REPORTS.has(lemma) || REPORTS.has(form) || nounAt(tokens, at)?.kind === 'evidence')
      return { stance: 'acknowledges' }
  }
  return { stance: null }
}

/** Whether what is likely lies ahead: "to rise", "that growth would slow", but not "to have risen". */
function isToCome(view: View, takes: ReturnType<typeof formOf>): boolean {
  const { tokens, rest, clause } = view
  if (takes === 'infinitive' || takes === 'other-infinitive') {
    const behind = tokens.slice(rest, rest + 12)
    return !behind.some(({ tag }, at) => tag === 'TO' && behind[at + 1]?.form === 'have')
  }
  for (let at = rest; at < Math.min(clause.to, rest + 14); at++)
    if (/^(?:will|would|shall|going)$/.test(tokens[at]!.form)) return true
  return view.predicate.force.future
}
