import { shortId } from '../id.ts'
import type { Reading } from '../schema/to-reading.ts'
import { sliceAll, type Span } from '../span.ts'
import { CERTAINTIES, codeOf, KINDS, STANCES } from './codes.ts'
import type { Fault } from './verify.ts'

/** A row of the statements beside the reading it was made from. */
export type StatementRow = {
  readonly id: string
  readonly kind: number
  readonly stance: number
  readonly certainty: number
  readonly spans: readonly Span[]
}

type Words = { readonly spans: readonly Span[]; readonly text: string }

/**
 * What is wrong with a reading: an id that its content does not make, words that do not stand at their offsets any more
 * (an orphan: reported, never looked for elsewhere), rows that say something else.
 */
export function readingFaults(reading: Reading, rows: readonly StatementRow[]): Fault[] {
  const { id, program, model } = reading.reading
  const faults: Fault[] = []
  if (id !== shortId(reading.document.id, program, model))
    faults.push({ kind: 'id', id, message: 'is not the id of its doc, program and weights' })
  for (const { what, of, words } of wordsIn(reading)) {
    const fault = orphan(reading.text, words)
    if (fault !== null) faults.push({ kind: 'orphan', id: of, message: `${what}: ${fault}` })
  }
  return [...faults, ...rowFaults(reading, rows)]
}

function orphan(text: string, { spans, text: words }: Words): string | null {
  const outside = spans.find(({ start, end }) => start > end || end > text.length)
  if (outside) return `offsets ${outside.start} to ${outside.end} lie outside the text of ${text.length} units`
  const found = sliceAll(text, spans)
  if (found === words) return null
  const first = spans[0]?.start ?? 0
  return `at ${first} stands ${shown(found)}, the words were ${shown(words)}`
}

/** Words in a message: quoted, and not too many. */
export function shown(words: string): string {
  return JSON.stringify(words.length > 60 ? `${words.slice(0, 60)}…` : words)
}

type Placed = { readonly what: string; readonly of: string; readonly words: Words }

function* wordsIn({ attributions, sources }: Reading): Generator<Placed> {
  for (const { id, source, cue, content, claims } of attributions) {
    if (source !== null) yield { what: 'source', of: id, words: source }
    yield { what: 'cue', of: id, words: cue }
    yield { what: 'content', of: id, words: content }
    for (const claim of claims) yield { what: 'claim', of: claim.id, words: claim }
  }
  for (const { id, mentions } of sources) for (const words of mentions) yield { what: 'mention', of: id, words }
}

function rowFaults({ attributions, reading }: Reading, rows: readonly StatementRow[]): Fault[] {
  const held = new Map(rows.map((row) => [row.id, row]))
  const faults: Fault[] = []
  if (held.size !== new Set(attributions.map(({ id }) => id)).size)
    faults.push({
      kind: 'index',
      id: reading.id,
      message: `has ${attributions.length} statements, of which ${held.size} are found by questions`,
    })
  for (const { id, kind, stance, certainty, content } of attributions) {
    const row = held.get(id)
    const same =
      row === undefined ||
      (row.kind === codeOf(KINDS, kind) &&
        row.stance === codeOf(STANCES, stance) &&
        row.certainty === codeOf(CERTAINTIES, certainty) &&
        JSON.stringify(row.spans) === JSON.stringify(content.spans))
    if (!same) faults.push({ kind: 'index', id, message: 'its row says something else than its reading' })
  }
  return faults
}
