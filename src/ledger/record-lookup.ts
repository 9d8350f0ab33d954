import type { HeldTranscript, RecordLookup, Stretch } from '../record/lookup.ts'
import type { Occasion, Scope, Turn, TurnRole } from '../intake/transcript.ts'
import type { Cell, Ledger } from './ledger.ts'
import { unpackText } from './pack.ts'
import { turnNames, type NameTurns } from './turn-names.ts'

const mostHeld = 64
// A call costs more than its rows, and rows cross from the driver one by one: all of a quotation's tokens are asked in
// one call and answered in one row.
const hitsSql = `select json_group_array((select group_concat(rowid) from
  (select rowid from shingles where shingles match t.value limit ?))) from json_each(?) t`
const stretchesSql =
  'select json_group_array(json_array(s.n, s.doc, s.start, s."end")) from json_each(?) t join stretches s on s.n = t.value'
const turnsSql =
  'select json_group_array(json_array(start, "end", label, speaker, role, part, "from", "to")) from (select * from turns where doc = ? order by n)'
const current =
  'not exists (select 1 from versions v join versions w on w.source = v.source and w.version > v.version where v.doc = t.doc) '

/**
 * The look-up that holding words against the record needs, from a ledger's index. Only the last version of each
 * source is found; transcripts in use are kept in memory, at most 64 of them. What is added or removed meanwhile, by
 * whatever process, is seen by the next question.
 */
export function recordLookup(ledger: Ledger): RecordLookup {
  const known = keptKnowledge(ledger)
  return {
    hits: (tokens, limit) =>
      (JSON.parse(first(ledger, hitsSql, limit, JSON.stringify(tokens))) as (string | null)[]).map(listed),
    stretches: (wanted) => stretchesOf(ledger, wanted, known().superseded),
    onDay: (from, to) =>
      numbers(
        ledger.rows(
          `select t.doc from transcripts t where t.day between ? and ? and ${current} order by t.doc`,
          from,
          to,
        ),
      ),
    transcript(doc) {
      const { held, named } = known()
      const kept = held.get(doc)
      if (kept !== undefined) return kept
      const read = readTranscript(ledger, doc, named)
      if (held.size >= mostHeld) held.delete(held.keys().next().value as number)
      held.set(doc, read)
      return read
    },
  }
}

/** Differs from what it was before when transcripts came or something was removed since. */
export function recordState(ledger: Ledger): string {
  return String([ledger.removals(), ledger.rows('select count(*) from versions')[0]?.[0]])
}

/** What is known of the whole record, and need not be asked for each word. */
type Knowledge = {
  readonly held: Map<number, HeldTranscript>
  readonly superseded: ReadonlySet<number>
  readonly named: NameTurns
}

/** Keeps what is known until transcripts come or go; articles come often and change nothing of it. */
function keptKnowledge(ledger: Ledger): () => Knowledge {
  let [stamp, size] = ['', '']
  let known: Knowledge | null = null
  return () => {
    const now = ledger.stamp()
    if (known !== null && now === stamp) return known
    const held = recordState(ledger)
    if (known === null || held !== size)
      known = { held: new Map(), superseded: supersededDocs(ledger), named: turnNames(ledger) }
    ;[stamp, size] = [now, held]
    return known
  }
}

function listed(joined: string | null): number[] {
  return joined === null ? [] : joined.split(',').map(Number)
}

function numbers(rows: readonly (readonly unknown[])[]): number[] {
  return rows.map((row) => Number(row[0]))
}

// Docs that stand at no source any more: few sources ever change, so those are looked for first.
const supersededSql = `
  with changed as (select source, max(version) as last from versions group by source having max(version) > 1),
    old as (select distinct v.doc from changed c join versions v on v.source = c.source and v.version < c.last)
  select doc from old where not exists (
    select 1 from versions v where v.doc = old.doc and not exists (
      select 1 from versions w where w.source = v.source and w.version > v.version))`

function supersededDocs(ledger: Ledger): Set<number> {
  return new Set(numbers(ledger.rows(supersededSql)))
}

function stretchesOf(ledger: Ledger, wanted: readonly number[], superseded: ReadonlySet<number>): Stretch[] {
  const rows = JSON.parse(first(ledger, stretchesSql, JSON.stringify(wanted))) as [number, number, number, number][]
  const order = new Map(wanted.map((n, i) => [n, i]))
  return rows
    .filter(([, doc]) => !superseded.has(doc))
    .map(([n, doc, start, end]) => ({ n, doc, start, end }))
    .toSorted((a, b) => (order.get(a.n) ?? 0) - (order.get(b.n) ?? 0))
}

function first(ledger: Ledger, sql: string, ...values: Cell[]): string {
  return String(ledger.rows(sql, ...values)[0]?.[0] ?? '[]')
}

// Who spoke that day is asked of many transcripts, what was said of few: the text is read when it is.
function readTranscript(ledger: Ledger, doc: number, named: NameTurns): HeldTranscript {
  const [row] = ledger.rows(
    'select d.id, d.title, d.url, d.outlet, t.day, t.series, t.occasion, t.scope, i.sha256 from docs d join transcripts t on t.doc = d.n join items i on i.id = d.item where d.n = ?',
    doc,
  )
  const [id, title, url, outlet, day, series, occasion, scope, sha256] = row ?? []
  const rows = JSON.parse(first(ledger, turnsSql, doc)) as unknown[][]
  const facts = { date: textOf(day), outlet: textOf(outlet), turns: rows.map(turnOf) }
  let text: string | null = null
  return {
    doc,
    id: String(id),
    sha256: String(sha256),
    title: textOf(title),
    url: textOf(url),
    series: textOf(series),
    occasion: String(occasion) as Occasion,
    scope: String(scope) as Scope,
    get text() {
      return (text ??= unpackText(ledger.rows('select text from docs where n = ?', doc)[0]?.[0] ?? ''))
    },
    ...facts,
    turns: named(facts),
  }
}

function turnOf([start, end, label, speaker, role, part, from, to]: readonly unknown[]): Turn {
  const time = from === null || to === null ? null : { start: Number(from), end: Number(to) }
  return {
    span: { start: Number(start), end: Number(end) },
    label: textOf(label),
    speaker: textOf(speaker),
    role: String(role) as TurnRole,
    part: String(part) as Turn['part'],
    time,
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
