import { idOf, isId } from '../id.ts'
import { shinglesIn } from '../record/check.ts'
import type { Reading } from '../schema/to-reading.ts'
import { dropCallings } from './append-callings.ts'
import { setCurrent } from './append.ts'
import { nameWords } from './entity.ts'
import { heldText } from './held-statements.ts'
import type { Cell, Ledger } from './ledger.ts'
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
  ledger.append('pragma foreign_keys = on')
  const removed = ledger.together(() => {
    const counts = remove(ledger, doc)
    // Tombstones in the full-text index still hold the words: putting it in order drops them.
    ledger.append("insert into contents (contents) values ('optimize')")
    ledger.append("insert into shingles (shingles) values ('optimize')")
    ledger.append("insert into spoken (spoken) values ('optimize')")
    return counts
  })
  ledger.texts.delete(doc)
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
  for (const address of JSON.parse(addresses) as string[]) setLast(ledger, address)
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

/** What is the last at an address now that another version of it is gone is asked again. */
function setLast(ledger: Ledger, address: string): void {
  const last = ledger.rows('select edition from arrivals where address = ? order by version desc limit 1', address)[0]
  if (last !== undefined) setCurrent(ledger, Number(last[0]))
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
  const callings = ledger.rows(
    `select distinct calling from sources where calling is not null and reading in (select value from json_each(?))`,
    readings,
  )
  ledger.append(`delete from contents where rowid in (${OF_READINGS('statements')})`, readings)
  for (const table of ['statements', 'sources', 'current'])
    ledger.append(`delete from ${table} where reading in (select value from json_each(?))`, readings)
  ledger.append('delete from readings where n in (select value from json_each(?))', readings)
  dropCallings(
    ledger,
    callings.map(([n = null]) => n),
  )
  for (const [entity] of entities) nameAnew(ledger, Number(entity))
  nameSplitAnew(ledger)
  dropNameless(ledger)
}

/** The words that an entity goes by in the docs that are left; of one that none is left of, nothing that names it stays. */
function nameAnew(ledger: Ledger, entity: number): void {
  const left = ledger.rows(`${CALLED} where s.named = ?`, entity)
  rename(ledger, entity, wordsIn(ledger, left))
  if (left.length === 0) ledger.append(`update entities set key = '${GONE}' || id where n = ?`, entity)
}

const GONE = 'gone|'
const CALLED = `
  select r.body, e.doc, s.at from sources s join readings r on r.n = s.reading join editions e on e.n = r.edition`

/** Names of entities that splits made are copies: what neither their docs nor the ones they are of have any more goes. */
function nameSplitAnew(ledger: Ledger): void {
  // In the order said: one that is split off may be split itself.
  for (const [a, b] of ledger.rows("select a, b from joins where deed = 'split' order by n")) {
    const [id = '', ...docs] = String(b).split(' ')
    const [entity] = ledger.rows('select n from entities where id = ?', id)[0] ?? []
    if (entity === undefined) continue
    const held = ledger.rows(
      `${CALLED} join docs d on d.n = e.doc join json_each(?) j on j.value = d.id`,
      JSON.stringify(docs),
    )
    const here = wordsIn(ledger, held)
    const there = namesOf(ledger, 'select n from entities where id = ?', a ?? '')
    const kept = namesOf(ledger, '?', entity).filter((word) => here.has(word) || there.includes(word))
    rename(ledger, Number(entity), held.length === 0 ? [] : kept)
  }
}

function wordsIn(ledger: Ledger, sources: readonly (readonly Cell[])[]): Set<string> {
  const words = new Set<string>()
  for (const [body, doc, at] of sources) {
    const reading = unpack(body as Uint8Array, heldText(ledger, Number(doc))) as Reading
    const { name, aliases } = reading.sources[Number(at)] ?? { name: null, aliases: [] }
    for (const called of [name ?? '', ...aliases]) for (const word of nameWords(called)) words.add(word)
  }
  return words
}

function namesOf(ledger: Ledger, entity: string, value: Cell): string[] {
  return ledger.rows(`select word from names where entity = (${entity})`, value).map(([word]) => String(word))
}

function rename(ledger: Ledger, entity: number, words: Iterable<string>): void {
  ledger.append('delete from names where entity = ?', entity)
  for (const word of words) ledger.append('insert into names (word, entity) values (?, ?)', word, entity)
}

/** Entities of which nothing is left go, but for those that a source or a join still points to. */
function dropNameless(ledger: Ledger): void {
  ledger.append(`
    delete from entities where key glob '${GONE}*' and not exists (select 1 from sources where entity = entities.n)
    and id not in (select a from joins union select substr(b, 1, 16) from joins)`)
}

function removeTranscript(ledger: Ledger, doc: number): number {
  const held = ledger.rows('select 1 from transcripts where doc = ?', doc).length
  if (held > 0) removeShingles(ledger, doc)
  ledger.append('delete from spoken where rowid in (select n from stretches where doc = ?)', doc)
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
