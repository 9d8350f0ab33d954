import type { View } from './clause-view.ts'
import { subjectOf } from './speaker.ts'
import { isFinite, type Token } from './tokens.ts'

/** "The truth is I'm not sure": what stands behind a noun that only leads up to it. */
export function isTruth({ tokens, clause, predicate: { sense, at, opens, force }, rest }: View): boolean {
  if (sense.is !== 'plain' || tokens[at]!.lemma !== 'be' || force.negated || force.may) return false
  const subject = subjectOf(tokens, clause, opens)
  const isMere =
    /^(?:it|that)$/.test(tokens[subject ?? -1]?.form ?? '') && /^(?:just|only|simply)$/.test(tokens[at + 1]?.form ?? '')
  if (isMere && tokens[at + 2]?.form === 'that') return true
  if (subject === null || !LEADS.test(tokens[subject]!.lemma)) return false
  if (/^(?::|,|[—–]|--)$/.test(tokens[rest]?.form ?? ''))
    return /^(?:PRP|EX|DT|NN|PRP\$)/.test(tokens[rest + 1]?.tag ?? '') && rest + 1 < clause.to
  return /^(?:that)$/.test(tokens[rest]?.form ?? '') || /^(?:PRP|EX)$/.test(tokens[rest]?.tag ?? '')
}

const LEADS = /^(?:truth|fact|reality|point|thing|line|problem|news|matter|difference|answer|upshot|bottom)$/

/** "I think anyone who saw it was moved": a clause without "that", by the tree. */
export function takesClause({ tokens, clause, predicate }: View, first: number): boolean {
  if (predicate.sense.is !== 'verb' || predicate.sense.kind !== 'believe') return false
  for (let at = first + 1; at < Math.min(clause.to, first + 25); at++) {
    if (tokens[at]!.head === predicate.at && tokens[at]!.relation === 'ccomp' && isFinite(tokens, at)) return true
  }
  return false
}

/** Past "you", "all of you" before what is told. */
export function pastHearer(tokens: readonly Token[], first: number | null, to: number): number | null {
  let at = first
  while (at !== null && at + 1 < to && isHearer(tokens[at]!)) at++
  return at
}

function isHearer({ form, tag, relation }: Token): boolean {
  if (relation.startsWith('nsubj')) return false
  return tag === ',' || /^(?:you|him|her|them|me|us|first|again|all|guys|right|now|here|today)$/.test(form)
}
