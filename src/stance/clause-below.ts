import type { View } from './clause-view.ts'
import { firstWord, formOf } from './complement.ts'
import { isTruth, pastHearer, takesClause } from './leading-up.ts'
import { frankAt } from './wanting.ts'

/** Kinds of verbs whose inner clause decides, where they are the speaker's own. */
const OPEN = new Set(['announce', 'believe', 'know', 'confirm', 'verify', 'admit'])

/** Verbs of saying that add nothing to what is said; "regret" and its like are statements of their own. */
const FRANK =
  /^(?:say|tell|add|note|mention|stress|emphasize|emphasise|reiterate|repeat|remind|assure|reassure|argue|insist|underscore|point|make|state|announce|explain|report|let|share|know)$/

/** Where the clause begins that decides in place of the verb above it: "I can tell you that …", "we believe that …"; null where there is none. */
export function clauseBelow(view: View): number | null {
  const { tokens, clause, predicate, rest, speaker, doer } = view
  const { sense } = predicate
  const { lemma } = tokens[predicate.at]!
  const isVerb =
    sense.is === 'verb' &&
    (OPEN.has(sense.kind) || FRANK.test(lemma)) &&
    (!predicate.force.negated || sense.kind === 'believe')
  const frank = sense.is === 'verb' && sense.kind === 'want' ? frankAt(tokens, rest, clause.to) : null
  if (
    sense.is === 'verb' &&
    /^(?:confirm|verify)$/.test(sense.kind) &&
    predicate.force.future &&
    predicate.by.length > 0
  )
    return null
  const isUndoubted =
    sense.is === 'noun' &&
    /^(?:doubt|question)$/.test(sense.kind) &&
    predicate.force.negated &&
    tokens[rest]?.form === 'that'
  const worth = worthSaying(view)
  const isHeld =
    sense.is === 'noun' &&
    /^(?:knowledge|assessment|claim)$/.test(sense.kind) &&
    !predicate.force.negated &&
    tokens[predicate.opens]!.lemma === 'be' &&
    tokens[rest]?.form === 'that'
  const isOpen =
    isVerb ||
    isHeld ||
    isUndoubted ||
    isTruth(view) ||
    frank !== null ||
    worth !== null ||
    (sense.is === 'state' &&
      /^(?:sure|clear|adamant)$/.test(sense.kind) &&
      !predicate.force.negated &&
      !predicate.force.would)
  if (!isOpen || (doer === 'other' && !(isTruth(view) && /^[:,—–]$/.test(tokens[rest]?.form ?? ''))) || doer === 'you')
    return null
  if (sense.is === 'verb' && sense.kind === 'say' && predicate.force.future && !speaker.firstPerson) return null
  const said = frank ?? worth ?? firstWord(tokens, rest, clause.to)
  const first = sense.is === 'verb' && sense.kind === 'believe' ? said : pastHearer(tokens, said, clause.to)
  if (first === null) return null
  if (formOf(tokens, first, clause.to) !== 'clause' && !takesClause(view, first)) return null
  return first
}

/** "it's important to underscore that it is late": where the clause begins that is worth saying; null where none does. */
function worthSaying({ tokens, clause, predicate: { at, force, opens } }: View): number | null {
  if (force.negated || force.may || !/^(?:it|and|but|also)$/.test(tokens[opens - 1]?.form ?? '')) return null
  for (let to = at; to < Math.min(clause.to, at + 5); to++)
    if (/^(?:to|worth)$/.test(tokens[to]!.form) && TELLS.test(tokens[to + 1]?.lemma ?? ''))
      return frankAt(tokens, to + 1, clause.to)
  return null
}

const TELLS = /^(?:note|mention|stress|emphasi[sz]e|underscore|repeat|reiterate|point|say|remind|add|state)$/
