import type { View } from './clause-view.ts'
import { formOf } from './complement.ts'
import { nounAt } from './lexicon.ts'
import { COLLECTIVES } from './lexicon-words.ts'
import { partOf, plainPart } from './part.ts'
import { NOUN_RULES } from './rules.ts'
import { subjectOf } from './speaker.ts'
import type { Part } from './verdict.ts'

/** What another says, thinks or wants is told as such; to take the saying away denies it. */
export function relayed(view: View): Part | null {
  const { predicate, doer } = view
  const { sense, force } = predicate
  if (sense.is !== 'verb' || doer === 'self' || doer === 'nobody' || (doer === 'you' && force.can)) return null
  if (force.passive || view.tokens[predicate.at]!.lemma === 'need') return null
  if (!MINDS.has(sense.kind) || force.future || force.would || force.duty || force.may) return null
  if (sense.kind === 'say' && force.negated) return null
  if (
    doer === 'side' &&
    (SIDES.has(sense.kind) || (isBody(view) && /^(?:expect|want|hope|fear|believe)$/.test(sense.kind)))
  )
    return null
  const { lemma } = view.tokens[predicate.at]!
  const takes = formOf(view.tokens, view.rest, view.clause.to)
  if (sense.kind === 'say' && takes !== 'clause' && takes !== 'question' && takes !== 'other-infinitive') return null
  if (doer === 'you' && sense.kind !== 'say') return { stance: 'asserts', spent: true }
  if (force.negated && sense.kind === 'find' && !/^(?:find|see|detect|discover|uncover|track|trace)$/.test(lemma))
    return null
  const isBare = takes !== 'clause' && takes !== 'question'
  if (
    isBare &&
    !force.negated &&
    (/^(?:perceive|find|verify|announce)$/.test(sense.kind) || /^(?:take|accept)$/.test(lemma))
  )
    return { stance: 'asserts', spent: true }
  if (
    sense.kind === 'know' &&
    takes === 'noun' &&
    /^(?:NN|DT|JJ)/.test(view.tokens[view.rest]?.tag ?? '') &&
    !/^(?:that|this)$/.test(view.tokens[view.rest]!.form)
  )
    return { stance: 'asserts', spent: true }
  if (sense.kind === 'know' && takes === 'question' && isSkill(view)) return { stance: 'asserts', spent: true }
  if (sense.kind === 'want' && takes === 'infinitive') return { stance: 'asserts', spent: true }
  return { stance: 'asserts', basis: 'relays', spent: true }
}

/** "know how to". */
function isSkill({ tokens, rest }: View): boolean {
  return tokens[rest]?.form === 'how' && tokens[rest + 1]?.form === 'to'
}

/** A body has no mind but that of who speaks for it: "the company expects". */
function isBody({ tokens, clause, predicate }: View): boolean {
  const subject = subjectOf(tokens, clause, predicate.opens)
  return subject !== null && COLLECTIVES.has(tokens[subject]!.lemma)
}

/** "My guess is that", "our advice is to": the noun says what the clause does. */
export function titled(view: View): Part | null {
  const { tokens, clause, predicate, rest, doer } = view
  if (
    predicate.sense.is !== 'plain' ||
    tokens[predicate.at]!.lemma !== 'be' ||
    (doer !== 'side' && doer !== 'nobody' && doer !== 'self')
  )
    return null
  const takes = formOf(tokens, rest, clause.to)
  if (takes === 'question' && asksAbout(view)) return { stance: 'asks' }
  if (takes !== 'clause' && takes !== 'infinitive' && takes !== 'question') return null
  const subject = subjectOf(tokens, clause, predicate.opens)
  const noun = subject === null ? null : nounAt(tokens, subject)
  if (noun === null || !TITLES.has(noun.kind) || predicate.force.negated) return null
  return plainPart(view, NOUN_RULES[noun.kind])
}

/** "the thing I wanted to ask about is whether". */
function asksAbout({ tokens, clause, predicate: { opens } }: View): boolean {
  return tokens
    .slice(clause.from, opens)
    .some(({ lemma, tag }) => tag.startsWith('V') && /^(?:ask|wonder|inquire|enquire)$/.test(lemma))
}

const TITLES = new Set([
  'belief',
  'fear',
  'hope',
  'forecast',
  'promise',
  'demand',
  'question',
  'doubt',
  'assessment',
  'confidence',
])

/** What another is, does or has done to him says nothing of the speaker's own mind. */
export function others(view: View): Part | null {
  const { predicate, doer } = view
  const { sense, force } = predicate
  if (doer !== 'other' && doer !== 'you') return null
  if (sense.is === 'state' && sense.kind === 'ready' && (force.negated || (doer === 'other' && isMind(view))))
    return { stance: null, basis: force.negated ? undefined : 'relays' }
  if (sense.is === 'state')
    return OWN_STATES.has(sense.kind)
      ? { stance: null, basis: force.future || doer === 'you' ? undefined : 'relays' }
      : null
  if (sense.is === 'noun' && force.negated && UNKNOWN.has(sense.kind))
    return { stance: 'asserts', basis: 'relays', spent: true }
  if (sense.is === 'noun')
    return OWN_NOUNS.has(sense.kind) ? { stance: null, basis: force.future ? undefined : 'relays' } : { stance: null }
  if (sense.is !== 'verb' || isNeed(view)) return null
  const isNow = !force.negated && !force.yet && !force.failed && !force.perfect && !force.past
  if (force.passive && /^(?:confirm|verify)$/.test(sense.kind) && isNow && view.tokens[predicate.opens]!.tag !== 'VBD')
    return { stance: null }
  if (force.passive && OPEN_PASSIVE.has(sense.kind)) return null
  if (sense.kind === 'say' && force.negated && formOf(view.tokens, view.rest, view.clause.to) !== 'noun')
    return partOf(view)
  if (/^(?:like|love|prefer)$/.test(view.tokens[predicate.at]!.lemma) && force.would && !force.future)
    return { stance: 'asserts', basis: 'relays', spent: true }
  return sense.kind === 'exclude' && force.negated
    ? null
    : {
        stance: null,
        basis:
          PRESENT.has(sense.kind) &&
          view.tokens[predicate.at]!.lemma !== 'need' &&
          !force.passive &&
          !force.future &&
          !force.would &&
          !force.duty
            ? 'relays'
            : undefined,
      }
}

/** "the dam needs to be shut". */
function isNeed({ tokens, clause, predicate: { at, force }, rest }: View): boolean {
  return tokens[at]!.lemma === 'need' && !force.negated && formOf(tokens, rest, clause.to) === 'infinitive'
}

/** "Kent is still determined to sell": told of another by one who speaks for himself. */
function isMind({ tokens, speaker, predicate: { at, force } }: View): boolean {
  return (
    speaker.firstPerson &&
    !speaker.speaksFor &&
    !force.future &&
    !force.would &&
    /^(?:determined|committed|willing|resolved|intent|bent|eager|keen)$/.test(tokens[at]!.form)
  )
}

const OWN_STATES = new Set(['aware', 'ignorant', 'sure', 'unsure', 'afraid', 'hopeful', 'adamant'])

const OWN_NOUNS = new Set([
  'evidence',
  'knowledge',
  'ground',
  'belief',
  'fear',
  'hope',
  'doubt',
  'reasonToDoubt',
  'demand',
])

/** What others lack of these is told of them, and denies nothing: "prosecutors have no evidence". */
const UNKNOWN = new Set(['evidence', 'knowledge', 'ground', 'word', 'confirmation', 'affirmation'])

/** Passives of nobody's in particular: "the toll could not be confirmed". */
const OPEN_PASSIVE = new Set([
  'verify',
  'determine',
  'confirm',
  'find',
  'know',
  'exclude',
  'perceive',
  'expect',
  'believe',
  'fear',
  'investigate',
])

const PRESENT = new Set([
  'believe',
  'want',
  'demand',
  'deny',
  'fear',
  'hope',
  'doubt',
  'confirm',
  'admit',
  'warn',
  'suggest',
])

const MINDS = new Set([
  'say',
  'confirm',
  'deny',
  'believe',
  'fear',
  'hope',
  'expect',
  'demand',
  'ask',
  'promise',
  'predict',
  'doubt',
  'suggest',
  'warn',
  'admit',
  'agree',
  'want',
  'know',
  'find',
  'perceive',
  'verify',
  'accept',
  'acknowledge',
  'announce',
])

/** What a side lacks or will not say, its speaker lacks or will not say. */
const SIDES = new Set([
  'know',
  'find',
  'perceive',
  'receive',
  'verify',
  'determine',
  'decline',
  'speak',
  'confirm',
  'deny',
  'promise',
  'exclude',
])
