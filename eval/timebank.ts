/**
 * Do words that name days mean the days that TimeBank and AQUAINT say they mean, counted from the day the article was
 * made? Right are those whose first and last day both agree. Words of ours that the corpus does not mark are wrong; those
 * that it marks as a length of time or without a day (`P1D`, `PRESENT_REF`), and datelines, are not counted. By kind.
 *
 * usage: tsx eval/timebank.ts --data DIR [--test] [--misses] [--model DIR] [--json]
 */
import { parseArgs } from 'node:util'
import type { Doc } from '../src/document/doc.ts'
import { toDoc } from '../src/document/to-doc.ts'
import { overlaps, slice, touching } from '../src/span.ts'
import { anchorOf } from '../src/time/anchor.ts'
import { fromIso, isoOf, type Days } from '../src/time/calendar.ts'
import { datePage } from '../src/time/date-page.ts'
import { datelineOf } from '../src/time/dateline.ts'
import type { Expression } from '../src/time/day-words.ts'
import { findDays } from '../src/time/find-days.ts'
import { openWords } from './kept-words.ts'
import { docOf } from './read-corpus.ts'
import { daysOf, readTimeBank, type TimedArticle } from './timebank-corpus.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'data' },
    test: { type: 'boolean' },
    misses: { type: 'boolean' },
    json: { type: 'boolean' },
    model: { type: 'string' },
  },
})

type Tally = { resolved: number; right: number; marked: number; found: number }
const words = await openWords(values)
const kinds = new Map<string, Tally>()
const misses: string[] = []
try {
  for (const article of readTimeBank(values.data, values.test ? 'test' : 'dev')) await weigh(article)
} finally {
  await words.close()
}
report()

async function weigh(article: TimedArticle): Promise<void> {
  const { doc } = await docOf(article)
  const dated = toDoc({ ...doc.item, published: { value: article.made, from: 'option' } })
  const days = findDays(doc.text, doc.paragraphs)
  const found = datePage({ doc: dated, words: await words.wordsOf(dated), attributions: [] }, days, anchor(dated, days))
  const made = fromIso(article.made)!
  const gold = article.times.map((time) => ({ ...time, days: isDay(time.type) ? daysOf(time.value) : null }))
  const head = datelineOf(doc, days)?.span ?? { start: 0, end: 0 }
  for (const one of found.filter((each) => !overlaps(each, head))) {
    const expression = days.find(({ start }) => start === one.start)!
    const marked = touching(gold, one)
    const meant = marked.flatMap(({ days: each }) => each ?? [])
    if (marked.length > 0 && meant.length === 0) continue
    const isRight = meant.length > 0 && (agrees(one.days, meant) || agrees(one.days, meant.map(upTo(made))))
    const tally = tallyOf(expression)
    tally.resolved++
    if (isRight) tally.right++
    else misses.push(miss(article, expression, one.days, meant, made))
  }
  for (const time of gold) {
    if (time.days === null) continue
    const own = days.find((each) => overlaps(each, time))
    const tally = own === undefined ? tallyNamed('other words') : tallyOf(own)
    tally.marked++
    if (found.some((one) => overlaps(one, time))) tally.found++
  }
}

function anchor(doc: Doc, days: readonly Expression[]): ReturnType<typeof anchorOf> {
  return anchorOf(doc, days, datelineOf(doc, days), 0)
}

function isDay(type: string): boolean {
  return type === 'DATE' || type === 'TIME'
}

/** Days past are cut at the day the article was made; the corpus does not tell them from those to come. */
function upTo(made: number): (days: Days) => Days {
  return ({ from, to }) => ({ from, to: from <= made && to > made ? made : to })
}

/** A row of days is marked day by day. */
function agrees({ from, to }: Days, meant: readonly Days[]): boolean {
  const first = Math.min(...meant.map((each) => each.from))
  const last = Math.max(...meant.map((each) => each.to))
  return from === first && to === last
}

function tallyOf({ says }: Expression): Tally {
  return tallyNamed(says.kind === 'unit' ? `${says.turn} ${says.unit}` : says.kind)
}

function tallyNamed(kind: string): Tally {
  const tally = kinds.get(kind) ?? { resolved: 0, right: 0, marked: 0, found: 0 }
  kinds.set(kind, tally)
  return tally
}

function miss({ id, text }: TimedArticle, one: Expression, days: Days, meant: readonly Days[], made: number): string {
  const show = ({ from, to }: Days): string => (from === to ? isoOf(from) : `${isoOf(from)}..${isoOf(to)}`)
  const around = slice(text, { start: one.start - 60, end: one.end + 30 }).replace(/\s+/g, ' ')
  const gold = meant.length === 0 ? 'not marked' : meant.map(show).join(' + ')
  return `${one.says.kind.padEnd(8)} ${id} (${isoOf(made)}): “${slice(text, one)}” ${show(days)}, is ${gold} | ${around}`
}

function report(): void {
  const all = { resolved: 0, right: 0, marked: 0, found: 0 }
  const rows = [...kinds].toSorted((a, b) => b[1].resolved - a[1].resolved)
  for (const [, tally] of rows) for (const key of Object.keys(all) as (keyof Tally)[]) all[key] += tally[key]
  if (values.json) return console.log(JSON.stringify({ all, ...Object.fromEntries(rows) }))
  for (const [kind, { resolved, right, marked, found }] of [...rows, ['all', all] as const]) {
    const share = ((100 * right) / Math.max(1, resolved)).toFixed(1)
    console.log(
      `${kind.padEnd(14)} resolved ${String(resolved).padStart(4)}, right ${share.padStart(5)} %; marked ${marked}, found ${found}`,
    )
  }
  if (values.misses) for (const each of misses.toSorted()) console.log(`  ${each}`)
}
