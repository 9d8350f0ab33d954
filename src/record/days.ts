import { slice } from '../span.ts'
import { besideContent } from './around.ts'
import type { Days } from './finding.ts'
import type { ReadAttribution } from './read-article.ts'

const dayLength = 86_400_000
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const weekday = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/

/** The day so many days before another. */
export function dayBefore(day: string, days: number): string {
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) ? day : new Date(time - days * dayLength).toISOString().slice(0, 10)
}

/** The day that a weekday beside an attribution's content names: the last of that name up to publication. */
export function statedDay(text: string, attribution: ReadAttribution, published: string | null): Days | null {
  const words = besideContent(text, attribution).map((span) => slice(text, span))
  const named = words.map((one) => weekday.exec(one)?.[0]).find((name) => name !== undefined)
  if (named === undefined || published === null) return null
  const back = (new Date(`${published}T00:00:00Z`).getUTCDay() - weekdays.indexOf(named.toLowerCase()) + 7) % 7
  const day = dayBefore(published, back)
  return { from: day, to: day }
}

const fewDays = 4

/** The days up to publication, on which news is made; null where the day of publication is not known. */
export function daysOfNews(published: string | null): Days | null {
  const to = published?.slice(0, 10) ?? null
  return to === null ? null : { from: dayBefore(to, fewDays), to }
}
