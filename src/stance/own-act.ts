import { formAt, type View } from './clause-view.ts'
import { BODIES, SPOKES, UNDERGO } from './lexicon-words.ts'
import { subjectOf } from './speaker.ts'
import type { Token } from './tokens.ts'

/** Whether the doer is the speaker or one whom he may bind, and it is a thing to do and not to undergo. */
export function isOwnAct(view: View): boolean {
  const { tokens, predicate, doer, speaker } = view
  const { lemma } = tokens[predicate.at]!
  if (predicate.by.includes('seem') || predicate.force.needs) return false
  if (hasOwnAgent(view)) return true
  const subject = subjectOf(tokens, view.clause, predicate.opens)
  if (doer === 'side' ? !isAgent(view, subject) : doer !== 'self' && !isPrincipal(view, subject)) return false
  if (subject !== null && tokens[subject]!.form === 'it' && IMPERSONAL.test(lemma)) return false
  if (predicate.force.passive) return false
  if (predicate.sense.is === 'state' && (predicate.sense.kind === 'ready' || tokens[predicate.at]!.form === 'mindful'))
    return true
  if (lemma === 'be')
    return isAttitude(view) || isPresent(view) || /^(?:IN|VBG)/.test(tokens[predicate.last + 1]?.tag ?? '')
  if (predicate.sense.is === 'state') return false
  return (
    !UNDERGO.has(lemma) ||
    lemma === 'continue' ||
    (doer !== 'side' && speaker.firstPerson && /^(?:see|look|find|get)$/.test(lemma))
  )
}

/** "I'm going to be careful": what one can be on purpose. */
function isAttitude({ tokens, predicate: { last }, doer }: View): boolean {
  let at = last + 1
  while (/^(?:just|also|very|really|as|so|more|super|extremely|incredibly|pretty|a|bit)$/.test(tokens[at]?.form ?? ''))
    at++
  return (
    doer === 'self' &&
    /^(?:mindful|careful|brief|respectful|patient|cautious|transparent|honest|vigilant|diligent|relentless|quick|fair|clear|candid|persistent|tough|firm)$/.test(
      tokens[at]?.form ?? '',
    )
  )
}

/** "we will be there". */
function isPresent({ tokens, predicate: { last }, doer }: View): boolean {
  return doer === 'self' && /^(?:there|here|back)$/.test(tokens[last + 1]?.form ?? '')
}

/** Whether who belongs to the speaker can do a thing: "our team", not "our next question". */
function isAgent({ tokens }: View, subject: number | null): boolean {
  if (subject === null) return false
  const { lemma, tag } = tokens[subject]!
  return tag.startsWith('NNP') || tag === 'PRP' || BODIES.has(lemma) || SPOKES.has(lemma) || AGENTS.test(lemma)
}

const AGENTS =
  /^(?:troop|force|soldier|military|army|navy|police|people|staff|member|colleague|worker|country|nation|state|client|partner|player|crew|squad|family|lawmaker|delegation|side|coalition|student|teacher|expert|engineer|scientist|doctor|nurse|volunteer|bloc|federation|court|congress|parliament|legislature|house|brother|sister|wife|husband|son|daughter|mother|father|friend)$/

/** "he" of one who speaks for another is most often the one he speaks for. */
function isPrincipal({ tokens, speaker, clause }: View, subject: number | null): boolean {
  if (subject === null || !speaker.firstPerson || !speaker.speaksFor) return false
  return /^(?:he|she)$/.test(tokens[subject]!.form) || isHeadOf(tokens, subject, clause.from)
}

/** "President Kent", "the vice president, Ms. Kent": a name behind an office. */
function isHeadOf(tokens: readonly Token[], at: number, from: number): boolean {
  if (tokens[at]!.tag !== 'NNP') return false
  return tokens
    .slice(Math.max(from, at - 3), at)
    .some(({ form, tag }) => /^(?:president|secretary|lady|gentleman|administrator)$/.test(form) && tag.startsWith('N'))
}

/** "it would take years": no doer at all. */
const IMPERSONAL = /^(?:take|cost|mean|depend|require|be|seem|make|help|rain|snow|need|become|happen)$/

/** "by her team", "from his budget". */
function hasOwnAgent(view: View): boolean {
  const { tokens, clause, predicate, speaker } = view
  for (let at = predicate.at; at < Math.min(clause.to, predicate.at + 12); at++) {
    if (!/^(?:by|from)$/.test(tokens[at]!.form)) continue
    const owner = formAt(view, at + 1)
    if (speaker.firstPerson ? /^(?:my|our|us|me)$/.test(owner) : /^(?:his|her|its|their|him|them)$/.test(owner))
      return true
  }
  return false
}
