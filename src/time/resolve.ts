import { dayOf, monthDays, monthOfDay, weekDays, weekdayOf, yearDays, type Day, type Days } from './calendar.ts'
import type { Course } from './course.ts'
import type { DayWords, Turn } from './day-words.ts'

/**
 * From where days count: `anchor` is the day of publication, or, where not `exact`, a day near it; `named` is the day that
 * the text named last; `course` says whether what is told is past or still to come.
 */
export type Standpoint = {
  readonly anchor: Day | null
  readonly exact: boolean
  readonly named: Day | null
  readonly course: Course
}

/** The days that some words mean from a standpoint; null where they do not settle it. Days past are cut at the anchor. */
export function resolve(said: DayWords, from: Standpoint): Days | null {
  const says = inFigures(said, from)
  if (says === null) return null
  if (says.kind === 'range') return rowDays(says.first, says.last, from)
  if (says.kind === 'date') return dateDays(says, from)
  if (says.kind === 'year') return cut(yearDays(says.year), from)
  if (says.kind === 'month' && says.year !== null) return cut(monthDays(says.year, says.month), from)
  if (says.kind === 'beside') return from.named === null ? null : one(from.named + says.days)
  if (from.anchor === null) return null
  const here = { ...from, anchor: from.anchor }
  if (!from.exact) return nearInexact(says, here)
  if (says.kind === 'near') return one(here.anchor + says.days)
  if (says.kind === 'weekday') return one(weekdayNear(says.weekday, says.turn, here))
  if (says.kind === 'ordinal') return ordinalDay(says, here)
  if (says.kind === 'month') return monthNear(says.month, says.turn, here)
  return unitDays(says.unit, says.turn, here)
}

type Figures<Says> = Says extends { readonly kind: 'date' | 'month' } ? Says & { readonly year: number | null } : Says

/** "in June last year" with the year that is meant; null where nothing tells it. */
function inFigures(says: DayWords, { anchor, exact }: Standpoint): Figures<DayWords> | null {
  if (says.kind !== 'date' && says.kind !== 'month') return says
  const { year } = says
  if (year === null || typeof year === 'number') return { ...says, year }
  if (anchor === null || !exact) return null
  const step = year === 'last' ? -1 : year === 'next' ? 1 : 0
  return { ...says, year: monthOfDay(anchor).year + step }
}

type Here = Standpoint & { readonly anchor: Day }

function one(day: Day | null): Days | null {
  return day === null ? null : { from: day, to: day }
}

/**
 * Days in a row go forth: "Friday and Monday" ends on the last Monday and began on the Friday before it; but "Friday and
 * Thursday" are the two days before Saturday.
 */
function rowDays(first: DayWords, last: DayWords, from: Standpoint): Days | null {
  const forth = rowForth(first, last, from)
  if (forth === null || forth.to - forth.from < 6 || first.kind !== 'weekday') return forth
  const [begin, end] = [resolve(last, from), resolve(first, from)]
  return begin && end && end.from === begin.from + 1 ? { from: begin.from, to: end.to } : forth
}

function rowForth(first: DayWords, last: DayWords, from: Standpoint): Days | null {
  const seenFrom = (day: Day): Standpoint => ({ ...from, anchor: day, exact: true })
  if (from.course === 'ahead') {
    const begin = resolve(first, from)
    const end = begin && resolve(last, seenFrom(begin.from))
    return begin && end && begin.from <= end.to ? { from: begin.from, to: end.to } : null
  }
  const end = resolve(last, from)
  const begin = end && resolve(first, first.kind === 'near' ? from : seenFrom(end.to))
  return begin && end && begin.from <= end.to ? { from: begin.from, to: end.to } : null
}

function dateDays(
  says: Figures<Extract<DayWords, { kind: 'date' }>>,
  { anchor, exact, course }: Standpoint,
): Days | null {
  if (says.year !== null) return one(dayOf(says.year, says.month, says.day))
  if (anchor === null) return null
  const { year } = monthOfDay(anchor)
  const days = [year - 1, year, year + 1].flatMap((each) => dayOf(each, says.month, says.day) ?? [])
  const fitting = says.weekday === null ? days : days.filter((day) => weekdayOf(day) === says.weekday)
  const near = fitting.length > 0 ? fitting : days
  if (!exact) return one(near.toSorted((a, b) => Math.abs(a - anchor) - Math.abs(b - anchor))[0] ?? null)
  const [before, after] = [near.findLast((day) => day <= anchor), near.find((day) => day >= anchor)]
  if (course === 'open' && before !== undefined && after !== undefined)
    return one(isNear(after - anchor, anchor - before) ? after : before)
  const isJustPast = before !== undefined && after !== undefined && (anchor - before) * 30 < after - anchor
  return one((course === 'ahead' && !isJustPast ? after : before) ?? after ?? null)
}

/** Where the words leave open which, the day before stands first, but not over most of a year where the next is at hand. */
function isNear(ahead: number, back: number): boolean {
  return ahead * 3 < back
}

/** From a day that is only near the anchor, no more than its own weekday is settled. */
function nearInexact(says: DayWords, { anchor }: Here): Days | null {
  const isItsOwn = says.kind === 'weekday' && says.turn === null && says.weekday === weekdayOf(anchor)
  return isItsOwn ? one(anchor) : null
}

/** A bare weekday is the last one up to the anchor; what is still to come, the next. */
function weekdayNear(weekday: number, turn: Turn, { anchor, course }: Here): Day {
  const back = (weekdayOf(anchor) - weekday + 7) % 7
  if (turn === 'last') return anchor - (back === 0 ? 7 : back)
  if (turn === 'next') return anchor + (7 - back)
  return course === 'ahead' ? anchor + ((7 - back) % 7) : anchor - back
}

function ordinalDay({ day, weekday }: Extract<DayWords, { kind: 'ordinal' }>, { anchor, course }: Here): Days | null {
  const { year, month } = monthOfDay(anchor)
  const ahead = course === 'ahead'
  const steps = ahead ? [0, 1, 2, 3] : [0, -1, -2, -3]
  for (const step of steps) {
    const first = monthDays(year, month + step).from
    const { year: itsYear, month: itsMonth } = monthOfDay(first)
    const found = dayOf(itsYear, itsMonth, day)
    if (found === null || (ahead ? found < anchor : found > anchor)) continue
    if (weekday === null || weekdayOf(found) === weekday) return one(found)
  }
  return null
}

function monthNear(month: number, turn: Turn, here: Here): Days | null {
  const { year, month: current } = monthOfDay(here.anchor)
  if (turn === 'next') return monthDays(month > current ? year : year + 1, month)
  if (turn === 'this') return cut(monthDays(year, month), here)
  const away = (month - current + 12) % 12
  const isAhead = here.course === 'ahead' && turn !== 'last'
  const isNext = here.course === 'open' && turn === null && away > 0 && isNear(away, 12 - away)
  if (isAhead || isNext) return monthDays(month >= current ? year : year + 1, month)
  const past = month < current || (month === current && turn !== 'last')
  return cut(monthDays(past ? year : year - 1, month), here)
}

function unitDays(
  unit: 'week' | 'weekend' | 'month' | 'year',
  turn: 'last' | 'this' | 'next',
  here: Here,
): Days | null {
  const step = turn === 'last' ? -1 : turn === 'next' ? 1 : 0
  const { year, month } = monthOfDay(here.anchor)
  if (unit === 'year') return cut(yearDays(year + step), here)
  if (unit === 'month') return cut(monthDays(year, month + step), here)
  const week = weekDays(here.anchor + 7 * step)
  if (unit === 'week') return cut(week, here)
  return cut(weekendDays(turn, here), here)
}

/** The weekend that is on or was last; "last weekend" on a Saturday or Sunday is the one before. */
function weekendDays(turn: 'last' | 'this' | 'next', { anchor, course }: Here): Days {
  const { from } = weekDays(anchor)
  const isOn = anchor >= from + 5
  const back = turn === 'next' || course === 'ahead' ? 0 : isOn && turn !== 'last' ? 0 : 7
  const forth = turn === 'next' && isOn ? 7 : 0
  return { from: from + 5 - back + forth, to: from + 6 - back + forth }
}

/** Words about what is past mean no day after the anchor. */
function cut({ from, to }: Days, { anchor, course }: Standpoint): Days {
  return anchor !== null && course !== 'ahead' && from <= anchor && to > anchor ? { from, to: anchor } : { from, to }
}
