import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../src/span.ts'
import { dayOf, fromIso, monthDays, weekDays, yearDays, type Days } from '../src/time/calendar.ts'

/** Words that the corpus marks as a time, with what it says they mean. */
export type Timex = Span & { readonly type: string; readonly value: string }

/** One article of TimeBank or AQUAINT: its running text, the day it was made, and its marked times. */
export type TimedArticle = {
  readonly id: string
  readonly text: string
  readonly made: string
  readonly times: readonly Timex[]
}

/** The articles of both corpora in a half: `dev` where the first byte of the SHA-256 of the name is even, else `test`. */
export function readTimeBank(data: string, half: 'dev' | 'test'): TimedArticle[] {
  const folder = join(data, 'timebank')
  if (!existsSync(folder)) throw new Error(`No corpus at ${folder}. Name the folder of the corpora with --data DIR.`)
  return ['AQUAINT', 'TimeBank'].flatMap((corpus) =>
    readdirSync(join(folder, corpus))
      .filter((name) => name.endsWith('.tml') && halfOf(name) === half)
      .toSorted()
      .map((name) => articleOf(name, readFileSync(join(folder, corpus, name), 'utf8'))),
  )
}

/** The days that a TIMEX3 value names; null where it names none. */
export function daysOf(value: string): Days | null {
  const day = /^\d{4}-\d\d-\d\d(?:T.*)?$/.test(value) ? fromIso(value) : null
  if (day !== null) return { from: day, to: day }
  const week = /^(\d{4})-W(\d{1,2})(-WE)?$/.exec(value)
  if (week) return daysOfWeek(Number(week[1]), Number(week[2]), week[3] !== undefined)
  const month = /^(\d{4})-(\d\d)$/.exec(value)
  if (month) return monthDays(Number(month[1]), Number(month[2]))
  return /^\d{4}$/.test(value) ? yearDays(Number(value)) : null
}

/** A week by ISO 8601: the first is the one that holds 4 January. */
function daysOfWeek(year: number, week: number, isWeekend: boolean): Days {
  const monday = weekDays(dayOf(year, 1, 4)!).from + 7 * (week - 1)
  return isWeekend ? { from: monday + 5, to: monday + 6 } : { from: monday, to: monday + 6 }
}

function halfOf(name: string): string {
  return (createHash('sha256').update(name).digest()[0] ?? 0) % 2 === 0 ? 'dev' : 'test'
}

function articleOf(name: string, xml: string): TimedArticle {
  const made = /<DCT>.*?value="([^"]*)"/s.exec(xml)?.[1] ?? ''
  const body = /<TEXT>(.*?)<\/TEXT>/s.exec(xml)?.[1] ?? ''
  const times: Timex[] = []
  const open: { start: number; type: string; value: string }[] = []
  let text = ''
  for (const [, tag, words = ''] of body.matchAll(/<([^>]*)>|([^<]+)/g)) {
    if (tag === undefined) text += plain(words)
    else if (tag.startsWith('TIMEX3')) open.push({ start: text.length, ...attributesOf(tag) })
    else if (tag === '/TIMEX3') times.push({ ...open.pop()!, end: text.length })
  }
  return { id: name.replace(/\.tml$/, ''), text, made, times }
}

function attributesOf(tag: string): { type: string; value: string } {
  const valueOf = (name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  return { type: valueOf('type'), value: valueOf('value') }
}

function plain(words: string): string {
  return words
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}
