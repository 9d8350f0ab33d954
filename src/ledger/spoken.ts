import type { Cell, Ledger } from './ledger.ts'
import { matchingTexts } from './mark-words.ts'
import { matchOf } from './query.ts'
import { recordLookup } from './record-lookup.ts'
import { heldText } from './held-statements.ts'
import { nameWords } from './entity.ts'
import type { HeldTranscript } from '../record/lookup.ts'
import type { Span } from '../span.ts'

/** Sentences of a transcript's turns, in order. */
export type Spoken = { readonly transcript: HeldTranscript; readonly sentences: readonly Span[] }

/** What spoken words are looked for by; days are inclusive, `2024-05-10`. */
export type SpokenOptions = {
  /** Words of the speaker's name. */
  readonly source?: string | undefined
  /** Part of the outlet's name. */
  readonly outlet?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** So many sentences at most. */
  readonly limit: number
}

/** Cuts some turns of a text into sentences. */
export type SentencesOf = (text: string, turns: readonly Span[]) => readonly Span[]

/** A stretch is some two hundred words long: so many are looked through for each sentence wanted, at least a hundred. */
const STRETCHES = 5

/**
 * Sentences of named speakers' turns that hold all of the terms, those of the latest day first; only of the last version
 * of each source. Without terms all of them.
 */
export function spokenWith(
  ledger: Ledger,
  terms: readonly string[],
  { sentencesOf, ...options }: SpokenOptions & { readonly sentencesOf: SentencesOf },
): { readonly found: readonly Spoken[]; readonly more: boolean } {
  const query = matchOf('content', terms)
  const most = Math.max(100, options.limit * STRETCHES)
  const stretches = stretchesWith(ledger, looseQuery(terms), options, most + 1)
  const lookup = recordLookup(ledger)
  const found: Spoken[] = []
  let left = options.limit
  for (const [doc, places] of byDoc(stretches.slice(0, most))) {
    if (left === 0) return { found, more: true }
    const transcript = lookup.transcript(doc)
    const candidates = sentencesOf(transcript.text, turnsIn(transcript, places, options.source))
    const texts = candidates.map(({ start, end }) => transcript.text.slice(start, end))
    const fitting = query === null ? candidates : matchingTexts(ledger, texts, query).map((at) => candidates[at]!)
    if (fitting.length > 0) found.push({ transcript, sentences: fitting.slice(0, left) })
    left -= Math.min(left, fitting.length)
  }
  return { found, more: stretches.length > most }
}

function byDoc(places: readonly Place[]): Map<number, Place[]> {
  const found = new Map<number, Place[]>()
  for (const place of places) found.set(place.doc, [...(found.get(place.doc) ?? []), place])
  return found
}

/** The named speakers' turns that touch some places of a transcript. */
function turnsIn({ turns }: HeldTranscript, places: readonly Span[], source: string | undefined): Span[] {
  const called = nameWords(source ?? '')
  return turns
    .filter(({ role, speaker }) => {
      const name = role === 'speaker' && speaker !== null ? nameWords(speaker) : null
      return name !== null && called.every((word) => name.includes(word))
    })
    .map(({ span }) => span)
    .filter((span) => places.some(({ start, end }) => start < span.end && span.start < end))
}

/** The index knows which words a stretch holds, not where: words in a row are looked for as words. */
function looseQuery(terms: readonly string[]): string | null {
  const words = terms.flatMap((term) => {
    const all = term.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
    return all.map((word, at) => (term.endsWith('*') && at === all.length - 1 ? `"${word}" *` : `"${word}"`))
  })
  return words.length === 0 ? null : words.join(' AND ')
}

const OF_WORDS = '(select rowid as n from spoken where spoken match ?) k join stretches s on s.n = k.n'
const find = (from: string): string => `
  select s.doc, s.start, s."end" from ${from} join transcripts t on t.doc = s.doc join docs d on d.n = s.doc
  where coalesce(t.day, '') between ? and ? and (? is null or d.outlet like ? escape '\\')
  and not exists (select 1 from versions v join versions w on w.source = v.source and w.version > v.version where v.doc = t.doc)
  order by t.day desc, s.n limit ?`

type Place = Span & { readonly doc: number }

function stretchesWith(
  ledger: Ledger,
  query: string | null,
  { from, to, outlet }: SpokenOptions,
  limit: number,
): Place[] {
  const part = outlet === undefined ? null : `%${outlet.replace(/[\\%_]/g, '\\$&')}%`
  const values = [from ?? '', to ?? '9999-99-99', part, part, limit]
  const rows = query === null ? ledger.rows(find('stretches s'), values) : ledger.rows(find(OF_WORDS), query, values)
  return rows.map(([doc, start, end]) => ({ doc: Number(doc), start: Number(start), end: Number(end) }))
}

/** Appends the words of a transcript's stretches, whose numbers and places are given, to the index of spoken words. */
export function indexSpoken(ledger: Ledger, text: string, places: readonly (readonly Cell[])[]): void {
  const rows = places.map(([n, start, end]) => [n, text.slice(Number(start), Number(end))])
  ledger.append(
    'insert into spoken (rowid, words) select value ->> 0, value ->> 1 from json_each(?)',
    JSON.stringify(rows),
  )
}

/** Makes the index of spoken words for a ledger of a version that had none. */
export function fillSpoken(ledger: Ledger): void {
  const isMissing = 'select exists (select 1 from stretches) and not exists (select 1 from spoken)'
  if (Number(ledger.rows(isMissing)[0]?.[0]) === 0) return
  ledger.together(() => {
    for (const [doc] of ledger.rows('select doc from transcripts order by doc'))
      indexSpoken(
        ledger,
        heldText(ledger, Number(doc)),
        ledger.rows('select n, start, "end" from stretches where doc = ? order by n', Number(doc)),
      )
  })
}
