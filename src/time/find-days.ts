import type { Span } from '../span.ts'
import { dateAt, yearAt, type Found } from './dates.ts'
import type { DayWords, Expression } from './day-words.ts'
import { countNamed, monthNamed, weekdayNamed } from './names.ts'
import { nearDayAt } from './near-days.ts'
import { tokensOf, type Token } from './tokens.ts'

const MOST_JOINED = 8

/** The words of a text that name days, in order and apart; each lies in one of the spans. Linear. */
export function findDays(text: string, within: readonly Span[]): Expression[] {
  return within.flatMap((span) => daysIn(tokensOf(text, span)))
}

function daysIn(tokens: readonly Token[]): Expression[] {
  const found: Expression[] = []
  for (let at = 0; at < tokens.length;) {
    const one = mayBegin(tokens[at]!) ? rangeAt(tokens, at) : null
    if (one === null) at++
    else {
      found.push({ start: tokens[at]!.start, end: tokens[one.next - 1]!.end, says: one.says })
      at = one.next
    }
  }
  return found
}

const BEGINNERS = new Set(
  'today tonight yesterday tomorrow last past this next coming the that earlier later'.split(' '),
)

/** Most words begin no day; to look no further at them is most of the speed. */
function mayBegin({ low }: Token): boolean {
  return (
    /^\d/.test(low) ||
    BEGINNERS.has(low) ||
    weekdayNamed(low) !== null ||
    monthNamed(low) !== null ||
    countNamed(low) !== null
  )
}

/** One expression and those joined to it: "May 3-5", "Monday and Tuesday", "Jan. 2, 3 and 5", "from 20 November to 11 December". */
function rangeAt(tokens: readonly Token[], at: number): Found | null {
  const first = lateDayAt(tokens, at) ?? singleAt(tokens, at)
  if (first === null) return null
  let last = first
  for (let joined = 0; joined < MOST_JOINED; joined++) {
    const more = joinedAt(tokens, last)
    if (more === null) break
    last = more
  }
  return last === first ? first : { says: { kind: 'range', first: first.says, last: last.says }, next: last.next }
}

function singleAt(tokens: readonly Token[], at: number): Found | null {
  return dateAt(tokens, at) ?? nearDayAt(tokens, at) ?? yearAt(tokens, at)
}

function joinedAt(tokens: readonly Token[], before: Found): Found | null {
  let next = before.next
  while (next < before.next + 4 && JOINERS.has(tokens[next]?.low ?? '')) next++
  if (next === before.next) return null
  const onlyComma = next === before.next + 1 && tokens[before.next]?.low === ','
  const bare = dayOfSameMonth(tokens, next, before.says)
  if (bare !== null) return onlyComma && !goesOn(tokens, bare.next) ? null : bare
  const after = singleAt(tokens, next)
  if (after === null || after.says.kind !== before.says.kind) return null
  return onlyComma && !goesOn(tokens, after.next) ? null : after
}

const JOINERS = new Set(['and', 'or', 'to', 'through', 'until', 'till', '-', '–', '—', ',', 'on', 'again', 'then'])

/** "Monday, Tuesday and Friday" is a row; "on Monday, Friday's vote …" is not. */
function goesOn(tokens: readonly Token[], at: number): boolean {
  return /^(?:and|or|,)$/.test(tokens[at]?.low ?? '')
}

/** The "5" of "May 3-5" and "Jan. 2, 3 and 5". */
function dayOfSameMonth(tokens: readonly Token[], at: number, before: DayWords): Found | null {
  if (before.kind !== 'date') return null
  const figures = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(tokens[at]?.low ?? '')?.[1]
  const day = Number(figures)
  if (figures === undefined || day <= before.day || day > 31) return null
  const after = tokens[at + 1]
  if (after !== undefined && !/^[.,;:)”"’']$|^(?:and|or|in|at|-|–|—)$/.test(after.low)) return null
  if (after?.low === '.' && /^\d/.test(tokens[at + 2]?.low ?? '')) return null
  const comma = after?.low === ',' && /^(?:1[5-9]|2[01])\d{2}$/.test(tokens[at + 2]?.low ?? '')
  const year = comma ? Number(tokens[at + 2]!.low) : before.year
  return { says: { ...before, day, year, weekday: null }, next: comma ? at + 3 : at + 1 }
}

/** "3-5 May", "3 and 4 May": the month comes behind the last day. */
function lateDayAt(tokens: readonly Token[], at: number): Found | null {
  const [first, joiner, second] = tokens.slice(at, at + 3).map(({ low }) => low)
  if (!/^\d{1,2}(?:st|nd|rd|th)?$/.test(first ?? '') || !/^(?:-|–|—|and|to|or)$/.test(joiner ?? '')) return null
  if (!/^\d{1,2}(?:st|nd|rd|th)?$/.test(second ?? '')) return null
  const last = dateAt(tokens, at + 2)
  const day = Number.parseInt(first!, 10)
  if (last?.says.kind !== 'date' || last.says.day !== Number.parseInt(second!, 10) || day >= last.says.day) return null
  return { says: { kind: 'range', first: { ...last.says, day, weekday: null }, last: last.says }, next: last.next }
}
