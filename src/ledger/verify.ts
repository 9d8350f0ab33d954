import { crc32 } from 'node:zlib'
import { idBytes, idOf, shortId } from '../id.ts'
import type { Reading } from '../schema/to-reading.ts'
import { editionId } from './batch.ts'
import { sliceAll } from '../span.ts'
import { heldText, spansOfRow } from './held-statements.ts'
import type { Cell, Ledger } from './ledger.ts'
import { withIds } from './made-ids.ts'
import { unpack, unpackText } from './pack.ts'
import { readingFaults, shown, type StatementRow } from './verify-reading.ts'

/** One thing that is wrong in a ledger: what kind of check found it, of which row, and what. */
export type Fault = {
  readonly kind: 'database' | 'reference' | 'hash' | 'id' | 'orphan' | 'index'
  readonly id: string
  readonly message: string
}

/** How many rows were looked at, and all that is wrong with them. */
export type Verified = {
  readonly docs: number
  readonly readings: number
  readonly statements: number
  readonly transcripts: number
  readonly faults: readonly Fault[]
}

/**
 * Checks a whole ledger: the file itself, that references lead somewhere, that ids are those of the content, that the
 * words of every statement stand at their offsets, and that the index answers for what the readings say.
 */
export function verify(ledger: Ledger): Verified {
  const file = fileFaults(ledger)
  // In a file that is damaged itself, rows cannot be trusted to be read.
  if (file.length > 0) return { docs: 0, readings: 0, statements: 0, transcripts: 0, faults: file }
  const docs = collect(ledger, 'select n, id, url, text from docs where n > ? order by n limit 50', docFaults)
  const readings = collect(ledger, READINGS, (row) => faultsOfReading(ledger, row))
  const words = collect(ledger, STATEMENTS, (row) => wordFaults(ledger, row))
  const turns = collect(ledger, TRANSCRIPTS, turnFaults)
  const rest = [...referenceFaults(ledger), ...itemFaults(ledger), ...indexFaults(ledger)]
  return {
    docs: docs.count,
    readings: readings.count,
    statements: words.count,
    transcripts: turns.count,
    faults: [...rest, ...docs.faults, ...readings.faults, ...words.faults, ...turns.faults],
  }
}

type Row = readonly Cell[]

/** Rows a few at a time, by their first cell, and what is wrong with each. */
function collect(
  ledger: Ledger,
  sql: string,
  faultsOf: (row: Row) => readonly Fault[],
): { readonly count: number; readonly faults: readonly Fault[] } {
  const faults: Fault[] = []
  let count = 0
  for (let last = -1; ;) {
    const rows = ledger.rows(sql, last)
    if (rows.length === 0) return { count, faults }
    for (const row of rows) faults.push(...faultsOf(row))
    count += rows.length
    last = Number(rows.at(-1)?.[0])
  }
}

function fileFaults(ledger: Ledger): Fault[] {
  const found = ledger.rows('pragma integrity_check').map(([message]) => String(message))
  return found.filter((message) => message !== 'ok').map((message) => ({ kind: 'database', id: ledger.path, message }))
}

function referenceFaults(ledger: Ledger): Fault[] {
  return ledger.rows('pragma foreign_key_check').map(([table, row, parent]) => ({
    kind: 'reference',
    id: `${table} ${row ?? ''}`.trim(),
    message: `points to a row of ${parent} that is not there`,
  }))
}

function itemFaults(ledger: Ledger): Fault[] {
  return ledger
    .rows('select id, sha256 from items')
    .filter(([id, sha256]) => shortId(String(sha256)) !== id)
    .map(([id]) => ({ kind: 'id', id: String(id), message: 'is not the id of its digest' }))
}

function docFaults([, id, url, packed]: Row): Fault[] {
  const text = attempt(() => unpackText(packed))
  if (text === null) return [{ kind: 'hash', id: String(id), message: 'its text cannot be unpacked' }]
  if (shortId(String(url ?? ''), text) === id) return []
  return [{ kind: 'hash', id: String(id), message: 'is not the id of its address and text: one of them was changed' }]
}

const READINGS = `
  select r.n, r.id, r.body, d.id, d.text, e.id, m.version, x.digest
  from readings r join editions e on e.n = r.edition join docs d on d.n = e.doc join makers m on m.id = r.maker
  join models x on x.n = r.model where r.n > ? order by r.n limit 50`
const ROWS = `
  select s.id, s.kind, s.stance, s.certainty, s.start, s."end", s.spans from json_each(?) j
  join statements s on substr(s.id, 1, 4) = substr(unhex(j.value), 1, 4) and s.id = unhex(j.value) where s.reading = ?`

function faultsOfReading(ledger: Ledger, [n, id, body, doc, packed, edition, version, model]: Row): Fault[] {
  const text = attempt(() => unpackText(packed))
  const reading = text === null ? null : attempt(() => withIds(unpack(body as Uint8Array, text) as Reading))
  if (reading === null || text === null)
    return [{ kind: 'hash', id: String(id), message: 'cannot be unpacked with the text of its doc' }]
  const ids = reading.attributions.map((one) => idBytes(one.id).toString('hex'))
  const rows = ledger.rows(ROWS, JSON.stringify([...new Set(ids)]), Number(n)).map(rowOf)
  const faults = readingFaults({ ...reading, text }, rows)
  const { reading: by, document, parts } = reading
  if (by.id !== id || document.id !== doc || editionId(document, parts) !== edition)
    faults.push({ kind: 'id', id: String(id), message: 'is a reading of another doc or edition than its row says' })
  if (by.program !== version || by.model !== model)
    faults.push({
      kind: 'id',
      id: String(id),
      message: 'was made by another program or other weights than its row says',
    })
  return faults
}

function rowOf([id, kind, stance, certainty, start, end, apart]: Row): StatementRow {
  return {
    id: idOf(id as Uint8Array),
    kind: Number(kind),
    stance: Number(stance),
    certainty: Number(certainty),
    spans: spansOfRow(start, end, apart),
  }
}

const STATEMENTS = `
  select s.n, s.id, s.start, s."end", s.spans, s.words, e.doc
  from statements s join readings r on r.n = s.reading join editions e on e.n = r.edition
  where s.n > ? order by s.n limit 500`

function wordFaults(ledger: Ledger, [, id, start, end, apart, words, doc]: Row): Fault[] {
  const text = attempt(() => heldText(ledger, Number(doc))) ?? ''
  const spans = spansOfRow(start, end, apart)
  const found = sliceAll(text, spans)
  if (spans.every((span) => span.start <= span.end && span.end <= text.length) && crc32(found) === words) return []
  const message = `at ${spans[0]?.start ?? 0} stands ${shown(found)}: these are not the words that were read there`
  return [{ kind: 'orphan', id: idOf(id as Uint8Array), message }]
}

const TRANSCRIPTS = `
  select t.doc, d.id, d.text, (select json_group_array(json_array(start, "end")) from turns u where u.doc = t.doc)
  from transcripts t join docs d on d.n = t.doc where t.doc > ? order by t.doc limit 50`

function turnFaults([, id, packed, turns]: Row): Fault[] {
  const length = attempt(() => unpackText(packed))?.length ?? 0
  const outside = (JSON.parse(String(turns)) as [number, number][]).filter(
    ([start, end]) => start > end || end > length,
  )
  return outside.map(([start, end]) => ({
    kind: 'orphan',
    id: String(id),
    message: `a turn from ${start} to ${end} lies outside the text of ${length} units`,
  }))
}

const UNFOUND = 'select count(*) from statements s where not exists (select 1 from contents_docsize c where c.id = s.n)'
const UNKNOWN = 'select count(*) from contents_docsize c where not exists (select 1 from statements s where s.n = c.id)'
const NOT_CURRENT = `
  select count(*) from (
    select max(r.n) as n from readings r where exists (select 1 from arrivals a where a.edition = r.edition and not exists (
      select 1 from arrivals b where b.address = a.address and b.version > a.version)) group by r.edition
  ) w where not exists (select 1 from current c where c.reading = w.n)`

function indexFaults(ledger: Ledger): Fault[] {
  const checks: readonly (readonly [string, string])[] = [
    [UNFOUND, 'statements are not in the full-text index'],
    [UNKNOWN, 'rows of the full-text index belong to no statement'],
    [NOT_CURRENT, 'readings should be asked and are not'],
  ]
  return checks.flatMap(([sql, message]) => {
    const count = Number(ledger.rows(sql)[0]?.[0])
    return count === 0 ? [] : [{ kind: 'index' as const, id: ledger.path, message: `${count} ${message}` }]
  })
}

/** Null where packed bytes do not unpack: zlib and JSON say so by throwing. */
function attempt<Result>(work: () => Result): Result | null {
  try {
    return work()
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause
    return null
  }
}
