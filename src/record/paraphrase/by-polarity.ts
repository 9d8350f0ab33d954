import type { Claim } from './claim.ts'
import { clauseAt, isTurnedAround, mayBeTurned, oppositeIn, turnedBy } from './clauses.ts'
import { directionOf } from './direction.ts'
import { wordsFrom, type Opinion } from './opinion.ts'
import { shareAround, shareIn, type Match, type Window } from './passages.ts'
import { findPhrase, phrases } from './phrases.ts'
import { predicateOf } from './predicate.ts'
import { weakenedAt } from './strength.ts'
import type { Taken, Term } from './terms.ts'

const leastBeside = 0.5
// "Nobody" and "never" negate what a sentence may say by a number or by nothing: only the plain word is held against its absence.
const plain = new Set(['not'])
const ownViews = new Set(['believe', 'think', 'would', 'should'])

/** What the one side denies and the other says, of the same: contradicted; overstated where the record only has no sign of it. */
export function byPolarity(claim: Claim, window: Window): Opinion | null {
  return byNegation(claim, window) ?? byOpposite(claim, window) ?? byDirection(claim, window)
}

function byNegation(claim: Claim, window: Window): Opinion | null {
  const predicate = predicateOf(claim)
  const match = window.matches.find(({ term }) => term === predicate)
  if (predicate === null || match === undefined || !isSure(match) || match.sentence === null) return null
  const { sentence } = match
  const other = lastSaid(sentence, match.with)
  if (other === null || shareIn(window, sentence) < leastBeside) return null
  const [mine, theirs] = [turnedBy(claim, predicate.from), turnedBy(sentence, other.from)]
  if (isSaidBothWays(claim, predicate, mine.length)) return null
  const parity = (mine.length + (claim.denied ? 1 : 0)) % 2
  const lacks = absenceBefore(sentence, other)
  if (lacks !== null && absenceBefore(claim, predicate) === null)
    return opinion('overstated', 'to have seen no sign of a thing is not to say that it is so or not so', [
      around(claim, mine, predicate),
      lacks,
      window,
    ])
  if (parity === theirs.length % 2) return null
  if (
    ![...mine.map((at) => claim.units[at]), ...theirs.map((at) => sentence.units[at])].every((unit) =>
      plain.has(unit?.key ?? ''),
    )
  )
    return null
  if (parity === 0 ? mayBeTurned(claim, predicate.from) : mayBeTurned(sentence, other.from)) return null
  if (shareAround(window, sentence, other.from) < leastInClause) return null
  if (comparing(claim, predicate.from) || comparing(sentence, other.from)) return null
  const mark = weakenedAt(sentence, other.from)
  if (mark !== null && !ownViews.has(sentence.units[mark.from]?.key ?? '')) return null
  return opinion('contradicted', 'the one says what the other denies', [
    around(claim, mine, predicate),
    around(sentence, theirs, other),
    window,
  ])
}

/** Whether the record denies in so many words what the article has the speaker deny: "rejected that it was a failure". */
export function deniesToo(claim: Claim, window: Window): boolean {
  const predicate = predicateOf(claim)
  const match = window.matches.find(({ term }) => term === predicate)
  if (predicate === null || match === undefined || !isSure(match) || match.sentence === null || match.with === null)
    return false
  return shareIn(window, match.sentence) >= leastBeside && turnedBy(match.sentence, match.with.from).length % 2 === 1
}

// "I shouldn't apologize, but I do apologize": what comes last counts.
function lastSaid({ terms, units }: Taken, term: Term | null): Term | null {
  if (term === null) return null
  const again = terms.filter((one) => one.keys[0] === term.keys[0] && one.from > term.from)
  const last = again.at(-1)
  return last !== undefined && units.slice(term.from, last.from).some(({ key }) => key === 'but') ? last : term
}

function byOpposite(claim: Claim, window: Window): Opinion | null {
  const predicate = predicateOf(claim)
  const match = window.matches.find(({ term }) => term === predicate)
  if (predicate === null || match === undefined || match.near >= 0.5) return null
  for (const sentence of window.sentences) {
    if (shareIn(window, sentence) < leastBeside) continue
    const beside = window.matches.filter((one) => one.sentence === sentence && one.near >= 0.7)
    for (const { with: other } of beside) {
      if (other === null) continue
      const { from, to } = clauseAt(sentence, other.from)
      const at = oppositeIn(sentence, predicate.keys[0]!, from, to)
      if (at === null || isTurnedAround(claim, predicate.from) !== isTurnedAround(sentence, at)) continue
      return opinion('contradicted', 'the words are opposites', [
        wordsFrom(claim, predicate.from, predicate.to),
        wordsFrom(sentence, at, at + 1),
        window,
      ])
    }
  }
  return null
}

/** "Are up by more than half" for "have decreased by more than 50 percent". */
function byDirection(claim: Claim, window: Window): Opinion | null {
  const mine = directionOf(claim)
  if (mine === null) return null
  for (const sentence of window.sentences) {
    if (shareIn(window, sentence) < leastBeside) continue
    const theirs = directionOf(sentence)
    if (theirs === null || theirs.up === mine.up || shareAround(window, sentence, theirs.at) < leastInClause) continue
    if (isTurnedAround(claim, mine.at) !== isTurnedAround(sentence, theirs.at)) continue
    return opinion('contradicted', 'the direction is the other', [
      wordsFrom(claim, mine.at, Math.min(claim.units.length, mine.at + 4)),
      wordsFrom(sentence, theirs.at, Math.min(sentence.units.length, theirs.at + 4)),
      window,
    ])
  }
  return null
}

// "What it gives is parts, not giving weapons": the claim has the word both ways.
function isSaidBothWays(claim: Claim, { keys, from }: Term, turned: number): boolean {
  const same = claim.terms.filter((one) => one.from !== from && one.keys.some((key) => keys.includes(key)))
  return same.some((one) => turnedBy(claim, one.from).length % 2 !== turned % 2)
}

const comparisons = new Set(['than', 'until', 'till', 'before', 'except', 'unless', 'as'])

// "No country spends more than …", "no woman had … until …": the negation is not of the saying.
function comparing({ units }: Taken, at: number): boolean {
  return units.slice(at, at + 16).some(({ key }) => comparisons.has(key))
}

const leastInClause = 0.35

function isSure({ near, asked, term, with: other }: Match): boolean {
  return !asked && (near === 1 || (near >= 0.9 && term.kind === 'verb' && other?.kind === 'verb'))
}

function opinion(
  verdict: Opinion['verdict'],
  why: string,
  [article, record, window]: [string, string, Window],
): Opinion {
  return { verdict, why, article, record, window }
}

function around(taken: Taken, by: readonly number[], { from, to }: Term): string {
  return wordsFrom(taken, by.length > 0 ? Math.min(...by) : from, to)
}

const absences = phrases(
  'not seen|no indication|not been given any indication|no indications|not any indication|no evidence|not aware|no sign|no signs|no information|not heard|not been told|not know of|not confirm',
)

function absenceBefore(taken: Taken, { from: at }: Term): string | null {
  const { from } = clauseAt(taken, at)
  for (let i = from; i < at; i++) {
    const length = findPhrase(taken.units, i, absences)
    if (length > 0) return wordsFrom(taken, i, i + length)
  }
  return null
}
