import type { Correction } from '../ledger/ledger.ts'
import { saidIn, type Exported, type Said } from './exported.ts'

type Cell = string | number | null

/** A column and what stands in it. */
type Column = readonly [name: string, of: (said: Said, exported: Exported) => Cell]

/** One row a statement. Several values of one cell are parted by "; "; offsets are UTF-16 units into the document's text. */
const COLUMNS: readonly Column[] = [
  ['statement', ({ attribution }) => attribution.id],
  ['document', (_, { reading }) => reading.document.id],
  ['title', (_, { reading }) => reading.document.title],
  ['outlet', (_, { reading }) => reading.document.outlet],
  ['agency', (_, { reading }) => reading.document.agency],
  ['byline', (_, { reading }) => reading.document.byline],
  ['published', (_, { reading }) => reading.document.published],
  ['url', (_, { reading }) => reading.document.url],
  ['source', ({ source }) => source?.id ?? null],
  ['source_entity', ({ entity }) => entity],
  ['source_name', ({ source, attribution }) => source?.name ?? attribution.source?.text ?? null],
  ['source_kind', ({ source }) => source?.kind ?? null],
  ['source_roles', ({ source }) => source?.roles.join('; ') ?? null],
  ['source_affiliation', ({ source }) => source?.affiliation ?? null],
  ['source_country', ({ source }) => source?.country ?? null],
  ['kind', ({ attribution }) => attribution.kind],
  ['cue', ({ attribution }) => attribution.cue.text],
  ['content', ({ attribution }) => attribution.content.text],
  ['start', ({ attribution }) => attribution.content.spans[0]?.start ?? null],
  ['end', ({ attribution }) => attribution.content.spans.at(-1)?.end ?? null],
  ['parent', ({ attribution }) => attribution.parent],
  ['said_from', ({ attribution }) => attribution.said?.from ?? null],
  ['said_to', ({ attribution }) => attribution.said?.to ?? null],
  ['venue', ({ attribution }) => attribution.venue?.kind ?? null],
  ['stance', ({ attribution }) => attribution.stance],
  ['certainty', ({ attribution }) => attribution.certainty],
  ['basis', ({ attribution }) => attribution.basis],
  ['claims', ({ attribution }) => attribution.claims.length],
  ['confidence', ({ attribution }) => attribution.confidence],
  ['corrections', ({ corrections }) => corrections.map(wordOf).join('; ') || null],
  ['reading', (_, { reading }) => reading.reading.id],
  ['program', (_, { reading }) => reading.reading.program],
  ['model', (_, { reading }) => reading.reading.model],
]

/** The first line: names of the columns. */
export function csvHead(): string {
  return lineOf(COLUMNS.map(([name]) => name))
}

/** A line for each statement (RFC 4180, UTF-8). */
export function csvLines(exported: Exported): string {
  return saidIn(exported)
    .map((said) => lineOf(COLUMNS.map(([, of]) => of(said, exported))))
    .join('')
}

function wordOf({ field, value, by, note }: Correction): string {
  return `${field}=${value} (${by})${note === null ? '' : `: ${note}`}`
}

function lineOf(cells: readonly Cell[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`
}

/**
 * A cell with what a spreadsheet would take for a formula made harmless by an apostrophe in front, as OWASP advises: the
 * words come from pages that anyone may have written.
 */
function cellOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}
