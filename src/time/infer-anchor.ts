import type { Doc } from '../document/doc.ts'
import { firstEndingAfter, slice, type Span } from '../span.ts'
import { dayOf, monthOfDay, weekdayOf, type Day } from './calendar.ts'
import type { Dateline } from './dateline.ts'
import type { DayWords, Expression } from './day-words.ts'

type Inferred = { readonly day: Day; readonly exact: boolean; readonly by: readonly Span[] }
type Dated = Expression & { readonly says: Extract<DayWords, { kind: 'date' }> }

const YEARS_BACK = 60

/**
 * The day that a text without day of publication counts from, where its own dates and weekdays settle it: a dateline
 * with its year or with the weekday of its first paragraph; "today, May 3"; a date with its weekday, which is near it.
 */
export function inferAnchor(
  doc: Doc,
  days: readonly Expression[],
  dateline: Dateline | null,
  now: Day,
): Inferred | null {
  const years = namedYears(days, monthOfDay(now).year)
  return fromDateline(doc, days, dateline, years) ?? fromToday(doc, days, years) ?? fromDates(days, years)
}

type Years = { readonly least: number | null; readonly most: number }

/** The years a text may have been written in: none before the latest it names as past, none to come. */
function namedYears(days: readonly Expression[], most: number): Years {
  const named = days.flatMap(({ says }) => yearOf(says) ?? []).filter((year) => year <= most)
  return { least: named.length > 0 ? named.reduce((a, b) => Math.max(a, b)) : null, most }
}

function yearOf(says: DayWords): number | null {
  if (says.kind === 'range') return yearOf(says.last)
  return 'year' in says && typeof says.year === 'number' ? says.year : null
}

function fromDateline(doc: Doc, days: readonly Expression[], dateline: Dateline | null, years: Years): Inferred | null {
  if (!dateline?.day || !isDate(dateline.day)) return null
  const { says } = dateline.day
  if (says.year !== null || says.weekday !== null) {
    const day = dayWith(says, says.weekday, years)
    return day === null ? null : { day, exact: true, by: [dateline.day] }
  }
  const paragraph = doc.paragraphs[firstEndingAfter(doc.paragraphs, dateline.span.start)]!
  const weekdays = days.filter(
    (one) => one.start >= dateline.span.end && one.end <= paragraph.end && one.says.kind === 'weekday',
  )
  const [first] = weekdays
  if (first?.says.kind !== 'weekday' || first.says.turn !== null) return null
  const day = dayWith(says, first.says.weekday, years)
  return day === null ? null : { day, exact: true, by: [dateline.day, first] }
}

/** "today, May 3, 2024", "yesterday (Friday, 3 May)". */
function fromToday(doc: Doc, days: readonly Expression[], years: Years): Inferred | null {
  for (let at = 0; at + 1 < days.length; at++) {
    const [near, date] = [days[at]!, days[at + 1]!]
    if (near.says.kind !== 'near' || !isDate(date) || !/^\s?[,(]?\s?$/.test(between(doc.text, near, date))) continue
    const day = dayWith(date.says, date.says.weekday, years)
    if (day !== null) return { day: day - near.says.days, exact: true, by: [near, date] }
  }
  return null
}

/** The latest date that stands with its year, or with a weekday that tells the year. */
function fromDates(days: readonly Expression[], years: Years): Inferred | null {
  let latest: Inferred | null = null
  for (const one of days) {
    if (!isDate(one) || one.says.weekday === null) continue
    const day = dayWith(one.says, one.says.weekday, years)
    if (day !== null && (latest === null || day > latest.day)) latest = { day, exact: false, by: [one] }
  }
  return latest
}

/** The latest day with this date and weekday that lies in the years; one shortly after a year that is named stands first. */
function dayWith({ year, month, day }: Dated['says'], weekday: number | null, { least, most }: Years): Day | null {
  if (typeof year === 'number') return dayOf(year, month, day)
  if (year !== null) return null
  if (weekday === null) return null
  const fits = (each: number): Day | null => {
    const found = dayOf(each, month, day)
    return found !== null && weekdayOf(found) === weekday ? found : null
  }
  if (least !== null) {
    const near = fits(least) ?? (least < most ? fits(least + 1) : null)
    if (near !== null) return near
  }
  for (let each = most; each > most - YEARS_BACK && each >= (least ?? 0); each--) {
    const found = fits(each)
    if (found !== null) return found
  }
  return null
}

function isDate(one: Expression): one is Dated {
  return one.says.kind === 'date'
}

function between(text: string, first: Span, second: Span): string {
  return second.start - first.end > 4 ? 'apart' : slice(text, { start: first.end, end: second.start })
}
