import { idOf, isId } from '../id.ts'
import { shinglesIn } from '../record/check.ts'
import type { Reading } from '../schema/to-reading.ts'
import { nameWords } from './entity.ts'
import { heldText } from './held-statements.ts'
import type { Ledger } from './ledger.ts'
import { unpack } from './pack.ts'

/** What was removed, by count; nothing of it is left in the index, the side file or free pages. */
export type Forgotten = {
  /** Id of the doc. */
  readonly id: string
  readonly title: string | null
  readonly addresses: readonly string[]
  readonly readings: number
  readonly statements: number
  readonly sources: number
  readonly transcripts: number
  /** What persons said of its statements and of itself. */
  readonly corrections: number
  /** False where another process that reads the ledger keeps an older state of it in the side file; it goes when that ends. */
  readonly isCleared: boolean
}

/**
 * Removes a doc with all that came of it, by the id of the doc or of one of its readings; null where none is held. This
 * alone deletes from a ledger. It takes long in a large one: all of the file is written anew, without what was removed.
 */
export function forget(ledger: Ledger, id: string): Forgotten | null {
  const doc = docOf(ledger, id)
  if (doc === null) return null
  ledger.rows('pragma secure_delete = 1')
  const removed = ledger.together(() => remove(ledger, doc))
  ledger.texts.delete(doc)
  // Tombstones in the full-text index still hold the words: putting it in order drops them.
  ledger.append("insert into contents (contents) values ('optimize')")
  ledger.append("insert into shingles (shingles) values ('optimize')")
  ledger.rewrite()
  return { ...removed, isCleared: ledger.settle() }
}

function docOf(ledger: Ledger, id: string): number | null {
  if (!isId(id)) return null
  const found = ledger.rows(
    'select d.n from docs d where d.id = ? union all select e.doc from readings r join editions e on e.n = r.edition where r.id = ?',
    [id, id],
  )[0]
  return found === undefined ? null : Number(found[0])
}

function remove(ledger: Ledger, doc: number): Omit<Forgotten, 'isCleared'> {
  const [id, title] = ledger.rows('select id, title from docs where n = ?', doc)[0] ?? []
  const list = (sql: string): string => JSON.stringify(ledger.rows(sql, doc).map(([value]) => value))
  const readings = list('select r.n from readings r join editions e on e.n = r.edition where e.doc = ?')
  const addresses = list(
    'select distinct address from arrivals a join editions e on e.n = a.edition where e.doc = ? order by 1',
  )
  const items = list(
    'select item from arrivals a join editions e on e.n = a.edition where e.doc = ?1 union select item from versions where doc = ?1 union select item from docs where n = ?1',
  )
  const corrections = removeCorrections(ledger, doc, readings)
  const statements = ledger.rows(OF_READINGS('statements'), readings).length
  const sources = ledger.rows(OF_READINGS('sources'), readings).length
  removeReadings(ledger, readings)
  const transcripts = removeTranscript(ledger, doc)
  for (const sql of [
    'delete from arrivals where edition in (select n from editions where doc = ?)',
    'delete from editions where doc = ?',
    'delete from docs where n = ?',
  ])
    ledger.append(sql, doc)
  ledger.append(
    `delete from items where id in (select value from json_each(?)) and not exists (select 1 from arrivals where item = items.id)
     and not exists (select 1 from versions where item = items.id) and not exists (select 1 from docs where item = items.id)`,
    items,
  )
  ledger.append('delete from outlets where not exists (select 1 from editions where outlet = outlets.n)')
  return {
    id: String(id),
    title: typeof title === 'string' ? title : null,
    addresses: JSON.parse(addresses) as string[],
    readings: (JSON.parse(readings) as number[]).length,
    statements,
    sources,
    transcripts,
    corrections,
  }
}

/** Words on the doc, on its statements, and on pairs that one of these is in. */
function removeCorrections(ledger: Ledger, doc: number, readings: string): number {
  const ids = ledger.rows(`select id from statements where reading in (select value from json_each(?))`, readings)
  const known = new Set(ids.map(([id]) => idOf(id as Uint8Array)))
  const here = ledger
    .rows('select c.n, c.about, c.doc is ?1 or c.about = d.id from corrections c, docs d where d.n = ?1', doc)
    .filter(
      ([, about, isOfDoc]) =>
        isOfDoc === 1 ||
        String(about)
          .split(' ')
          .some((id) => known.has(id)),
    )
  ledger.append(
    'delete from corrections where n in (select value from json_each(?))',
    JSON.stringify(here.map(([n]) => n)),
  )
  return here.length
}

const OF_READINGS = (table: 'statements' | 'sources'): string =>
  `select n from ${table} where reading in (select value from json_each(?))`

function removeReadings(ledger: Ledger, readings: string): void {
  const entities = ledger.rows(
    `select distinct named from sources where named is not null and reading in (select value from json_each(?))`,
    readings,
  )
  ledger.append(`delete from contents where rowid in (${OF_READINGS('statements')})`, readings)
  for (const table of ['statements', 'sources', 'current'])
    ledger.append(`delete from ${table} where reading in (select value from json_each(?))`, readings)
  ledger.append('delete from readings where n in (select value from json_each(?))', readings)
  for (const [entity] of entities) nameAnew(ledger, Number(entity))
}

/** The words that an entity goes by in the docs that are left; an entity of which none is left goes too. */
function nameAnew(ledger: Ledger, entity: number): void {
  ledger.append('delete from names where entity = ?', entity)
  const left = ledger.rows(
    `select r.body, e.doc, s.at from sources s join readings r on r.n = s.reading join editions e on e.n = r.edition
     where s.named = ?`,
    entity,
  )
  const words = new Set<string>()
  for (const [body, doc, at] of left) {
    const reading = unpack(body as Uint8Array, heldText(ledger, Number(doc))) as Reading
    const { name, aliases } = reading.sources[Number(at)] ?? { name: null, aliases: [] }
    for (const called of [name ?? '', ...aliases]) for (const word of nameWords(called)) words.add(word)
  }
  for (const word of words) ledger.append('insert into names (word, entity) values (?, ?)', word, entity)
  const isOne = ledger.rows('select 1 from sources where entity = ? limit 1', entity).length > 0
  if (left.length === 0 && !isOne) ledger.append('delete from entities where n = ?', entity)
}

function removeTranscript(ledger: Ledger, doc: number): number {
  const held = ledger.rows('select 1 from transcripts where doc = ?', doc).length
  if (held > 0) removeShingles(ledger, doc)
  for (const table of ['stretches', 'turns', 'versions', 'transcripts'])
    ledger.append(`delete from ${table} where doc = ?`, doc)
  return held
}

/** The index of a transcript's words holds no words itself: to remove them they are made again. */
function removeShingles(ledger: Ledger, doc: number): void {
  const text = heldText(ledger, doc)
  const turns = ledger.rows('select start, "end" from turns where doc = ? order by n', doc)
  const made = shinglesIn(
    text,
    turns.map(([start, end]) => ({ start: Number(start), end: Number(end) })),
  )
  const places = ledger.rows('select n, start, "end" from stretches where doc = ? order by n', doc)
  const tokens = new Map(made.map((stretch) => [`${stretch.start} ${stretch.end}`, stretch.tokens]))
  for (const [n, start, end] of places) {
    const words = tokens.get(`${start} ${end}`)
    if (words !== undefined)
      ledger.append("insert into shingles (shingles, rowid, tokens) values ('delete', ?, ?)", Number(n), words)
  }
}
