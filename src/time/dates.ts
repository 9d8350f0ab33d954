import type { DayWords } from './day-words.ts'
import { countNamed, isShort, monthNamed, weekdayNamed } from './names.ts'
import type { Token } from './tokens.ts'

/** What some tokens say, and the place of the first token behind them. */
export type Found = { readonly says: DayWords; readonly next: number }

type Month = { readonly month: number; readonly next: number; readonly certain: boolean }

/** A date or month in words or figures that begins at a token: "Friday, 3 May 2024", "Jan. 2", "in May", "2024-05-10". */
export function dateAt(tokens: readonly Token[], at: number): Found | null {
  return numericAt(tokens, at) ?? weekdayDateAt(tokens, at) ?? plainDateAt(tokens, at, null) ?? monthAt(tokens, at)
}

function weekdayDateAt(tokens: readonly Token[], at: number): Found | null {
  const weekday = weekdayNamed(tokens[at]?.low ?? '')
  if (weekday === null) return null
  let next = at + 1
  while (next < at + 4 && /^(?:\.|,|the|on|\()$/.test(tokens[next]?.low ?? '')) next++
  const after = plainDateAt(tokens, next, weekday)
  if (after !== null || tokens[next - 1]?.low !== 'the') return after
  const day = ordinalDay(tokens[next])
  return day === null ? null : { says: { kind: 'ordinal', day, weekday }, next: next + 1 }
}

/** "May 3rd, 2024", "May 3", "3 May 2024", "the 3rd of May". */
function plainDateAt(tokens: readonly Token[], at: number, weekday: number | null): Found | null {
  const month = monthName(tokens, at)
  if (month !== null) {
    const the = tokens[month.next]?.low === 'the' ? 1 : 0
    const day = dayNumber(tokens[month.next + the])
    if (day === null || isAmount(tokens, month.next + the)) return null
    return withYear(tokens, month.next + the + 1, { month: month.month, day, weekday })
  }
  const the = tokens[at]?.low === 'the' ? 1 : 0
  const day = dayNumber(tokens[at + the])
  if (day === null) return null
  const of = tokens[at + the + 1]?.low === 'of' ? 1 : 0
  const named = monthName(tokens, at + the + 1 + of)
  if (named === null || !named.certain) return null
  return withYear(tokens, named.next, { month: named.month, day, weekday })
}

function withYear(
  tokens: readonly Token[],
  at: number,
  date: { readonly month: number; readonly day: number; readonly weekday: number | null },
): Found {
  const turned = turnedYear(tokens, at)
  if (turned !== null) return { says: { kind: 'date', year: turned, ...date }, next: at + 2 }
  const comma = tokens[at]?.low === ',' ? 1 : 0
  const year = yearNumber(tokens[at + comma])
  if (year === null) return { says: { kind: 'date', year: null, ...date }, next: at }
  return { says: { kind: 'date', year, ...date }, next: at + comma + 1 }
}

/** "last year" behind a month or a date. */
function turnedYear(tokens: readonly Token[], at: number): 'last' | 'this' | 'next' | null {
  const low = tokens[at]?.low
  if (tokens[at + 1]?.low !== 'year') return null
  return low === 'last' || low === 'this' || low === 'next' ? low : null
}

/** "in May", "last May", "May 2024", "mid-January": the bare name only where a word before it makes it a month. */
function monthAt(tokens: readonly Token[], at: number): Found | null {
  const month = monthName(tokens, at)
  if (month === null || !month.certain) return null
  const of = tokens[month.next]?.low === ',' || tokens[month.next]?.low === 'of' ? 1 : 0
  const year = yearNumber(tokens[month.next + of])
  if (year !== null) {
    return { says: { kind: 'month', year, month: month.month, turn: null }, next: month.next + of + 1 }
  }
  const turned = turnedYear(tokens, month.next)
  if (turned !== null) {
    return { says: { kind: 'month', year: turned, month: month.month, turn: null }, next: month.next + 2 }
  }
  const before = tokens[at - 1]?.low === '-' ? tokens[at - 2] : tokens[at - 1]
  if (!MONTH_OPENERS.has(before?.low ?? '') || isGivenName(tokens, at, month.next)) return null
  const turn = before?.low === 'last' || before?.low === 'this' || before?.low === 'next' ? before.low : null
  return { says: { kind: 'month', year: null, month: month.month, turn }, next: month.next }
}

/** "and Jan Kavan": a short month without its stop before another name. */
function isGivenName(tokens: readonly Token[], at: number, next: number): boolean {
  return isShort(tokens[at]!.low) && next === at + 1 && tokens[next]?.capital === true
}

const MONTH_OPENERS = new Set(
  'in last this next of since by until till during from through early late mid earlier later to and before after the'.split(
    ' ',
  ),
)

/** "2024-05-10", "10.5.2024"; "5/13/2024" where only one of the two can be the month. */
function numericAt(tokens: readonly Token[], at: number): Found | null {
  const [a, sign, b, again, c] = tokens.slice(at, at + 5).map(({ low }) => low)
  if (a === undefined || !/^\d+$/.test(a) || sign !== again || !/^\d+$/.test(b ?? '') || !/^\d+$/.test(c ?? ''))
    return null
  if (tokens[at + 4]!.end - tokens[at]!.start > 10) return null
  const [one, two, three] = [Number(a), Number(b), Number(c)]
  const date = (year: number, month: number, day: number): Found | null =>
    month >= 1 && month <= 12 && day >= 1 && day <= 31 && isYear(year)
      ? { says: { kind: 'date', year, month, day, weekday: null }, next: at + 5 }
      : null
  if (sign === '-' && a.length === 4) return date(one, two, three)
  if (sign === '.' && c?.length === 4) return date(three, two, one)
  if (sign === '/' && c?.length === 4) {
    return one > 12 ? date(three, two, one) : two > 12 || one === two ? date(three, one, two) : null
  }
  return null
}

/** A month's name; "may", "march" and short forms are months only in capitals. */
function monthName(tokens: readonly Token[], at: number): Month | null {
  const token = tokens[at]
  const month = token === undefined ? null : monthNamed(token.low)
  if (token === undefined || month === null) return null
  if (!token.capital && (isShort(token.low) || token.low === 'may' || token.low === 'march')) return null
  const stop = isShort(token.low) && tokens[at + 1]?.low === '.' && tokens[at + 1]!.start === token.end ? 1 : 0
  return { month, next: at + 1 + stop, certain: token.low !== 'mar' && token.capital }
}

function dayNumber(token: Token | undefined): number | null {
  const figures = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token?.low ?? '')?.[1]
  const day = Number(figures)
  return figures !== undefined && day >= 1 && day <= 31 ? day : null
}

function ordinalDay(token: Token | undefined): number | null {
  return /(?:st|nd|rd|th)$/.test(token?.low ?? '') ? dayNumber(token) : null
}

function yearNumber(token: Token | undefined): number | null {
  const year = /^\d{4}$/.test(token?.low ?? '') ? Number(token!.low) : 0
  return isYear(year) ? year : null
}

function isYear(year: number): boolean {
  return year >= 1500 && year <= 2200
}

/** "May 3.5 million", "May 10 percent": a number that counts something. */
function isAmount(tokens: readonly Token[], at: number): boolean {
  const [sign, figure] = [tokens[at + 1], tokens[at + 2]]
  if (/^(?:percent|%|million|billion|thousand)$/.test(sign?.low ?? '')) return true
  return sign?.low === '.' && sign.end === figure?.start && /^\d/.test(figure.low)
}

/** "2019", "the year 2019": a year that stands alone behind a word that makes it one. */
export function yearAt(tokens: readonly Token[], at: number): Found | null {
  const year = yearNumber(tokens[at])
  if (year === null) return null
  const before = tokens[at - 1]?.low ?? ''
  if (!/^(?:in|since|of|until|by|during|from|early|late|mid|fiscal|year|to|through|before|after)$/.test(before))
    return null
  return /^(?:%|percent|people|million)$/.test(tokens[at + 1]?.low ?? '')
    ? null
    : { says: { kind: 'year', year }, next: at + 1 }
}

/** How many of something a token counts; 1 for "a". */
export function countAt(tokens: readonly Token[], at: number): number | null {
  return countNamed(tokens[at]?.low ?? '')
}
