import type { Span } from '../span.ts'

/** Which of the like days: the one before, this one, the next; null where the words do not say. */
export type Turn = 'last' | 'this' | 'next' | null

/** A year in figures, or told from the day of publication: "last year"; null where none is named. */
export type YearWords = number | 'last' | 'this' | 'next' | null

/** What English words say of a day, before it is known from which day they count. Months count from 1, weekdays from 0 (Sunday). */
export type DayWords =
  | {
      readonly kind: 'date'
      readonly year: YearWords
      readonly month: number
      readonly day: number
      readonly weekday: number | null
    }
  /** "Monday the 5th", "the 14th": a day of a month that is not named. */
  | { readonly kind: 'ordinal'; readonly day: number; readonly weekday: number | null }
  | { readonly kind: 'month'; readonly year: YearWords; readonly month: number; readonly turn: Turn }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly turn: Turn }
  /** So many days from the day of publication: 0 "today", -1 "yesterday", -3 "three days ago". */
  | { readonly kind: 'near'; readonly days: number }
  | {
      readonly kind: 'unit'
      readonly unit: 'week' | 'weekend' | 'month' | 'year'
      readonly turn: 'last' | 'this' | 'next'
    }
  /** So many days from the day that the text named last: -1 "the day before", 2 "two days later". */
  | { readonly kind: 'beside'; readonly days: number }
  | { readonly kind: 'range'; readonly first: DayWords; readonly last: DayWords }

/** Words of a text that name days. */
export type Expression = Span & { readonly says: DayWords }
