import type { Span } from '../span.ts'
import { actsApart } from './acts.ts'
import { align, type Alignment } from './align.ts'
import { amountsOf, type AmountPair } from './amounts.ts'
import { attitudeOf, type Attitude } from './attitude.ts'
import { touchingWords } from './clauses.ts'
import { isBare } from './bare.ts'
import { carriedIn, type Carried } from './carrier.ts'
import type { Side } from './comparison.ts'
import { daysApart, daysFrom } from './days.ts'
import { turnOf } from './direction.ts'
import { gapsOf, type Gap } from './gaps.ts'
import { seeing } from './lexicon.ts'
import { isCalledFalse, pointingIn } from './pointing.ts'
import { scopeOf, type Scope } from './scope.ts'
import { weightOf, wordsOf, type Word } from '../wording/words.ts'

/** What two sides were found to share and where they part: what a relation is decided by. */
export type Reading = {
  readonly a: Side
  readonly b: Side
  readonly alignment: Alignment
  readonly gaps: readonly Gap[]
  /** Share of the words of either whole text that the other has too, weighed by what they say about a subject. */
  readonly overlap: { readonly a: number; readonly b: number; readonly plain: number }
  readonly amounts: readonly AmountPair[]
  readonly attitudeA: Attitude
  readonly attitudeB: Attitude
  readonly scopeA: Scope | null
  readonly scopeB: Scope | null
  /** Words that say something both name went up on one side and down on the other. */
  readonly turn: readonly [Word, Word] | null
  /** Whether the first speaks of what is to come and the second does not. */
  readonly isDone: boolean
  /** Days inside the texts of which they share none. */
  readonly apartDays: { readonly a: Span; readonly b: Span } | null
  /** Whether both begin with a time, and not with the same: "In January …", "In July …". */
  readonly openApart: boolean
  /** Acts that either names and of which they share none. */
  readonly acts: ReturnType<typeof actsApart>
  /** The side that only points at what the other says, and by which words; null where none does. */
  readonly pointing: { readonly isA: boolean; readonly words: readonly Span[]; readonly isFalse: boolean } | null
  /** A word for the utmost that both have. */
  readonly superlative: readonly [Word, Word] | null
  /** Days from the last of a's to the first of b's; null where either is not known. */
  readonly daysLater: number | null
  readonly isSameSource: boolean
  /** Whether a side names something and says nothing of it. */
  readonly isBare: boolean
  readonly isSameOrigin: boolean
}

/** Words at the head of a text in which a time that opens it stands. */
const OPENING = 4

/** Reads two sides against each other. */
export function readSides(givenA: Side, givenB: Side): Reading {
  const [wholeA, wholeB] = [wordsOf(givenA.text), wordsOf(givenB.text)]
  const [carriedA, carriedB] = [carriedIn(givenA.text, wholeA), carriedIn(givenB.text, wholeB)]
  const [a, b] = [withStance(givenA, carriedA), withStance(givenB, carriedB)]
  const [allA, allB] = [carriedA.words, carriedB.words]
  const first = align(allA, allB)
  const wordsA = touchingWords(a.text, allA, new Set(first.pairs.map(([word]) => word)))
  const wordsB = touchingWords(b.text, allB, new Set(first.pairs.map(([, word]) => word)))
  const alignment = align(wordsA, wordsB)
  const attitudes = attitudesOf({ a, b, wordsA, wordsB })
  return {
    a,
    b,
    alignment,
    gaps: gapsOf(alignment),
    overlap: overlapOf(first, allA, allB),
    amounts: amountsOf(wordsA, wordsB),
    ...attitudes,
    pointing: pointingOf(allA, allB, attitudes),
    isDone: isAhead(wordsA) && !isAhead(wordsB),
    turn: turnOf(wordsA, wordsB, alignment),
    apartDays: daysApart(wordsA, wordsB),
    openApart: daysApart(wholeA.slice(0, OPENING), wholeB.slice(0, OPENING)) !== null,
    acts: actsApart(wordsA, wordsB),
    superlative: superlativeOf(alignment),
    scopeA: scopeOf(wordsA),
    scopeB: scopeOf(wordsB),
    daysLater:
      a.said === null || b.said === null ? daysFrom(carriedA.head, carriedB.head) : daysBetween(a.said.to, b.said.from),
    isBare: isBare(allA) || isBare(allB),
    isSameSource: a.source !== null && a.source === b.source,
    isSameOrigin: a.origin !== null && a.origin === b.origin,
  }
}

function pointingOf(
  a: readonly Word[],
  b: readonly Word[],
  { attitudeA, attitudeB }: Pick<Reading, 'attitudeA' | 'attitudeB'>,
): Reading['pointing'] {
  const later = pointingIn(b, a, attitudeB)
  if (later !== null) return { isA: false, words: later, isFalse: isCalledFalse(b) }
  const earlier = pointingIn(a, b, attitudeA)
  return earlier === null ? null : { isA: true, words: earlier, isFalse: isCalledFalse(a) }
}

/** A side with the stance that its verb of saying gives, where it is not known otherwise. */
function withStance(side: Side, { stance }: Carried): Side {
  return side.stance === null && stance !== null ? { ...side, stance } : side
}

type Read = { readonly a: Side; readonly b: Side; readonly wordsA: readonly Word[]; readonly wordsB: readonly Word[] }

/** The attitudes of both; a side that has not seen what the other says that one has seen denies it. */
function attitudesOf({ a, b, wordsA, wordsB }: Read): Pick<Reading, 'attitudeA' | 'attitudeB'> {
  const [attitudeA, attitudeB] = [attitudeOf(wordsA, a), attitudeOf(wordsB, b)]
  const isTold = ({ words }: Attitude, at: 0 | 1): boolean => {
    const [own, other] = at === 0 ? [wordsA, wordsB] : [wordsB, wordsA]
    const told = own.filter(({ start, lower }) => seeing.has(lower) && words.some((word) => word.start === start))
    return told.some(({ stem }) => other.some((word) => word.stem === stem))
  }
  const hard = (attitude: Attitude): Attitude => ({ ...attitude, status: 'not' })
  if (attitudeA.status === 'unseen' && attitudeB.status === 'so' && isTold(attitudeA, 0))
    return { attitudeA: hard(attitudeA), attitudeB }
  if (attitudeB.status === 'unseen' && attitudeA.status === 'so' && isTold(attitudeB, 1))
    return { attitudeA, attitudeB: hard(attitudeB) }
  return { attitudeA, attitudeB }
}

// "the largest" on both sides, "deadliest"
function superlativeOf({ pairs }: Alignment): readonly [Word, Word] | null {
  return (
    pairs.find(([one, other]) => one.lower === other.lower && SUPERLATIVE.test(one.lower)) ??
    pairs.find(([one, other]) => ONE_ONLY.has(one.stem) && ONE_ONLY.has(other.stem)) ??
    null
  )
}

/** What one alone can do. */
const ONE_ONLY = new Set(['win', 'control', 'hold', 'command', 'capture'])
const SUPERLATIVE = /^(?:best|worst|first|last|only|\p{L}{3,}[^r]est|\p{L}{2,}iest)$/u

// "will travel", "is due to", "hopes to": to come, as far as the words go.
function isAhead(words: readonly Word[]): boolean {
  return words.some(({ lower }, at) => AHEAD.has(lower) || (lower === 'going' && words[at + 1]?.lower === 'to'))
}

const AHEAD = new Set(
  `will would shall may might could plan plans planned planning intend intends expect expects expected hope hopes due scheduled
  preparing prepares considering considers upcoming forward set poised soon tomorrow`.split(/\s+/),
)

/** Whether both go back to one saying: one origin, or one source on one day. */
export function isOneSaying({ isSameOrigin, isSameSource, daysLater }: Reading): boolean {
  return isSameOrigin || (isSameSource && daysLater !== null && Math.abs(daysLater) < 1)
}

/** How much of both texts is shared, whichever clause it stands in. */
function overlapOf({ pairs }: Alignment, a: readonly Word[], b: readonly Word[]): Reading['overlap'] {
  const full = (words: readonly Word[]): Word[] => words.filter(({ isFull }) => isFull)
  const share = (side: 0 | 1, words: readonly Word[]): number =>
    weigh(pairs.map((pair) => pair[side])) / Math.max(0.1, weigh(full(words)))
  return {
    a: share(0, a),
    b: share(1, b),
    plain: pairs.length / Math.max(1, Math.min(full(a).length, full(b).length)),
  }
}

/** How much some words say together about what is spoken of. */
export function weigh(words: readonly Word[]): number {
  return words.reduce((sum, word) => sum + weightOf(word), 0)
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
