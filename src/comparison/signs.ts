import type { Attitude } from './attitude.ts'
import type { Side } from './comparison.ts'
import { isOneSaying, weigh, type Reading } from './reading.ts'
import { weightOf, type Word } from '../wording/words.ts'

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
  const flipOrApart = isFlip || apart || alignment.opposites.length > 0 || reading.turn !== null
  const isBeyond = (one: 'a' | 'b', other: 'a' | 'b'): boolean =>
    amounts.some((pair) => pair.stand === 'apart' && pair[one].high === Infinity && pair[one].low > pair[other].high)
  return {
    ...matterSigns(reading),
    ...gapSigns(reading),
    ...overlapSigns(reading),
    isTurn: flag(reading.turn !== null),
    turnFlip: flag(reading.turn !== null && isFlip),
    isDaysApart: flag(reading.apartDays !== null),
    isSuperlative: flag(reading.superlative !== null),
    superlativeSwap: flag(reading.superlative !== null) * gapSigns(reading)['swapNames']!,
    isBeyondB: flag(isBeyond('b', 'a')),
    isBeyondA: flag(isBeyond('a', 'b')),
    onlyA: flag(hasOnly(reading.a) && !hasOnly(reading.b)),
    onlyB: flag(hasOnly(reading.b) && !hasOnly(reading.a)),
    laterNear: later * near,
    laterTurn: later * flag(flipOrApart),
    laterDeed: later * flag(reading.isDone),
    coverA,
    coverB,
    shortest: near,
    isThin: flag(shared === 0),
    isSlight: flag(shared === 1),
    isFlip: flag(isFlip),
    flipNear: flag(isFlip) * near,
    flipClose: flag(isFlip) * closeness(reading),
    flipMatter: flag(isFlip) * matterSigns(reading)['matter']!,
    turnMatter: flag(reading.turn !== null) * matterSigns(reading)['matter']!,
    oppositeMatter: flag(alignment.opposites.length > 0) * matterSigns(reading)['matter']!,
    apartMatter: flag(apart) * matterSigns(reading)['matter']!,
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
    actsApart: flag(reading.acts !== null),
    actsNear: flag(reading.acts !== null) * near,
    isSameSource: flag(reading.isSameSource),
    isOneSaying: flag(isOneSaying(reading)),
  }
}

/** How much of the matter is shared, the words weighed by what they say about a subject. */
function matterSigns({ alignment: { pairs, onlyA, onlyB } }: Reading): Record<string, number> {
  const shared = pairs.reduce((sum, [a, b]) => sum + (weightOf(a) + weightOf(b)) / 2, 0)
  const [a, b] = [weigh(onlyA), weigh(onlyB)]
  const telling = pairs.filter(([one]) => weightOf(one) >= 1).length
  return {
    matter: shared / Math.max(0.1, shared + Math.min(a, b)),
    matterWhole: shared / Math.max(0.1, shared + Math.max(a, b)),
    matterA: Math.min(1, a / 6),
    matterB: Math.min(1, b / 6),
    telling: Math.min(3, telling) / 3,
    isNoneTelling: flag(telling === 0),
    sharedNames: Math.min(2, pairs.filter(([one, other]) => one.isName && other.isName).length) / 2,
  }
}

function overlapSigns({ overlap: { a, b, plain } }: Reading): Record<string, number> {
  const [least, most] = [Math.min(a, b), Math.max(a, b)]
  return {
    overlapLeast: least,
    overlapMost: most,
    isFar: flag(plain < 0.2),
    isFarther: flag(plain < 0.3),
    isMiddle: flag(plain >= 0.3 && plain < 0.6),
    isClose: flag(least > 0.6),
    isInsideA: flag(a > 0.75 && b < 0.6),
    isInsideB: flag(b > 0.75 && a < 0.6),
  }
}

/** Where one side has other words than the other in the same place, and where it only adds some. */
function gapSigns({ gaps, alignment: { opposites } }: Reading): Record<string, number> {
  const opposed = new Set(opposites.flat())
  const swaps = gaps.filter(
    ({ a, b }) => a.length > 0 && b.length > 0 && ![...a, ...b].some((word) => opposed.has(word)),
  )
  const added = (own: 'a' | 'b', other: 'a' | 'b'): number =>
    weigh(gaps.filter((gap) => gap[other].length === 0).flatMap((gap) => gap[own]))
  const telling = swaps.filter(({ a, b }) => [a, b].every((words) => words.some((word) => weightOf(word) >= 1)))
  return {
    swaps: Math.min(3, swaps.length) / 3,
    swapsTelling: Math.min(2, telling.length) / 2,
    swapFirst: flag(swaps.some(({ at }) => at === 'first')),
    swapNames: flag(swaps.some(({ a, b }) => names(a) > 0 && names(b) > 0)),
    swapOne: flag(swaps.length === 1 && swaps[0]!.a.length === 1 && swaps[0]!.b.length === 1),
    addsA: Math.min(4, added('a', 'b')) / 4,
    addsB: Math.min(4, added('b', 'a')) / 4,
  }
}

/** How many telling words that both have stand close behind the word that denies, 0 to 1. */
function closeness({ attitudeA, attitudeB, alignment }: Reading): number {
  const isA = attitudeA.status === 'not'
  const [from] = (isA ? attitudeA : attitudeB).words.toSorted((x, y) => y.start - x.start)
  if (from === undefined) return 0
  const near = alignment.pairs.filter((pair) => {
    const gap = pair[isA ? 0 : 1].start - from.end
    return gap >= -CLOSE / 2 && gap <= CLOSE && weightOf(pair[0]) >= 1
  })
  return Math.min(2, near.length) / 2
}

/** Letters. */
const CLOSE = 40

function hasOnly({ text }: Side): boolean {
  return /\b(?:only|just|barely|merely|hardly)\s+(?:\w+\s+)?(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|once|twice|some|a few|those)/i.test(
    text,
  )
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
