import type { Claim } from './claim.ts'
import { clauseAt, oppositeIn, turnedBy } from './clauses.ts'
import { wordsFrom, type Opinion } from './opinion.ts'
import type { Match, Window } from './passages.ts'
import { findPhrase, phrases } from './phrases.ts'
import type { Sentence } from './spoken.ts'

type Held = Match & { readonly sentence: Sentence; readonly with: NonNullable<Match['with']> }

const leastTurned = 0.6

/** What the one side denies and the other says: contradicted; overstated where the record only has no sign of it. */
export function byPolarity(claim: Claim, window: Window): Opinion | null {
  const held = window.matches.filter(isHeld)
  const opposite = oppositeOf(claim, held)
  const turned = held.filter((match) => isTurned(claim, match))
  const share = weightOf(turned) / Math.max(0.01, weightOf(held))
  const isFlipped = opposite === null ? share >= leastTurned : share < 1 - leastTurned
  if (!isFlipped) return absence(claim, window, held)
  const [article, record] = opposite === null ? negations(claim, turned) : opposite
  const lacks = absenceIn(held)
  return {
    verdict: lacks === null ? 'contradicted' : 'overstated',
    why:
      lacks === null
        ? 'the one says what the other denies'
        : 'to have seen no sign of a thing is not to say it or deny it',
    article,
    record: lacks ?? record,
    window,
  }
}

function isHeld(match: Match): match is Held {
  return (
    match.sentence !== null && match.with !== null && match.near >= 0.5 && !match.asked && match.term.kind !== 'day'
  )
}

function weightOf(matches: readonly Match[]): number {
  return matches.reduce((sum, { term, near }) => sum + term.weight * near, 0)
}

function isTurned(claim: Claim, { term, with: other, sentence }: Held): boolean {
  return turnedBy(claim, term.from).length % 2 !== turnedBy(sentence, other.from).length % 2
}

/** A word of the claim whose opposite stands among the words that match: the words on both sides. */
function oppositeOf(claim: Claim, held: readonly Held[]): [string, string] | null {
  const matched = new Set(held.filter(({ near }) => near >= 0.7).map(({ term }) => term))
  for (const term of claim.terms) {
    if (term.kind !== 'word' || matched.has(term)) continue
    for (const { sentence, with: other } of held) {
      const { from, to } = clauseAt(sentence, other.from)
      const at = oppositeIn(sentence, term.keys[0]!, from, to)
      if (at === null || held.some(({ with: one, sentence: its }) => its === sentence && one.from === at)) continue
      return [wordsFrom(claim, term.from, term.to), wordsFrom(sentence, at, at + 1)]
    }
  }
  return null
}

function negations(claim: Claim, turned: readonly Held[]): [string | null, string | null] {
  const [first] = turned
  if (first === undefined) return [null, null]
  return [turnedWords(claim, first.term), turnedWords(first.sentence, first.with)]
}

function turnedWords(taken: Claim, { from, to }: { from: number; to: number }): string {
  const by = turnedBy(taken, from)
  return wordsFrom(taken, by.length > 0 ? Math.min(...by) : from, to)
}

const absences = phrases(
  'not seen|no indication|not been given any indication|no indications|not any indication|no evidence|not aware|no sign|no signs|no information|not heard|not been told|not know of',
)

function absenceIn(held: readonly Held[]): string | null {
  for (const { sentence, with: other } of held) {
    const { from } = clauseAt(sentence, other.from)
    for (let i = from; i < other.from; i++) {
      const length = findPhrase(sentence.units, i, absences)
      if (length > 0) return wordsFrom(sentence, i, i + length)
    }
  }
  return null
}

// "There was no leak" for "we have not been told of any leak".
function absence(claim: Claim, window: Window, held: readonly Held[]): Opinion | null {
  const lacks = absenceIn(held)
  if (lacks === null || claim.units.some((_, i) => findPhrase(claim.units, i, absences) > 0)) return null
  const negated = held.find(({ term }) => turnedBy(claim, term.from).length > 0)
  if (negated === undefined) return null
  return {
    verdict: 'overstated',
    why: 'to have seen no sign of a thing is not to deny it',
    article: turnedWords(claim, negated.term),
    record: lacks,
    window,
  }
}
