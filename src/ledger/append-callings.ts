import type { Reading } from '../schema/to-reading.ts'
import { callingOf, meantBy, type Calling, type HeldCalling } from './calling.ts'
import { followJoins } from './follow-joins.ts'
import type { Cell, Ledger } from './ledger.ts'

type Source = Reading['sources'][number]

/** A calling's row, and the entity that is meant by it, other than the one that its name makes. */
export type PlacedCalling = { readonly n: number; readonly meant: number | null }

/** A source, the day of its article, and the number of the entity that its name makes. */
export type Named = { readonly source: Source; readonly published: string | null; readonly entity: number | null }

/**
 * Appends what persons are called, decides anew whom the short names mean that this touches, and gives for each source its calling.
 * Sources that are held already follow at once.
 */
export function appendCallings(ledger: Ledger, sources: readonly Named[]): (PlacedCalling | null)[] {
  const callings = sources.map(({ source, published }) => callingOf(source, published))
  const keys = callings.map((calling) => (calling === null ? null : keyOf(calling)))
  const fresh: string[] = []
  const rows = new Map<string, number>()
  for (const [at, calling] of callings.entries()) {
    const key = keys[at] ?? null
    if (calling === null || key === null || rows.has(key)) continue
    const held = ledger.rows(FIND, cellsOf(calling))[0]
    rows.set(key, held === undefined ? insert(ledger, calling, sources[at]!.entity) : Number(held[0]))
    if (held === undefined) fresh.push(...calling.short)
  }
  decide(ledger, fresh)
  const placed = new Map([...rows].map(([key, n]) => [key, { n, meant: meantOf(ledger, n) }]))
  return keys.map((key) => (key === null ? null : (placed.get(key) ?? null)))
}

function meantOf(ledger: Ledger, calling: number): number | null {
  return numberOf(ledger.rows('select meant from callings where n = ?', calling)[0]?.[0])
}

/** Makes all sources follow what their callings mean. */
export function followCallings(ledger: Ledger): void {
  for (const [n, meant] of ledger.rows('select n, meant from callings where meant is not null'))
    move(ledger, Number(n), Number(meant))
  followJoins(ledger)
}

/** Callings that no source is left of go, and whom the short names mean that they spoke for is decided anew. */
export function dropCallings(ledger: Ledger, callings: readonly Cell[]): void {
  const gone = ledger.rows(
    'select n from callings where n in (select value from json_each(?)) and not exists (select 1 from sources where calling = callings.n)',
    JSON.stringify(callings),
  )
  const list = JSON.stringify(gone.map(([n]) => n))
  const words = ledger.rows(
    'select distinct word from calling_words where calling in (select value from json_each(?))',
    list,
  )
  for (const sql of ['delete from calling_words where calling in', 'delete from callings where n in'])
    ledger.append(`${sql} (select value from json_each(?))`, list)
  decide(
    ledger,
    words.map(([word]) => String(word)),
  )
}

const FIND = 'select n from callings where called = ? and short = ? and offices = ? and place = ? and year = ?'

function cellsOf({ called, short, offices, place, year }: Calling): Cell[] {
  return [called.join(' '), short.join(' '), offices.join('|'), place, year]
}

function keyOf(calling: Calling): string {
  return JSON.stringify(cellsOf(calling))
}

function insert(ledger: Ledger, calling: Calling, entity: number | null): number {
  const n = ledger.append(
    'insert into callings (called, short, offices, place, year, entity) values (?, ?, ?, ?, ?, ?)',
    [...cellsOf(calling), entity],
  )
  for (const word of calling.short) ledger.append('insert into calling_words (word, calling) values (?, ?)', word, n)
  return n
}

const BY_WORDS = `select c.n, c.called, c.short, c.offices, c.place, c.year, e.key, c.entity, c.meant
  from callings c left join entities e on e.n = c.entity
  where c.n in (select w.calling from calling_words w join json_each(?) j on j.value = w.word)`

/** Decides whom the callings mean that some words may stand for; each with all that share its last word. */
function decide(ledger: Ledger, words: readonly string[]): void {
  const rows = ledger.rows(BY_WORDS, JSON.stringify([...new Set(words)]))
  const held = rows.map((row) => ({ ...heldOf(row), entity: numberOf(row[7]), meant: numberOf(row[8]) }))
  const byWord = new Map<string, HeldCalling[]>()
  for (const calling of held) for (const word of calling.short) byWord.set(word, [...(byWord.get(word) ?? []), calling])
  const entities = new Map(held.map(({ n, entity }) => [n, entity]))
  let isMoved = false
  for (const calling of held) {
    const last = calling.called.at(-1)!
    if (!words.includes(last)) continue
    const other = meantBy(calling, byWord.get(last) ?? [])
    const meant = other === null ? null : (entities.get(other.n) ?? null)
    const now = meant === calling.entity ? null : meant
    if (now === calling.meant) continue
    ledger.append('update callings set meant = ? where n = ?', now, calling.n)
    isMoved = move(ledger, calling.n, now ?? calling.entity) || isMoved
  }
  if (isMoved && ledger.rows('select 1 from joins limit 1').length > 0) followJoins(ledger)
}

/** Makes the sources of a calling, and what they say, those of an entity; false where there are none yet. */
function move(ledger: Ledger, calling: number, entity: number | null): boolean {
  if (ledger.rows('select 1 from sources where calling = ? limit 1', calling).length === 0) return false
  ledger.append('update sources set named = ?1, entity = ?1 where calling = ?2', [entity, calling])
  ledger.append(
    `update statements set entity = ? where n in (select t.n from sources s join statements t on t.reading = s.reading
     and t.source = s.n where s.calling = ?)`,
    [entity, calling],
  )
  return true
}

function heldOf([n, called, short, offices, place, year, key]: readonly Cell[]): HeldCalling {
  return {
    n: Number(n),
    called: String(called).split(' '),
    short: String(short).split(' '),
    offices: String(offices).split('|'),
    place: String(place),
    year: Number(year),
    key: typeof key === 'string' ? key : null,
  }
}

function numberOf(value: Cell | undefined): number | null {
  return typeof value === 'number' ? value : null
}
