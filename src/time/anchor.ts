import type { Doc } from '../document/doc.ts'
import type { Notice } from '../notice.ts'
import { slice } from '../span.ts'
import { fromIso, isoOf, type Day } from './calendar.ts'
import type { Dateline } from './dateline.ts'
import type { Expression } from './day-words.ts'
import { inferAnchor } from './infer-anchor.ts'
import { dayIn, zoneOf } from './places.ts'
import { resolve } from './resolve.ts'

/**
 * The day from which a text counts. It is `exact` where it is the day of publication or of the dateline; else it is only a
 * day near it, from which no other weekday can be told. `notice` says so where it was inferred.
 */
export type Anchor = { readonly day: Day; readonly exact: boolean; readonly notice: Notice | null }

const STALEST_DATELINE = 14

/** From where the days of a doc count: its dateline, its day of publication at that place, or what dates and weekdays settle. */
export function anchorOf(doc: Doc, days: readonly Expression[], dateline: Dateline | null, now: Day): Anchor | null {
  const published = publishedDay(doc, dateline)
  if (published !== null) return { day: nearDateline(published, dateline) ?? published, exact: true, notice: null }
  const inferred = inferAnchor(doc, days, dateline, now)
  if (inferred === null) return null
  const { day, exact, by } = inferred
  const words = by.map((span) => `“${slice(doc.text, span)}”`).join(' and ')
  const message = `No day of publication is given; ${isoOf(day)} is inferred from ${words}.`
  return { day, exact, notice: { rule: 'day-inferred', message, spans: by.map(({ start, end }) => ({ start, end })) } }
}

/** A time is turned to the clock of the dateline's place, where that is known; a bare day stays. */
function publishedDay({ item }: Doc, dateline: Dateline | null): Day | null {
  const written = item.published?.value
  if (written === undefined) return null
  const zone = dateline === null ? null : zoneOf(dateline.place)
  const hasZone = /T.*(?:Z|[+-]\d{2}:?\d{2})$/i.test(written)
  if (zone === null || !hasZone || Number.isNaN(Date.parse(written))) return fromIso(written)
  return fromIso(dayIn(zone, new Date(written)))
}

/** The day in the dateline, unless it is none of the days up to publication. */
function nearDateline(published: Day, dateline: Dateline | null): Day | null {
  if (!dateline?.day) return null
  const day = resolve(dateline.day.says, { anchor: published + 1, exact: true, named: null, course: 'past' })?.from
  return day !== undefined && day >= published - STALEST_DATELINE ? day : null
}
