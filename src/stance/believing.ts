import { mainOf } from './main-verb.ts'
import type { View } from './clause-view.ts'
import { verbAt } from './lexicon.ts'
import { predicateOf } from './predicate.ts'
import { form } from './takes.ts'
import type { Part } from './verdict.ts'

/** "I don't think I'll go into that", "I don't think I have anything to add": nothing is doubted, it is kept back. */
function keepsBack(view: View): Part | null {
  const { tokens, clause, rest, speaker } = view
  if (!speaker.firstPerson) return null
  if (isUnfit(view)) return { stance: 'declines', spent: true }
  if (!/^(?:i|we)$/.test(tokens[rest]?.form ?? '')) return null
  const main = mainOf(tokens, rest, clause.to)
  if (main === null) return null
  const { sense, force } = predicateOf(tokens, main, { from: rest, to: clause.to })
  const isKept =
    (sense.is === 'verb' && /^(?:speak|say|decline|predict)$/.test(sense.kind)) ||
    (sense.is === 'noun' && sense.kind === 'output')
  if (isKept && !force.past && !force.perfect) return { stance: 'declines', spent: true }
  return force.future && sense.is === 'plain' ? { stance: 'promises', spent: true } : null
}

/** "I don't think it would be helpful for me to speculate": it is kept back. */
function isUnfit({ tokens, clause, rest }: View): boolean {
  if (!/^(?:it|that|this)$/.test(tokens[rest]?.form ?? '')) return false
  const near = tokens.slice(rest, Math.min(clause.to, rest + 24))
  if (!near.some(({ lemma }) => FIT.test(lemma))) return false
  return near.some(
    ({ form: word }, at) =>
      (word === 'for' && /^(?:me|us)$/.test(near[at + 1]?.form ?? '')) ||
      (word === 'to' && verbAt(tokens, rest + at + 1)?.kind === 'speak'),
  )
}

const FIT = /^(?:behoove|behove|useful|helpful|appropriate|productive|constructive|prudent|wise|fair|right|proper)$/

/** "think of", "believe in", "consider it unfair": no guess at a fact. */
export function believe(view: View): Part | null {
  const { tokens, predicate, rest } = view
  const next = tokens[rest]?.form ?? ''
  const { lemma } = tokens[predicate.at]!
  if (predicate.force.negated && /^(?:of|about)$/.test(next) && lemma === 'think')
    return { stance: predicate.force.can ? 'asserts' : null, certainty: 'unstated' }
  if (predicate.force.negated && /^(?:me|us|him|her|them|you)$/.test(next) && form(view) === 'noun')
    return { stance: null, certainty: 'unstated' }
  if (predicate.force.negated && predicate.force.can && /^(?:how|what|that)$/.test(next))
    return next === 'that' ? null : { stance: 'asserts' }
  if (lemma === 'consider' && form(view) === 'gerund') return { stance: null, certainty: 'unstated' }
  if (predicate.force.negated && lemma === 'speculate') return { stance: 'declines', spent: true }
  if (predicate.force.negated && (predicate.force.would || predicate.force.future)) return null
  if (predicate.force.negated) return keepsBack(view)
  if (/^(?:in|of|about)$/.test(next)) return { stance: null, certainty: 'unstated' }
  if (/^(?:consider|feel|regard|view|deem)$/.test(lemma) && form(view) !== 'clause') return { stance: null }
  return null
}
