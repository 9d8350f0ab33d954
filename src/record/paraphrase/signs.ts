import { agrees, amountsOf } from './amounts.ts'
import { byAmount } from './by-amount.ts'
import { byName } from './by-name.ts'
import { byPolarity } from './by-polarity.ts'
import { byScope } from './by-scope.ts'
import { byStrength } from './by-strength.ts'
import type { Claim } from './claim.ts'
import type { Match, Window } from './passages.ts'
import { predicateOf } from './predicate.ts'
import type { Term } from './terms.ts'

/** What can be counted of a claim beside a window, by name; all numbers are small and none depends on the topic. */
export type Signs = Readonly<Record<string, number>>

/** The signs by which a window is held to bear a claim out. */
export function signsOf(claim: Claim, window: Window): Signs {
  const { matches, sentences } = window
  const missing = (kind: Term['kind']) => matches.filter(({ term, near }) => term.kind === kind && near < 0.5)
  const all = weightOf(matches.map(({ term }) => term))
  const found = matches.filter(({ near }) => near >= 0.5)
  const single = Math.max(0, ...sentences.map((sentence) => heldBy(matches, sentence) / Math.max(0.01, all)))
  const verbs = matches.filter(({ term }) => term.kind === 'verb')
  const sayings = amountsOf(claim)
  const held = sentences.flatMap(amountsOf)
  const names = matches.filter(({ term }) => term.kind === 'name')
  return {
    cover: window.cover,
    single,
    verbsMissing: weightOf(missing('verb').map(({ term }) => term)) / Math.max(0.01, all),
    verbsMissed: verbs.length === 0 ? 0 : missing('verb').length / verbs.length,
    wordsMissing: weightOf(missing('word').map(({ term }) => term)) / Math.max(0.01, all),
    namesMissing: Math.min(2, missing('name').length),
    namesFound: Math.min(3, names.length - missing('name').length),
    amountsMissing: Math.min(2, sayings.filter((one) => !held.some((other) => agrees(one, other))).length),
    amountsFound: Math.min(2, sayings.filter((one) => held.some((other) => agrees(one, other))).length),
    exact: found.length === 0 ? 0 : found.filter(({ near }) => near >= 1).length / found.length,
    asked: heldAsked(matches) / Math.max(0.01, all),
    terms: Math.min(12, matches.length) / 12,
    more: (sentences.length - 1) / 3,
    turned: byPolarity(claim, window) === null ? 0 : 1,
    otherAmount: byAmount(claim, window) === null ? 0 : 1,
    otherName: byName(claim, window) === null ? 0 : 1,
    ofAll: byScope(claim, window) === null ? 0 : 1,
    weaker: byStrength(claim, window) === null ? 0 : 1,
    spread: spreadOf(matches),
    predicate: predicateHeld(claim, window),
  }
}

function predicateHeld(claim: Claim, { matches }: Window): number {
  const predicate = predicateOf(claim)
  return predicate === null ? 0.5 : (matches.find(({ term }) => term === predicate)?.near ?? 0)
}

function weightOf(terms: readonly Term[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0)
}

function heldBy(matches: readonly Match[], sentence: Match['sentence']): number {
  return matches.reduce((sum, one) => sum + (one.sentence === sentence ? one.term.weight * one.near : 0), 0)
}

function heldAsked(matches: readonly Match[]): number {
  return matches.reduce((sum, { asked, term, near }) => sum + (asked ? term.weight * near : 0), 0)
}

/** How far apart in the record the words stand that match: 0 beside each other, 1 forty units or more. */
function spreadOf(matches: readonly Match[]): number {
  const bySentence = new Map<Match['sentence'], number[]>()
  for (const { sentence, with: other, near } of matches)
    if (sentence !== null && other !== null && near >= 0.5)
      bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), other.from])
  const widest = [...bySentence.values()].toSorted((a, b) => b.length - a.length)[0] ?? []
  return widest.length < 2 ? 0 : Math.min(1, (Math.max(...widest) - Math.min(...widest)) / 40)
}
