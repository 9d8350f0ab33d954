import { UsageError } from '../error.ts'
import type { Notice } from '../notice.ts'
import { layOut } from './canonical.ts'
import type { Paragraph } from './canonical.ts'
import type { Fact, Item } from './item.ts'
import { parseTime } from './published.ts'

/** What one format makes of an input, before text and facts are put together into an item. */
export type Reading = {
  readonly type: Item['type']
  readonly paragraphs: readonly Paragraph[]
  readonly facts: Partial<Facts>
  readonly notices: readonly Notice[]
}

/** The facts of an item that a format may find; what it leaves out is null. */
export type Facts = Pick<Item, 'title' | 'byline' | 'outlet' | 'published' | 'language' | 'url' | 'agency'>

const NONE: Facts = {
  title: null,
  byline: null,
  outlet: null,
  published: null,
  language: null,
  url: null,
  agency: null,
}

/** An item out of a reading; what the caller states (`published`, `url`) is taken where it says more than the page. */
export function settle(
  reading: Reading,
  came: Pick<Item, 'sha256' | 'bytes'>,
  given: { url?: string | undefined; published?: string | undefined },
): Item {
  const { text, parts } = layOut(reading.paragraphs)
  const facts = { ...NONE, ...reading.facts }
  const stated = given.published ? fact(statedTime(given.published), 'option') : null
  const url = facts.url ?? (given.url ? fact(given.url, 'address') : null)
  const notices = [...reading.notices, ...differs(stated, facts.published)]
  return { ...came, type: reading.type, text, parts, ...facts, published: stated ?? facts.published, url, notices }
}

function statedTime(words: string): string {
  const time = parseTime(words)
  if (time) return time
  throw new UsageError(
    `The day of publication is given as "${words}": expected one such as 2024-05-10 or 2024-05-10T14:03:00+02:00.`,
  )
}

/** A fact with where it was found. */
export function fact(value: string, from: Fact<string>['from']): Fact<string> {
  return { value, from }
}

function differs(stated: Fact<string> | null, found: Fact<string> | null): Notice[] {
  if (!stated || !found || stated.value.slice(0, 10) === found.value.slice(0, 10)) return []
  const message = `The day given, ${stated.value}, is taken; the page says ${found.value} (${found.from}).`
  return [{ rule: 'published-differs', message, spans: [] }]
}
