import { parseFeed } from 'feedsmith'
import { InputError } from '../error.ts'

/** An article that a feed names: a record with its text, as JSON lines have them, or an address at which it stands. */
export type FeedEntry =
  | { readonly name: string; readonly record: Uint8Array }
  | { readonly name: string; readonly url: string }
  | InputError

const LEAST_TEXT = 600

/**
 * The entries of a feed in its order. One that carries its whole text is a record; of one that carries a summary the
 * address is given, and of one with neither the error that says so. Throws an InputError where it is no feed, or has no entries.
 */
export function entriesOf(source: string, name: string): FeedEntry[] {
  const { outlet, entries } = parse(source, name)
  if (entries.length === 0) throw new InputError(`${name} is a feed without entries.`)
  return entries.map((entry, at) => entryOf(entry, outlet, `${name}, entry ${at + 1}`))
}

type Parsed = {
  readonly title: string | null
  readonly url: string | null
  readonly html: string | null
  readonly published: string | null
  readonly byline: string | null
}

function entryOf({ title, url, html, published, byline }: Parsed, outlet: string | null, name: string): FeedEntry {
  const text = (html ?? '').replace(/<[^<>]*>/g, '')
  if (url !== null && text.length < LEAST_TEXT) return { name, url }
  if (html === null) return new InputError(`${name} has neither a text nor an address: expected one of them.`)
  const page = `<html><body><article>${/<p[\s>]/i.test(html) ? html : `<p>${html}</p>`}</article></body></html>`
  const record = { title, url, published, byline, outlet, html: page }
  return { name, record: new TextEncoder().encode(JSON.stringify(record)) }
}

function parse(source: string, name: string): { readonly outlet: string | null; readonly entries: readonly Parsed[] } {
  try {
    const parsed = parseFeed(source)
    const { feed } = parsed
    const list = 'entries' in feed ? feed.entries : 'items' in feed ? feed.items : []
    return { outlet: words(feed.title), entries: (list ?? []).map((entry) => read(entry as Fields)) }
  } catch (cause) {
    throw new InputError(`${name} is no feed that can be read: expected RSS or Atom.`, { cause })
  }
}

type Fields = { readonly [key: string]: unknown }

// RSS, RDF, Atom and JSON Feed name the same things differently.
function read(entry: Fields): Parsed {
  const content = entry['content'] as Fields | string | undefined
  return {
    title: words(entry['title']),
    url: linkOf(entry),
    html:
      (typeof content === 'object' && words(content['encoded'])) ||
      words(content) ||
      words(entry['description'] ?? entry['summary']),
    published: dayOf(
      words(entry['pubDate'] ?? entry['published'] ?? entry['updated'] ?? (entry['dc'] as Fields)?.['date']),
    ),
    byline: words(
      (entry['authors'] as readonly Fields[] | undefined)?.map((one) => words(one['name']) ?? words(one)).join(', '),
    ),
  }
}

function linkOf(entry: Fields): string | null {
  const links = entry['links'] as readonly Fields[] | undefined
  const own = links?.find(({ rel }) => rel === undefined || rel === 'alternate')
  const url = words(entry['link']) ?? words(own?.['href'])
  return url !== null && /^https?:\/\//i.test(url) ? url : null
}

function words(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim()
  return typeof value === 'object' && value !== null && 'value' in value ? words(value.value) : null
}

function dayOf(stated: string | null): string | null {
  const time = Date.parse(stated ?? '')
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}
