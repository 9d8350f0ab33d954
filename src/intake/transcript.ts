import { createHash } from 'node:crypto'
import { InputError } from '../error.ts'
import type { Notice } from '../notice.ts'
import type { Span } from '../span.ts'
import { readCaptions } from './transcript-captions.ts'
import { dayOf } from './transcript-day.ts'
import { readHtml } from './transcript-html.ts'
import { readJsonLine } from './transcript-json.ts'
import { readMarkdown } from './transcript-markdown.ts'
import { readPdf } from './transcript-pdf.ts'
import { readPlain } from './transcript-plain.ts'
import { occasionOf, scopeOf } from './transcript-occasion.ts'
import { nameSpeakers } from './transcript-speakers.ts'
import { turnsOf } from './transcript-turns.ts'

/** What a speaker does at an occasion: puts questions, is the one who speaks, leads, or sits in the audience. */
export type TurnRole = 'reporter' | 'speaker' | 'moderator' | 'audience'

/** One speaker's turn: `span` holds the words without the label. */
export type Turn = {
  readonly span: Span
  /** As the record prints it: "MS. PSAKI", "Q"; null where the text has none. */
  readonly label: string | null
  /** The person the label stands for: "Jen Psaki"; the label in ordinary case where nothing names the person. */
  readonly speaker: string | null
  readonly role: TurnRole
  readonly part: 'question' | 'answer' | 'statement'
  /** Seconds from the beginning, where the text has time codes. */
  readonly time: { readonly start: number; readonly end: number } | null
}

/** Whether a text can settle that words were not said: only `complete` can. */
export type Scope = 'complete' | 'excerpt' | 'prepared' | 'captions'

/** What kind of occasion was recorded; a subset of the kinds of venue. */
export type Occasion =
  | 'briefing'
  | 'interview'
  | 'statement'
  | 'speech'
  | 'call'
  | 'court'
  | 'parliament'
  | 'email'
  | 'social'
  | 'report'
  | 'unstated'

/** An official record: canonical text with its turns, in order and without overlap. */
export type Transcript = {
  /** SHA-256 of the bytes it was read from, in lower-case hexadecimal. */
  readonly sha256: string
  readonly type: TranscriptFormat
  readonly title: string | null
  /** The calendar day of the occasion, `2024-05-10`. */
  readonly date: string | null
  readonly url: string | null
  readonly outlet: string | null
  /** What it is one of: "press-briefings". */
  readonly series: string | null
  readonly occasion: Occasion
  readonly scope: Scope
  readonly text: string
  readonly turns: readonly Turn[]
  readonly notices: readonly Notice[]
}

export type TranscriptFormat = 'markdown' | 'plain' | 'html' | 'pdf' | 'captions' | 'json'

/** What a format's reader finds in the bytes; the rest follows from it alike for all formats. */
export type Draft = {
  readonly text: string
  readonly title: string | null
  readonly date: string | null
  readonly url: string | null
  readonly outlet: string | null
  readonly series: string | null
  readonly scope: Scope | null
  /** Where the format itself says who speaks when; null where the text has to be searched for labels. */
  readonly turns: readonly Turn[] | null
}

/** Where bytes came from and what the caller knows about them. */
export type TranscriptSource = {
  readonly name: string
  readonly date?: string | undefined
  readonly url?: string | undefined
}

/** The largest file of transcripts that is read, in bytes. */
export const LARGEST_TRANSCRIPT = 50_000_000

/**
 * The transcripts in some bytes: one, or one a line for JSON lines. The format is told by the name's ending, else by
 * the bytes. @throws InputError for bytes that are empty, binary, too large or hold no words.
 */
export async function readTranscripts(bytes: Uint8Array, source: TranscriptSource): Promise<Transcript[]> {
  if (bytes.length === 0) throw new InputError(`${source.name} is empty: a transcript was expected`)
  if (bytes.length > LARGEST_TRANSCRIPT)
    throw new InputError(
      `${source.name} has ${bytes.length} bytes: a transcript of at most ${LARGEST_TRANSCRIPT} was expected`,
    )
  const format = formatOf(bytes, source.name)
  if (format === 'pdf') return [finish(await readPdf(bytes, source.name), 'pdf', bytes, source)]
  const text = decode(bytes, source.name)
  if (format === 'json') return jsonLines(text, source)
  return [finish(draftOf(text, format), format, bytes, source)]
}

function draftOf(text: string, format: TranscriptFormat): Draft {
  if (format === 'markdown') return readMarkdown(text)
  if (format === 'html') return readHtml(text)
  if (format === 'captions') return readCaptions(text)
  return readPlain(text)
}

function jsonLines(text: string, source: TranscriptSource): Transcript[] {
  const transcripts: Transcript[] = []
  const lines = text.trimStart().startsWith('[') ? [text] : text.split('\n')
  lines.forEach((line, i) => {
    if (line.trim() === '') return
    const name = lines.length > 1 ? `${source.name}, line ${i + 1}` : source.name
    const bytes = new TextEncoder().encode(line)
    for (const draft of readJsonLine(line, name)) transcripts.push(finish(draft, 'json', bytes, { ...source, name }))
  })
  return transcripts
}

function finish(draft: Draft, type: TranscriptFormat, bytes: Uint8Array, source: TranscriptSource): Transcript {
  if (!/[\p{L}\p{N}]/u.test(draft.text))
    throw new InputError(`${source.name} holds no words: a transcript was expected`)
  const date = draft.date ?? dayOfName(source.name) ?? source.date ?? null
  const drafted = { ...draft, date, url: draft.url ?? source.url ?? null }
  const found = draft.turns ?? turnsOf(draft.text)
  const notices: Notice[] = []
  if (drafted.date === null)
    notices.push({
      rule: 'record-undated',
      message: `${source.name} does not say its day; give it with the file.`,
      spans: [],
    })
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    type,
    title: drafted.title,
    date: drafted.date,
    url: drafted.url,
    outlet: drafted.outlet,
    series: drafted.series,
    occasion: occasionOf(drafted, found),
    scope: drafted.scope ?? scopeOf(drafted),
    text: drafted.text,
    turns: nameSpeakers(found, drafted),
    notices,
  }
}

// "2024-03-05-briefing.vtt": captions and plain texts seldom say their day, their names do.
function dayOfName(name: string): string | null {
  const [day] = /\d{4}-\d\d-\d\d/.exec(name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)) ?? []
  return day === undefined ? null : dayOf(day)
}

function formatOf(bytes: Uint8Array, name: string): TranscriptFormat {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const head = Buffer.from(bytes.subarray(0, 1024))
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
  if (head.startsWith('%PDF-')) return 'pdf'
  if (ending === 'vtt' || ending === 'srt' || head.startsWith('WEBVTT')) return 'captions'
  if (ending === 'jsonl' || ending === 'json' || ending === 'ndjson') return 'json'
  if (ending === 'html' || ending === 'htm' || /^<(?:!doctype|html|head|body)/i.test(head)) return 'html'
  if (ending === 'md' || ending === 'markdown' || /^---\r?\n/.test(head)) return 'markdown'
  if (/^\d+\r?\n\d\d:\d\d:\d\d,\d{3} -->/.test(head)) return 'captions'
  if (head.startsWith('{')) return 'json'
  return 'plain'
}

function decode(bytes: Uint8Array, name: string): string {
  const start =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  if (start === null && bytes.includes(0))
    throw new InputError(`${name} is not a text: it holds zero bytes where a transcript was expected`)
  if (start !== null) return new TextDecoder(start).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
