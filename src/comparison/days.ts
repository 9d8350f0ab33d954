import type { Span } from '../span.ts'
import type { Word } from '../wording/words.ts'
import { MONTHS } from './quantity.ts'

type Day = { readonly kind: 'day' | 'weekday' | 'month' | 'year'; readonly name: string; readonly span: Span }

/** Days, months or years that two sides name and of which they have none in common, those named finest; null where there are none. */
export function daysApart(a: readonly Word[], b: readonly Word[]): { readonly a: Span; readonly b: Span } | null {
  const [left, right] = [daysIn(a), daysIn(b)]
  for (const kind of ['day', 'weekday', 'month', 'year'] as const) {
    const [x, y] = [left, right].map((days) => days.filter((day) => day.kind === kind)) as [Day[], Day[]]
    if (x.length === 0 || y.length === 0) continue
    const names = new Set(x.map(({ name }) => name))
    return y.some(({ name }) => names.has(name)) ? null : { a: x[0]!.span, b: y[0]!.span }
  }
  return null
}

/** How many days lie between the days or months that two beginnings name ("On March 3 the ministry said"), taken for one year's; null where either names none. */
export function daysFrom(a: readonly Word[], b: readonly Word[]): number | null {
  const [x, y] = [a, b].map((words) => daysIn(words).find(({ kind }) => kind === 'day' || kind === 'month'))
  if (x === undefined || y === undefined) return null
  return dayOfYear(y.name) - dayOfYear(x.name)
}

const ORDER = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

function dayOfYear(name: string): number {
  const [month = '', day = '15'] = name.split(' ')
  return ORDER.findIndex((one) => month.startsWith(one)) * 30 + Number(day)
}

const WEEKDAYS = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '))

function daysIn(words: readonly Word[]): Day[] {
  const found: Day[] = []
  for (const [at, word] of words.entries()) {
    if (/^(?:19|20)\d\d$/.test(word.raw)) found.push({ kind: 'year', name: word.raw, span: word })
    else if (WEEKDAYS.has(word.lower)) found.push({ kind: 'weekday', name: word.lower, span: word })
    else if (isMonth(word)) {
      const [before, after] = [words[at - 1], words[at + 1]]
      const day = isDay(after) ? after : isDay(before) ? before : null
      const span = {
        start: Math.min(word.start, day?.start ?? word.start),
        end: Math.max(word.end, day?.end ?? word.end),
      }
      found.push(
        day === null
          ? { kind: 'month', name: word.lower, span }
          : { kind: 'day', name: `${word.lower} ${Number(day.raw)}`, span },
      )
    }
  }
  return found
}

function isMonth({ lower, raw }: Word): boolean {
  return MONTHS.has(lower) && /^[A-Z]/.test(raw)
}

function isDay(word: Word | undefined): word is Word {
  return word !== undefined && /^\d{1,2}$/.test(word.raw) && Number(word.raw) >= 1 && Number(word.raw) <= 31
}
