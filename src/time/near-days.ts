import { countAt, type Found } from './dates.ts'
import type { Turn } from './day-words.ts'
import { isShort, weekdayNamed } from './names.ts'
import type { Token } from './tokens.ts'

const NEAR: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 }
const DAY_PARTS = new Set('morning afternoon evening night noon midday lunchtime'.split(' '))
const TURNS: Readonly<Record<string, Turn>> = { last: 'last', past: 'last', this: 'this', next: 'next', coming: 'next' }
const UNITS: Readonly<Record<string, 'week' | 'weekend' | 'month' | 'year'>> = {
  week: 'week',
  weekend: 'weekend',
  month: 'month',
  year: 'year',
}
const LENGTHS: Readonly<Record<string, number>> = { day: 1, days: 1 }

/** Days told by their distance that begin at a token: "Friday", "last week", "yesterday", "three days ago", "the day before". */
export function nearDayAt(tokens: readonly Token[], at: number): Found | null {
  return (
    weekdayAt(tokens, at) ??
    turnedAt(tokens, at) ??
    namedAt(tokens, at) ??
    countedAt(tokens, at) ??
    besideAt(tokens, at)
  )
}

function weekdayAt(tokens: readonly Token[], at: number): Found | null {
  const token = tokens[at]
  const weekday = token === undefined ? null : weekdayNamed(token.low)
  if (token === undefined || weekday === null) return null
  const short = isShort(token.low)
  const stop = tokens[at + 1]?.low === '.' && tokens[at + 1]!.start === token.end
  if (short && !(token.capital && stop)) return null
  if (NO_ONE_DAY.test(tokens[at - 1]?.low ?? '')) return null
  const end = short ? at + 2 : at + 1
  // "Friday last", "Friday week" count otherwise.
  if (/^(?:last|week)$/.test(tokens[end]?.low ?? '') && tokens[end + 1]?.low !== 'of') {
    return tokens[end]!.low === 'week' ? null : { says: { kind: 'weekday', weekday, turn: 'last' }, next: end + 1 }
  }
  return { says: { kind: 'weekday', weekday, turn: null }, next: withDayPart(tokens, end) }
}

/** "every Friday" is a custom; "the previous Friday" counts from a day that may not be named. */
const NO_ONE_DAY = /^(?:every|each|any|most|alternate|previous|preceding|following|first|second|third|fourth|another)$/

function turnedAt(tokens: readonly Token[], at: number): Found | null {
  const low = tokens[at]?.low ?? ''
  const turn = TURNS[low] ?? null
  const next = tokens[at + 1]?.low ?? ''
  if (turn !== null) {
    const weekday = weekdayNamed(next)
    if (weekday !== null && !isShort(next)) {
      return { says: { kind: 'weekday', weekday, turn }, next: withDayPart(tokens, at + 2) }
    }
    // "for the last week" is a length of time, "This Week" in capitals a title.
    const isTitle = tokens[at]!.capital && tokens[at + 1]?.capital === true
    const unit = low === 'past' || tokens[at - 1]?.low === 'the' || isTitle ? undefined : UNITS[next]
    if (unit !== undefined) return { says: { kind: 'unit', unit, turn }, next: at + 2 }
    if (low === 'this' && DAY_PARTS.has(next)) return { says: { kind: 'near', days: 0 }, next: at + 2 }
    if (low === 'last' && next === 'night') return { says: { kind: 'near', days: -1 }, next: at + 2 }
    return null
  }
  const isTheWeekend = low === 'the' && next === 'weekend' && /^(?:at|over|on|during)$/.test(tokens[at - 1]?.low ?? '')
  return isTheWeekend ? { says: { kind: 'unit', unit: 'weekend', turn: 'this' }, next: at + 2 } : null
}

function namedAt(tokens: readonly Token[], at: number): Found | null {
  const days = NEAR[tokens[at]?.low ?? '']
  if (days === undefined) return null
  // "today's leaders" is no day; "yesterday's vote" is one, "USA Today" is a newspaper.
  if (tokens[at - 1]?.low === 'usa' || tokens[at - 1]?.low === 'of') return null
  if (isPossessive(tokens, at + 1) && AN_AGE.test(tokens[at + 3]?.low ?? '')) return null
  return { says: { kind: 'near', days }, next: withDayPart(tokens, at + 1) }
}

/** "today's youth", "today's world": these days. */
const AN_AGE =
  /^(?:world|youth|young|society|economy|age|generation|standards|technology|leaders|children|kids|families|parents|market|modern|money|dollars|prices|culture|politics|environment|climate)$/

function isPossessive(tokens: readonly Token[], at: number): boolean {
  return /^['’]$/.test(tokens[at]?.low ?? '') && tokens[at + 1]?.low === 's'
}

/** "three days ago", "24 hours ago", "two days later", "three days earlier"; a count of weeks is too vague for a day. */
function countedAt(tokens: readonly Token[], at: number): Found | null {
  const count = countAt(tokens, at)
  const unit = tokens[at + 1]?.low ?? ''
  if (count === null) return null
  const hours = (unit === 'hours' || unit === 'hour') && count % 24 === 0 && count > 0 ? count / 24 : null
  const days = hours ?? (LENGTHS[unit] === undefined ? null : count)
  if (days === null) return null
  const word = tokens[at + 2]?.low ?? ''
  if (word === 'ago') return { says: { kind: 'near', days: -days }, next: at + 3 }
  if (hours !== null) return null
  if (word === 'later') return { says: { kind: 'beside', days }, next: at + 3 }
  if (word === 'before' && isAfterRelation(tokens, at + 3)) return null
  return word === 'earlier' || word === 'before' ? { says: { kind: 'beside', days: -days }, next: at + 3 } : null
}

/** "the day before", "the previous day", "the next day", "the same day", "that day". */
function besideAt(tokens: readonly Token[], at: number): Found | null {
  const [first, second, third] = tokens.slice(at, at + 3).map(({ low }) => low)
  const says = (days: number, next: number): Found => ({ says: { kind: 'beside', days }, next })
  if (first === 'the' && second === 'day' && third === 'before')
    return isAfterRelation(tokens, at + 3) ? null : says(-1, at + 3)
  if (first === 'the' && second === 'day' && third === 'after')
    return isAfterRelation(tokens, at + 3) ? null : says(1, at + 3)
  if (third === 'day' && first === 'the') {
    if (second === 'previous') return says(-1, at + 3)
    if (second === 'next' || second === 'following') return says(1, at + 3)
    if (second === 'same') return says(0, at + 3)
  }
  if (/^(?:earlier|later)$/.test(first ?? '') && second === 'in' && third === 'the' && tokens[at + 3]?.low === 'day')
    return says(0, at + 4)
  return first === 'that' && second === 'day' ? says(0, at + 2) : null
}

/** "the day after the vote" counts from the vote, which names no day. */
function isAfterRelation(tokens: readonly Token[], at: number): boolean {
  const low = tokens[at]?.low ?? ''
  return /^\p{L}/u.test(low) && !/^(?:that|and|but|said|says|in|at|on)$/.test(low)
}

function withDayPart(tokens: readonly Token[], at: number): number {
  return DAY_PARTS.has(tokens[at]?.low ?? '') ? at + 1 : at
}
