import { idBytes, idOf, isId } from '../id.ts'
import { sliceAll, type Span } from '../span.ts'
import { CERTAINTIES, KINDS, SOURCE_KINDS, STANCES, valueOf } from './codes.ts'
import { dayOf } from './days.ts'
import type { Correction } from './correction.ts'
import { correctionsOf } from './held-corrections.ts'
import type { Cell, Ledger } from './ledger.ts'
import { unpackText } from './pack.ts'

/** The article that a statement stands in. */
type HeldDocument = {
  readonly id: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly url: string | null
}

/** Who said it: `id` within its document, `entity` across documents where a name makes it one. */
export type HeldSource = {
  readonly id: string
  readonly entity: string | null
  readonly name: string | null
  readonly kind: (typeof SOURCE_KINDS)[number]
}

/** A statement as questions answer it: its words, their place in the document's text, and what was decided of it. */
export type HeldStatement = {
  readonly id: string
  /** Id of the reading that it is of. */
  readonly reading: string
  readonly document: HeldDocument
  readonly source: HeldSource | null
  /** The last day on which it may have been said, else the day of publication; null where neither is known. */
  readonly day: string | null
  readonly kind: (typeof KINDS)[number]
  readonly stance: (typeof STANCES)[number]
  readonly certainty: (typeof CERTAINTIES)[number]
  /** The content. */
  readonly spans: readonly Span[]
  readonly text: string
  /** What persons say of it, beside what the program says. */
  readonly corrections: readonly Correction[]
}

const SQL = `
  select s.n, s.id, r.id, d.n, d.id, e.title, o.name, e.published, d.url, q.id, y.id, q.name, q.kind,
    s.kind, s.stance, s.certainty, s.start, s."end", s.spans
  from json_each(?) j join statements s on s.n = j.value join readings r on r.n = s.reading
  join editions e on e.n = r.edition join docs d on d.n = e.doc left join outlets o on o.n = e.outlet
  left join sources q on q.n = s.source left join entities y on y.n = s.entity order by j.key`

/** The statement of this id, as the reading that is asked gives it; null where none is held. */
export function heldStatement(ledger: Ledger, id: string): HeldStatement | null {
  const row = heldStatementRow(ledger, id)
  return row === null ? null : (heldStatements(ledger, [row.n])[0] ?? null)
}

const ROW = `
  select n, reading, exists (select 1 from current c where c.reading = s.reading) as asked from statements s
  where substr(id, 1, 4) = ?1 and id = ?2 order by asked desc, iif(asked, n, reading) desc limit 1`

/** The row of the statement of this id that questions show, and that of its reading; else of the last reading. */
export function heldStatementRow(ledger: Ledger, id: string): { readonly n: number; readonly reading: number } | null {
  if (!isId(id)) return null
  const bytes = idBytes(id)
  const [n, reading] = ledger.rows(ROW, [bytes.subarray(0, 4), bytes])[0] ?? []
  return n === undefined ? null : { n: Number(n), reading: Number(reading) }
}

/** The statements with these numbers, in their order. */
export function heldStatements(ledger: Ledger, numbers: readonly number[]): HeldStatement[] {
  if (numbers.length === 0) return []
  const statements = ledger.rows(SQL, JSON.stringify(numbers)).map((row) => statementOf(ledger, row))
  const said = correctionsOf(
    ledger,
    statements.map(({ id, document, spans }) => ({ id, doc: document.id, spans })),
  )
  return statements.map((statement, at) => ({ ...statement, corrections: said[at] ?? [] }))
}

function statementOf(ledger: Ledger, row: readonly Cell[]): Omit<HeldStatement, 'corrections'> {
  const [n, id, reading, doc, docId, title, outlet, published, url, source, entity, name, sourceKind] = row
  const [kind, stance, certainty, start, end, apart] = row.slice(13)
  const spans = spansOfRow(start, end, apart)
  return {
    id: idOf(id as Uint8Array),
    reading: String(reading),
    document: {
      id: String(docId),
      title: textOrNull(title),
      outlet: textOrNull(outlet),
      published: textOrNull(published),
      url: textOrNull(url),
    },
    source: typeof source === 'string' ? sourceOf(source, entity, name, sourceKind) : null,
    day: dayOf(Number(n)),
    kind: valueOf(KINDS, kind),
    stance: valueOf(STANCES, stance),
    certainty: valueOf(CERTAINTIES, certainty),
    spans,
    text: sliceAll(heldText(ledger, Number(doc)), spans),
  }
}

function sourceOf(id: string, entity: Cell | undefined, name: Cell | undefined, kind: Cell | undefined): HeldSource {
  return { id, entity: textOrNull(entity), name: textOrNull(name), kind: valueOf(SOURCE_KINDS, kind) }
}

/** The text of a doc by the number of its row; the last ones asked for are kept at hand. */
export function heldText(ledger: Ledger, doc: number): string {
  const known = ledger.texts.get(doc)
  if (known !== undefined) return known
  const text = unpackText(ledger.rows('select text from docs where n = ?', doc)[0]?.[0])
  ledger.texts.set(doc, text)
  return text
}

/** The stretches of a statement's content, from its row. */
export function spansOfRow(start: Cell | undefined, end: Cell | undefined, apart: Cell | undefined): Span[] {
  return typeof apart === 'string' ? spansOf(JSON.parse(apart) as number[]) : [spanOf(start, end)]
}

function spanOf(start: Cell | undefined, end: Cell | undefined): Span {
  return { start: Number(start), end: Number(end) }
}

function spansOf(flat: readonly number[]): Span[] {
  return Array.from({ length: flat.length / 2 }, (_, at) => spanOf(flat[2 * at] ?? 0, flat[2 * at + 1] ?? 0))
}

function textOrNull(value: Cell | undefined): string | null {
  return typeof value === 'string' ? value : null
}
