/** A calendar day as the number of days since 1 January 1970; local to wherever it is counted, no clock, no zone. */
export type Day = number

/** First and last of some days, both included. */
export type Days = { readonly from: Day; readonly to: Day }

const MILLISECONDS = 86_400_000

/** The day of a date; null where the calendar has none, such as 30 February. Months count from 1. */
export function dayOf(year: number, month: number, day: number): Day | null {
  const time = Date.UTC(year, month - 1, day)
  const date = new Date(time)
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? time / MILLISECONDS : null
}

/** `2024-05-10`. */
export function isoOf(day: Day): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10)
}

/** The day that an ISO 8601 date or time begins with, as it is written; null where it begins with none. */
export function fromIso(text: string): Day | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(text)
  return found ? dayOf(Number(found[1]), Number(found[2]), Number(found[3])) : null
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7
}

/** Year and month (from 1) of a day. */
export function monthOfDay(day: Day): { readonly year: number; readonly month: number } {
  const date = new Date(day * MILLISECONDS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 }
}

/** All days of a month; 13 is January of the next year, 0 December of the one before. */
export function monthDays(year: number, month: number): Days {
  return { from: Date.UTC(year, month - 1, 1) / MILLISECONDS, to: Date.UTC(year, month, 0) / MILLISECONDS }
}

/** All days of a year. */
export function yearDays(year: number): Days {
  return { from: monthDays(year, 1).from, to: monthDays(year, 12).to }
}

/** Monday to Sunday of the week that a day lies in. */
export function weekDays(day: Day): Days {
  const from = day - ((weekdayOf(day) + 6) % 7)
  return { from, to: from + 6 }
}
