import { crc32 } from 'node:zlib'
import { LedgerError } from '../error.ts'
import { idsBytes, shortId } from '../id.ts'
import type { Reading } from '../schema/to-reading.ts'
import { appendCallings } from './append-callings.ts'
import { CERTAINTIES, codeOf, KINDS, SOURCE_KINDS, STANCES } from './codes.ts'
import { dayNumber, PER_DAY, spaceOf } from './days.ts'
import { entityKey, nameWords } from './entity.ts'
import { standsFor, whoIsWho } from './follow-joins.ts'
import type { Cell, Ledger } from './ledger.ts'

/** A reading that was appended, and the number of its row. */
export type Fresh = { readonly reading: Reading; readonly n: number }

type Attribution = Reading['attributions'][number]
type Source = Reading['sources'][number]

/**
 * Appends sources, statements and the words by which they are found; rows go over in one call for each table, for a call
 * of the driver costs more than a row.
 */
export function appendStatements(ledger: Ledger, fresh: readonly Fresh[]): void {
  if (fresh.length === 0) return
  const entities = appendEntities(ledger, fresh)
  const sources = appendSources(ledger, fresh, entities)
  const number = numbering(ledger)
  const rows: Row[] = []
  for (const [place, { reading, n }] of fresh.entries()) {
    const placed = sources[place]!
    const published = dayNumber(reading.document.published)
    for (const [at, statement] of reading.attributions.entries()) {
      const { source, said, id } = statement
      const of = source?.id == null ? undefined : placed.get(source.id)
      const key = number(said?.to == null ? published : dayNumber(said.to))
      const cells = [key, n, at, of?.n ?? null, of?.entity ?? null, ...codesOf(statement)]
      rows.push({ n: key, id, cells, words: [key, statement.content.text, describedAs(statement, of)] })
    }
  }
  rows.sort((a, b) => a.n - b.n)
  ledger.append(STATEMENTS, JSON.stringify(rows.map(({ cells }) => cells)), idsBytes(rows.map(({ id }) => id)))
  ledger.append(CONTENTS, JSON.stringify(rows.map(({ words }) => words)))
}

type Row = { readonly n: number; readonly id: string; readonly cells: readonly Cell[]; readonly words: readonly Cell[] }

// JSON carries no bytes: ids, ten bytes each, stand in a value of their own.
const STATEMENTS = `
  insert into statements (n, reading, at, id, source, entity, kind, stance, certainty, start, "end", words, spans)
  select value ->> 0, value ->> 1, value ->> 2, substr(?2, 1 + 10 * key, 10), value ->> 3, value ->> 4, value ->> 5, value ->> 6,
    value ->> 7, value ->> 8, value ->> 9, value ->> 10, value ->> 11 from json_each(?1)`
const CONTENTS =
  'insert into contents (rowid, content, source) select value ->> 0, value ->> 1, value ->> 2 from json_each(?)'

/** The words for a source that has no name across docs by which to be found. */
function describedAs({ source }: Attribution, placed: Placed | undefined): string | null {
  return placed !== undefined && placed.isNamed ? null : (placed?.name ?? source?.text ?? null)
}

function codesOf({ kind, stance, certainty, content }: Attribution): Cell[] {
  const { spans } = content
  const [start, end] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0]
  const codes = [codeOf(KINDS, kind), codeOf(STANCES, stance), codeOf(CERTAINTIES, certainty)]
  const cells = [...codes, start, end, crc32(content.text)]
  return spans.length < 2 ? cells : [...cells, JSON.stringify(spans.flatMap((span) => [span.start, span.end]))]
}

const NEXT = 'select coalesce(max(n) + 1, ?) from statements where n between ? and ?'

/** Numbers for statements: the next free ones of their day. */
function numbering(ledger: Ledger): (day: number) => number {
  const next = new Map<number, number>()
  return (day) => {
    const { first, last } = spaceOf(day)
    const n = next.get(day) ?? Number(ledger.rows(NEXT, first, first, last)[0]?.[0])
    if (n > last) throw new LedgerError(`${ledger.path} holds ${PER_DAY} statements of one day, the most that it can`)
    next.set(day, n + 1)
    return n
  }
}

function appendEntities(ledger: Ledger, fresh: readonly Fresh[]): Map<string, number> {
  const keys = new Map<string, { readonly kind: number; readonly words: Set<string> }>()
  for (const { reading } of fresh) {
    for (const source of reading.sources) {
      const key = entityKey(source)
      if (key === null) continue
      const held = keys.get(key) ?? { kind: codeOf(SOURCE_KINDS, source.kind), words: new Set<string>() }
      for (const name of [source.name ?? '', ...source.aliases])
        for (const word of nameWords(name)) held.words.add(word)
      keys.set(key, held)
    }
  }
  const rows = [...keys].map(([key, { kind }]) => [shortId('entity', key), key, kind])
  ledger.append(
    `insert into entities (id, key, kind, maker) select value ->> 0, value ->> 1, value ->> 2, ? from json_each(?) where true
     on conflict (id) do update set key = excluded.key where key <> excluded.key`,
    ledger.maker,
    JSON.stringify(rows),
  )
  const found = ledger.rows(
    'select e.key, e.n from json_each(?) j join entities e on e.key = j.value',
    JSON.stringify([...keys.keys()]),
  )
  const numbers = new Map(found.map(([key, n]) => [String(key), Number(n)]))
  const words = [...keys].flatMap(([key, held]) => [...held.words].map((word) => [word, numbers.get(key)]))
  ledger.append(
    'insert or ignore into names (word, entity) select value ->> 0, value ->> 1 from json_each(?)',
    JSON.stringify(words),
  )
  return numbers
}

const DOC = 'select e.doc from readings r join editions e on e.n = r.edition where r.n = ?'

/** Who a name stands for in a reading, by what persons said about who is who. */
function persons(ledger: Ledger): (entity: number | null, reading: number) => number | null {
  const known = whoIsWho(ledger)
  if (known.into.size + known.apart.size === 0) return (entity) => entity
  return (entity, reading) =>
    entity === null ? null : standsFor(known, entity, Number(ledger.rows(DOC, reading)[0]?.[0]))
}

/** `isNamed`: whether its name alone makes it one across docs. */
type Placed = {
  readonly n: number
  readonly entity: number | null
  readonly name: string | null
  readonly isNamed: boolean
}

function appendSources(
  ledger: Ledger,
  fresh: readonly Fresh[],
  entities: ReadonlyMap<string, number>,
): Map<string, Placed>[] {
  let n = Number(ledger.rows('select coalesce(max(n), 0) from sources')[0]?.[0])
  const person = persons(ledger)
  const placed = fresh.map(() => new Map<string, Placed>())
  const rows: Cell[][] = []
  const all = fresh.flatMap(({ reading, n: of }, ours) =>
    reading.sources.map((source, at) => {
      const entity = entities.get(entityKey(source) ?? '') ?? null
      return { source, published: reading.document.published, entity, of, at, ours }
    }),
  )
  const callings = appendCallings(ledger, all)
  for (const [place, { source, entity: own, of, at, ours }] of all.entries()) {
    const calling = callings[place] ?? null
    const called = calling?.meant ?? own
    const entity = person(called, of)
    placed[ours]!.set(source.id, { n: ++n, entity, name: source.name, isNamed: own !== null })
    const kind = codeOf(SOURCE_KINDS, source.kind)
    rows.push([n, of, at, source.id, entity, kind, source.name, rolesOf(source), called, calling?.n ?? null])
  }
  ledger.append(
    `insert into sources (n, reading, at, id, entity, kind, name, roles, named, calling) select value ->> 0, value ->> 1,
       value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7, value ->> 8, value ->> 9 from json_each(?)`,
    JSON.stringify(rows),
  )
  return placed
}

function rolesOf({ roles }: Source): string | null {
  return roles.length === 0 ? null : JSON.stringify(roles)
}
