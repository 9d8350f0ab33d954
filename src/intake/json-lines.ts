import { createHash } from 'node:crypto'
import { InputError } from '../error.ts'
import { takeHtml } from './html/html.ts'
import type { Fact, Item } from './item.ts'
import { takePlain } from './plain.ts'
import { parseTime } from './published.ts'
import type { Facts, Reading } from './reading.ts'
import { fact, settle } from './reading.ts'

type Row = { readonly [key: string]: unknown }
type Given = { readonly url?: string | undefined; readonly published?: string | undefined }

/** The largest text of one record, in UTF-16 units. */
const LARGEST_RECORD = 20_000_000

/**
 * One item for each record of JSON lines, of a JSON list, or of one JSON object; a record holds `text` or `html` and may hold
 * `title`, `url`, `published`, `byline` or `author`, `outlet` or `publisher`, `language`. A bad record yields an InputError that
 * names its line, and the next one is read.
 */
export function* takeJson(source: string, name: string, given: Given): Generator<Item | InputError> {
  for (const [place, text] of recordsOf(source, name)) {
    try {
      yield takeRecord(text, place, given)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      yield error
    }
  }
}

/** Each record's place, to name it by, and its JSON. */
function* recordsOf(source: string, name: string): Generator<readonly [string, string]> {
  const whole = /^\s*\[|^\s*\{\s*\n/.test(source.slice(0, 1000)) ? parse(source) : undefined
  if (whole !== undefined) {
    const rows = Array.isArray(whole) ? whole : [whole]
    for (const [at, row] of rows.entries())
      yield [rows.length === 1 ? name : `${name}, record ${at + 1}`, JSON.stringify(row)]
    return
  }
  const alone = !source.trim().includes('\n')
  let line = 0
  for (let start = 0; start < source.length;) {
    const end = source.indexOf('\n', start) < 0 ? source.length : source.indexOf('\n', start)
    const text = source.slice(start, end).trim()
    line++
    start = end + 1
    if (text !== '') yield [alone ? name : `${name}, line ${line}`, text]
  }
}

function takeRecord(text: string, place: string, given: Given): Item {
  if (text.length > LARGEST_RECORD)
    throw new InputError(`${place} has ${text.length} characters: at most ${LARGEST_RECORD} are read at once.`)
  const row = parse(text)
  if (row === undefined)
    throw new InputError(`${place} is no JSON: expected an object with "text" or "html", came ${quote(text)}.`)
  if (!isRow(row))
    throw new InputError(`${place} is no JSON object: expected one with "text" or "html", came ${quote(text)}.`)
  const sha256 = createHash('sha256').update(text).digest('hex')
  return settle(withFacts(readRow(row, place), row), { sha256, bytes: Buffer.byteLength(text) }, given)
}

function readRow(row: Row, place: string): Reading {
  const { text, html } = row
  if (typeof text === 'string' && text.trim() !== '') return takePlain(text)
  if (typeof html === 'string' && html.trim() !== '') return takeHtml(html, place, words(row['url']))
  throw new InputError(
    `${place} holds no text: expected "text" or "html" with words in it, came ${Object.keys(row).slice(0, 12).join(', ') || 'no fields'}.`,
  )
}

/** What the record states stands above what its text says; a stated title that the text does not open with is put before it. */
function withFacts(reading: Reading, row: Row): Reading {
  const stated: Partial<Facts> = {
    ...one('title', words(row['title'])),
    ...one('byline', words(row['byline']) ?? people(row['author'])),
    ...one('outlet', words(row['outlet']) ?? people(row['publisher'])),
    ...one('published', words(row['published']), (value) => parseTime(value) ?? value),
    ...one('language', words(row['language'])),
    ...one('url', words(row['url'])),
  }
  const title = stated.title?.value.replace(/\s+/g, ' ').trim()
  const [first, ...rest] = reading.paragraphs
  const paragraphs =
    title === undefined || !first
      ? reading.paragraphs
      : first.text.replace(/\s+/g, ' ').trim() === title
        ? [{ ...first, kind: 'title' as const }, ...rest]
        : first.kind === 'title'
          ? [{ kind: 'title' as const, text: title }, { ...first, kind: 'body' as const }, ...rest]
          : [{ kind: 'title' as const, text: title }, ...reading.paragraphs]
  return { ...reading, type: 'json', paragraphs, facts: { ...reading.facts, ...stated } }
}

function one(
  key: keyof Facts,
  value: string | null,
  tidy = (stated: string): string => stated,
): Record<string, Fact<string>> {
  return value === null ? {} : { [key]: fact(tidy(value), 'file') }
}

function people(value: unknown): string | null {
  const all = (Array.isArray(value) ? value : [value])
    .map((entry) => words(isRow(entry) ? entry['name'] : entry))
    .filter((entry) => entry !== null)
  return all.length === 0 ? null : all.join(', ')
}

function words(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
