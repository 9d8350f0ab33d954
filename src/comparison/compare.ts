import { groundsOf } from './because.ts'
import type { Comparison, Side } from './comparison.ts'
import { chancesOf, decide, type Chance, type Weights } from './decide.ts'
import { quantitiesOf } from './quantity.ts'
import { reasonOf } from './reason.ts'
import { areAlike, haveSameRoot, weightOf, wordsOf, type Word } from '../wording/words.ts'
import { scopeOf } from './scope.ts'
import { isOneSaying, readSides, type Reading } from './reading.ts'

export type { Comparison, Relation, Side } from './comparison.ts'

/** Texts longer than this are compared by their beginning. */
const LONGEST = 2000

/** How much more of a whole the second text speaks of than the first: "some", "all"; 0 where that is not said by both. */
export function reachChange(before: string, after: string): number {
  const [then, now] = [before, after].map((text) => scopeOf(wordsOf(text)))
  return then == null || now == null ? 0 : now.reach - then.reach
}

/** How two sides stand to each other by their words; without a word in common that is unclear. */
export function compareStatements(a: Side, b: Side, weights?: Weights): Comparison {
  const reading = readSides(cut(a), cut(b))
  const { relation, share } = settled(reading, weights)
  const grounds = groundsOf(reading, relation)
  return {
    relation,
    because: { a: grounds?.a ?? [], b: grounds?.b ?? [] },
    reason: reasonOf(reading, relation, grounds),
    confidence: Math.round(share * 100) / 100,
  }
}

/** How sure it is of a side that only points at the other. */
const POINTED = 0.7

/** Who has seen "no such deliveries" takes up what the other says without a word of it. */
function pointedAt(reading: Reading): Chance | null {
  const { attitudeA, attitudeB, pointing } = reading
  if (pointing === null) return null
  const [own, other] = pointing.isA ? [attitudeA, attitudeB] : [attitudeB, attitudeA]
  if (other.status !== 'so' && other.status !== 'maybe') return null
  const isLack = own.status === 'unseen' || own.status === 'open'
  if (isLack || other.status === 'maybe') return { relation: 'tension', share: POINTED }
  return own.status === 'not' || pointing.isFalse ? { relation: 'contradicts', share: POINTED } : null
}

function settled(reading: Reading, weights?: Weights): Chance {
  // Who will not say says nothing.
  if (reading.a.stance === 'declines' || reading.b.stance === 'declines') return { relation: 'unclear', share: 1 }
  const pointed = pointedAt(reading)
  if (pointed !== null) return pointed
  const { alignment } = reading
  if (alignment.pairs.length + alignment.opposites.length === 0 || reading.isBare)
    return { relation: 'unclear', share: 1 }
  const can = canContradict(reading)
  const least = reading.daysLater === null ? LEAST_UNDATED : LEAST_CONTRADICTION
  const { relation, share } = reconsidered(decide(possible(reading, weights), can ? least : Infinity), reading)
  return relation === 'agrees' && isOneSaying(reading) ? { relation: 'repeats', share } : { relation, share }
}

/** Who lacks a sign of one act does not doubt another; what was to come and is done agrees with its announcement and replaces it. */
function reconsidered({ relation, share }: Chance, reading: Reading): Chance {
  const { acts, isDone, daysLater } = reading
  if (relation === 'tension' && !isHeldBack(reading)) return { relation: 'unclear', share: 1 - share }
  if (relation === 'tension' && acts !== null) return { relation: 'talks-past', share }
  return relation === 'agrees' && isDone && (daysLater ?? 0) > 0
    ? { relation: 'superseded', share }
    : { relation, share }
}

/** Whether one lacks what the other says, or rules out what the other holds possible. */
function isHeldBack({ attitudeA, attitudeB }: Reading): boolean {
  const both = [attitudeA.status, attitudeB.status]
  return both.includes('unseen') || both.includes('open') || (both.includes('not') && both.includes('maybe'))
}

/** A contradiction is named only at this share. */
const LEAST_CONTRADICTION = 0.6
/** And where the days of saying are not known, so that time may have passed, at this. */
const LEAST_UNDATED = 0.7

/** Nothing is superseded where no time has passed, or where nothing has turned, moved or been done. */
function possible(reading: Reading, weights?: Weights): Chance[] {
  const hasPassed = (reading.daysLater ?? 0) > 0 && hasMoved(reading)
  return chancesOf(reading, weights).filter(({ relation }) => relation !== 'superseded' || hasPassed)
}

function hasMoved({ turn, isDone, apartDays, alignment, amounts, attitudeA, attitudeB }: Reading): boolean {
  return (
    isDone ||
    turn !== null ||
    apartDays !== null ||
    alignment.opposites.length > 0 ||
    attitudeA.status !== attitudeB.status ||
    amounts.some(({ stand }) => stand !== 'alike')
  )
}

const SHOWING = new Set(['denial', 'turn', 'opposite', 'amount', 'day', 'utmost', 'scope'])
const NO_CLAIM = new Set(['demands', 'promises', 'asks', 'declines', 'doubts', 'suspects', 'unaware', 'unconfirmed'])

/**
 * Both must be put forward as so, be about the same by a good part of their words and of one time as far as they name one,
 * and differ in words that can be shown.
 */
function canContradict(reading: Reading): boolean {
  const { a, b, alignment } = reading
  if ([a, b].some(({ stance, text }) => NO_CLAIM.has(stance ?? '') || /^(?:to|whether|if)\s/i.test(text))) return false
  const shared = alignment.pairs.length
  const share = shared / Math.max(1, shared + Math.min(alignment.onlyA.length, alignment.onlyB.length))
  const kind = groundsOf(reading, 'contradicts')?.kind
  if (kind === undefined || !SHOWING.has(kind) || (shared < 2 && share < 0.5)) return false
  if (kind !== 'day' && reading.openApart) return false
  if (
    kind === 'turn' &&
    reading.gaps.some(({ a: own, b: other, at }) => at === 'first' && isTold(own) && isTold(other))
  )
    return false
  if (kind === 'amount' && !haveOneUnit(reading)) return false
  if (reading.acts !== null && alignment.opposites.length === 0) return false
  return reading.daysLater !== null || isNear(reading)
}

/** Whether the numbers that stand apart count one thing: "12 aircraft" and "six aircraft", not "ten years" and "11,000 visitors". */
function haveOneUnit({ amounts, a, b }: Reading): boolean {
  const apart = amounts.find(({ stand }) => stand === 'apart')
  if (apart === undefined) return true
  const [x, y] = [countedBy(a.text, apart.a), countedBy(b.text, apart.b)]
  if (isPartial(a.text, x, apart.b) || isPartial(b.text, y, apart.a)) return false
  return x === null || y === null || areOne(x, y) || apart.fit >= FIT
}

/** Where so many of the words around two numbers are the same, they count one thing though it is called otherwise. */
const FIT = 0.6

/** "Six of one kind and six of another": whether a text counts the same thing more than once. */
function isPartial(text: string, counted: Word | null, { low }: { readonly low: number }): boolean {
  const quantities = quantitiesOf(wordsOf(text)).filter(({ kind }) => kind === 'count')
  const parts = quantities.filter((one) => counted === null || areOne(countedBy(text, one) ?? counted, counted))
  return parts.length > 1 && Math.abs(parts.reduce((sum, { value }) => sum + value, 0) - low) <= 0.1 * low
}

function countedBy(text: string, { spans }: { readonly spans: Reading['amounts'][number]['a']['spans'] }): Word | null {
  const end = Math.max(...spans.map((span) => span.end))
  const next = wordsOf(text.slice(end, end + 60)).slice(0, 3)
  return next.find(({ isFull }) => isFull) ?? null
}

function areOne(x: Word, y: Word): boolean {
  return x.stem === y.stem || areAlike(x.stem, y.stem) || haveSameRoot(x.stem, y.stem)
}

/** Whether words name what is spoken of. */
function isTold(words: readonly Word[]): boolean {
  return words.some((word) => weightOf(word) >= 1)
}

/** Enough is the same, and no name of one stands in the place of another of the other: a bar for undated sides. */
function isNear({ overlap, gaps, amounts }: Reading): boolean {
  const counted = amounts.flatMap(({ a, b }) => [...a.spans, ...b.spans].map(({ start }) => start))
  const isTelling = (words: readonly Word[]): boolean =>
    words.some((word) => word.isName && weightOf(word) >= 1 && !counted.includes(word.start))
  return overlap.a * overlap.b >= LEAST_NEAR && !gaps.some(({ a, b }) => isTelling(a) && isTelling(b))
}

const LEAST_NEAR = 0.15

function cut(side: Side): Side {
  return side.text.length <= LONGEST ? side : { ...side, text: side.text.slice(0, LONGEST) }
}
