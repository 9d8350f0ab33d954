import { InputError } from '../error.ts'
import { dayOf } from './transcript-day.ts'
import { tidyLines } from './transcript-plain.ts'
import type { Draft, Scope, Turn } from './transcript.ts'

type Fields = { readonly [key: string]: unknown }

/**
 * The transcripts of one JSON value: an object, or an array of them, with `text` or `turns`
 * (`[{"speaker","text","start","end"}]`) and, if known, `title`, `date`, `url`, `outlet`, `series`, `scope`, `speaker`.
 * @throws InputError for what is not such an object.
 */
export function readJsonLine(line: string, name: string): Draft[] {
  const value = parse(line, name)
  return (Array.isArray(value) ? value : [value]).map((one) => draftOf(one, name))
}

function parse(line: string, name: string): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw new InputError(`${name} is not JSON: an object with "text" or "turns" was expected`, { cause })
  }
}

function draftOf(value: unknown, name: string): Draft {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new InputError(
      `${name} is ${JSON.stringify(value).slice(0, 60)}: an object with "text" or "turns" was expected`,
    )
  const fields = value as Fields
  const spoken = Array.isArray(fields['turns']) ? turnsOf(fields['turns']) : null
  const text =
    spoken?.text ?? (typeof fields['text'] === 'string' ? tidyLines(fields['text'].replace(/\r\n?/g, '\n')) : null)
  if (text === null) throw new InputError(`${name} has neither "text" nor "turns": one of them was expected`)
  const speaker = stringOf(fields, 'speaker')
  return {
    text,
    title: stringOf(fields, 'title'),
    date: dayOf(stringOf(fields, 'date') ?? stringOf(fields, 'published') ?? ''),
    url: stringOf(fields, 'url') ?? stringOf(fields, 'source_url'),
    outlet: stringOf(fields, 'outlet'),
    series: stringOf(fields, 'series'),
    scope: scopeOf(stringOf(fields, 'scope')),
    turns: spoken?.turns ?? (speaker === null ? null : [wholeTurn(text, speaker)]),
  }
}

function wholeTurn(text: string, speaker: string): Turn {
  const span = { start: 0, end: text.length }
  return { span, label: speaker, speaker, role: 'speaker', part: 'statement', time: null }
}

function turnsOf(values: readonly unknown[]): { text: string; turns: Turn[] } {
  let text = ''
  const turns: Turn[] = []
  for (const value of values) {
    const fields = typeof value === 'object' && value !== null ? (value as Fields) : {}
    const words = tidyLines(stringOf(fields, 'text') ?? '')
    if (words === '') continue
    if (text !== '') text += '\n\n'
    const speaker = stringOf(fields, 'speaker')
    const asks = /^(?:Q|QUESTION|REPORTER)$/i.test(speaker ?? '') || stringOf(fields, 'role') === 'reporter'
    const [start, end] = [fields['start'], fields['end']]
    const time = typeof start === 'number' && typeof end === 'number' ? { start, end } : null
    const span = { start: text.length, end: text.length + words.length }
    const asked = turns.some((turn) => turn.part === 'question')
    turns.push({
      span,
      label: speaker,
      speaker: asks ? null : speaker,
      role: asks ? 'reporter' : 'speaker',
      part: asks ? 'question' : asked ? 'answer' : 'statement',
      time,
    })
    text += words
  }
  return { text, turns }
}

function stringOf(fields: Fields, key: string): string | null {
  const value = fields[key]
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

function scopeOf(value: string | null): Scope | null {
  return value === 'complete' || value === 'excerpt' || value === 'prepared' || value === 'captions' ? value : null
}
