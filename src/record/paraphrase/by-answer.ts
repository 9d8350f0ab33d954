import type { Claim } from './claim.ts'
import { turnedBy } from './clauses.ts'
import { leavesOpen } from './by-opening.ts'
import { answers, declinesIn } from './declines.ts'
import { wordsFrom, type Opinion } from './opinion.ts'
import { bestIn, type Match, type Window } from './passages.ts'
import { predicateOf } from './predicate.ts'
import type { Sentence } from './spoken.ts'

/** A claim that stands in the question: what the answer to it makes of it; null where the answer speaks for itself. */
export function byAnswer(claim: Claim, window: Window, turn: readonly Sentence[]): Opinion | null {
  const asked = window.matches.filter(({ asked: only }) => only)
  const predicate = predicateOf(claim)
  const isPut = asked.some(({ term }) => term === predicate)
  const least = isPut ? 0.15 : 0.35
  if (asked.length === 0 || weightOf(asked) < least * weightOf(window.matches) || !isAsked(claim, window)) return null
  const head = turn.slice(0, 4)
  const isOwnNegated = claim.terms.some(({ from }) => turnedBy(claim, from).length % 2 === 1) !== claim.denied
  const article = wordsFrom(claim, 0, Math.min(10, claim.units.length))
  const answer = isOrQuestion(window.asked) ? null : answers(head)
  if (answer !== null) {
    const agreed = (answer === 'yes') !== isOwnNegated
    const why = agreed ? 'the question is answered so' : 'the question is answered otherwise'
    const record = head[0] === undefined ? null : wordsFrom(head[0], 0, Math.min(8, head[0].units.length))
    return { verdict: agreed ? 'supported' : 'contradicted', why, article, record, window }
  }
  const declined = declinesIn(head)
  if (declined === null || isOwnNegated || leavesOpen(claim)) return null
  const record = wordsFrom(declined.sentence, declined.from, declined.to)
  return { verdict: 'overstated', why: 'the question was left open', article, record, window }
}

const strong = 0.5
const fewStrong = 2
const leastAsked = 0.55

// The question must be about the claim: its predicate and two words of weight, as they are or nearly.
function isAsked(claim: Claim, { asked, cover }: Window): boolean {
  const best = bestIn(claim, asked)
  const found = best.filter(({ near, term }) => near >= 0.7 && term.weight >= strong)
  const predicate = predicateOf(claim)
  const isSaid = predicate === null || best.some(({ term, near }) => term === predicate && near >= 0.6)
  return cover >= leastAsked && found.length >= fewStrong && isSaid
}

function weightOf(matches: readonly Match[]): number {
  return matches.reduce((sum, { term, near }) => sum + term.weight * near, 0)
}

// "Is it this or that?" is not answered by yes or no.
function isOrQuestion(asked: readonly Sentence[]): boolean {
  const last = asked.at(-1)
  return last === undefined || last.units.some(({ key }) => key === 'or')
}
