import type { Span } from '../span.ts'
import { align, type Alignment } from './align.ts'
import { amountsOf, type AmountPair } from './amounts.ts'
import { attitudeOf, type Attitude } from './attitude.ts'
import { touchingWords } from './clauses.ts'
import type { Side } from './comparison.ts'
import { scopeOf, type Scope } from './scope.ts'
import { wordsOf, type Word } from '../wording/words.ts'

/** What two sides were found to share and where they part: what a relation is decided by. */
export type Reading = {
  readonly a: Side
  readonly b: Side
  readonly alignment: Alignment
  readonly amounts: readonly AmountPair[]
  readonly attitudeA: Attitude
  readonly attitudeB: Attitude
  readonly scopeA: Scope | null
  readonly scopeB: Scope | null
  /** Days from the last of a's to the first of b's; null where either is not known. */
  readonly daysLater: number | null
  readonly isSameSource: boolean
  readonly isSameOrigin: boolean
}

/** Reads two sides against each other. */
export function readSides(a: Side, b: Side): Reading {
  const allA = wordsOf(a.text)
  const allB = wordsOf(b.text)
  const first = align(allA, allB)
  const wordsA = touchingWords(a.text, allA, new Set(first.pairs.map(([word]) => word)))
  const wordsB = touchingWords(b.text, allB, new Set(first.pairs.map(([, word]) => word)))
  return {
    a,
    b,
    alignment: align(wordsA, wordsB),
    amounts: amountsOf(wordsA, wordsB),
    attitudeA: attitudeOf(wordsA, a),
    attitudeB: attitudeOf(wordsB, b),
    scopeA: scopeOf(wordsA),
    scopeB: scopeOf(wordsB),
    daysLater: a.said === null || b.said === null ? null : daysBetween(a.said.to, b.said.from),
    isSameSource: a.source !== null && a.source === b.source,
    isSameOrigin: a.origin !== null && a.origin === b.origin,
  }
}

/** Numbers that a relation is weighed by, each by its name, most of them 0 to 1. */
export function signsOf(reading: Reading): Readonly<Record<string, number>> {
  const { alignment, amounts, attitudeA, attitudeB, scopeA, scopeB, daysLater } = reading
  const shared = alignment.pairs.length
  const coverA = ratio(shared, alignment.onlyA.length)
  const coverB = ratio(shared, alignment.onlyB.length)
  const near = Math.max(coverA, coverB)
  const apart = amounts.filter(({ stand, fit }) => stand === 'apart' && fit >= 0.3).length > 0
  const flat = new Set(['so', 'not'])
  const isFlip = flat.has(attitudeA.status) && flat.has(attitudeB.status) && attitudeA.status !== attitudeB.status
  const scope = (scopeA?.reach ?? 0) - (scopeB?.reach ?? 0)
  const later = daysLater === null ? 0 : daysLater > 5 ? 1 : daysLater > 1 ? 0.4 : 0
  return {
    coverA,
    coverB,
    shortest: near,
    isThin: flag(shared === 0),
    isSlight: flag(shared === 1),
    isFlip: flag(isFlip),
    flipNear: flag(isFlip) * near,
    lackNear: flag(isLacking(attitudeA, attitudeB)) * near,
    isOpposite: flag(alignment.opposites.length > 0),
    oppositeFlip: flag(alignment.opposites.length > 0 && isFlip),
    isApart: flag(apart),
    isAlike: flag(amounts.some(({ stand }) => stand === 'alike')),
    isTighter: flag(amounts.some(({ stand }) => stand === 'tighter')),
    isLooser: flag(amounts.some(({ stand }) => stand === 'looser')),
    nameClash: flag(names(alignment.onlyA) > 0 && names(alignment.onlyB) > 0),
    nameB: flag(names(alignment.onlyB) > 0),
    wordClash: Math.min(3, alignment.onlyA.length, alignment.onlyB.length) / 3,
    restB: Math.min(4, alignment.onlyB.length) / 4,
    ...attitudeSigns(attitudeA, attitudeB),
    misfit: flag(amounts.some(({ stand, fit }) => stand !== 'apart' && fit < 0.34)),
    apartMisfit: flag(amounts.some(({ stand, fit }) => stand === 'apart' && fit < 0.3)),
    isScopeWider: flag(scopeA !== null && scopeB !== null && scope > 0),
    isScopeNarrower: flag(scopeB !== null && scope < 0),
    bAll: flag(scopeB?.reach === 4 && scopeA?.reach !== 4),
    bSome: flag(scopeB !== null && scopeB.reach <= 2),
    isIntentOnlyA: flag(attitudeA.isIntent && !attitudeB.isIntent),
    later,
    laterNow: later * flag(/\b(?:now|no longer|so far|already|has been|have been|again)\b/.test(reading.b.text)),
    isSameSource: flag(reading.isSameSource),
    isOneSaying: flag(reading.isSameOrigin || (reading.isSameSource && daysLater !== null && Math.abs(daysLater) < 1)),
  }
}

/** How the attitudes meet: alike, softer, harder, or one without what the other has. */
function attitudeSigns({ status: a }: Attitude, { status: b }: Attitude): Record<string, number> {
  return {
    isLack: flag(isLacking({ status: a }, { status: b })),
    isHalfDenied: flag((a === 'not' && b === 'maybe') || (a === 'maybe' && b === 'not')),
    isLackShared: flag(lacks(a) && lacks(b)),
    isSofter: flag(a === 'so' && b === 'maybe'),
    isHarder: flag(a === 'maybe' && b === 'so'),
    isLackAgainstNot: flag(lacks(a) && b === 'not'),
    isNotAgainstLack: flag(a === 'not' && lacks(b)),
    isDenialShared: flag(a === 'not' && b === 'not'),
    isOpenB: flag(b === 'open'),
  }
}

function isLacking({ status: a }: Pick<Attitude, 'status'>, { status: b }: Pick<Attitude, 'status'>): boolean {
  return (lacks(a) && holds(b)) || (lacks(b) && holds(a))
}

function lacks(status: string): boolean {
  return status === 'unseen' || status === 'open'
}

function holds(status: string): boolean {
  return status === 'so' || status === 'maybe'
}

function names(words: readonly Word[]): number {
  return words.filter(({ isName }) => isName).length
}

function ratio(shared: number, alone: number): number {
  return shared / Math.max(1, shared + alone)
}

function flag(is: boolean): number {
  return is ? 1 : 0
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** The spans of some words, in order. */
export function spansOf(words: readonly Span[]): Span[] {
  return words.map(({ start, end }) => ({ start, end })).toSorted((x, y) => x.start - y.start)
}
