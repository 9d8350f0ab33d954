import type { Claim } from './claim.ts'
import { turnedBy } from './clauses.ts'
import { leavesOpen } from './by-opening.ts'
import { answers, declinesIn } from './declines.ts'
import { wordsFrom, type Opinion } from './opinion.ts'
import type { Match, Window } from './passages.ts'
import type { Sentence } from './spoken.ts'

/** A claim that stands in the question: what the answer to it makes of it; null where the answer speaks for itself. */
export function byAnswer(claim: Claim, window: Window, turn: readonly Sentence[]): Opinion | null {
  const asked = window.matches.filter(({ asked: only }) => only)
  if (asked.length === 0 || weightOf(asked) < 0.35 * weightOf(window.matches)) return null
  const head = turn.slice(0, 4)
  const isOwnNegated = claim.terms.some(({ from }) => turnedBy(claim, from).length % 2 === 1)
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

function weightOf(matches: readonly Match[]): number {
  return matches.reduce((sum, { term, near }) => sum + term.weight * near, 0)
}

// "Is it this or that?" is not answered by yes or no.
function isOrQuestion(asked: readonly Sentence[]): boolean {
  const last = asked.at(-1)
  return last === undefined || last.units.some(({ key }) => key === 'or')
}
