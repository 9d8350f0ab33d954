import type { Span } from '../span.ts'
import type { Correction, Field, Standing } from './correction.ts'
import type { Cell, Ledger } from './ledger.ts'

const COLUMNS = 'c.n, c.id, c.about, c.field, c.value, c.note, c.author, c.at'

const OF_STATEMENTS = `
  select j.key, ${COLUMNS} from json_each(?) j join corrections c on c.about = j.value ->> 0
  union select j.key, ${COLUMNS} from json_each(?) j join docs d on d.id = j.value ->> 1
    join corrections c on c.doc = d.n and c.spans = j.value ->> 2 order by 2`

/**
 * For each statement what persons say of it and has not been taken back, in the order in which they said it: of this
 * statement, or of one that another reading found in the same words at the same place.
 */
export function correctionsOf(ledger: Ledger, statements: readonly Standing[]): Correction[][] {
  const found: Cell[][][] = statements.map(() => [])
  if (ledger.rows('select 1 from corrections limit 1').length > 0) {
    const asked = JSON.stringify(statements.map(({ id, doc, spans }) => [id, doc, spansKey(spans)]))
    for (const [key, ...row] of ledger.rows(OF_STATEMENTS, asked, asked)) found[Number(key)]?.push(row)
  }
  return found.map(standing)
}

/** The same of one document, entity or pair, by its id. */
export function correctionsAbout(ledger: Ledger, about: string): Correction[] {
  return standing(ledger.rows(`select ${COLUMNS} from corrections c where c.about = ? order by c.n`, about))
}

const OF_PAIRS = `
  select ${COLUMNS} from corrections c where c.about like ?1 || ' %' or c.about like '% ' || ?1 order by c.n`

/** The same of every pair of statements that one is in. */
export function correctionsOnPairs(ledger: Ledger, statement: string): Correction[] {
  const pairs = new Map<string, Cell[][]>()
  for (const row of ledger.rows(OF_PAIRS, statement)) {
    const pair = pairKey(String(row[2]).split(' '))
    pairs.set(pair, [...(pairs.get(pair) ?? []), row])
  }
  return [...pairs.values()].flatMap(standing)
}

const OF_KNOWN_PAIRS = `
  select ${COLUMNS} from json_each(?) j join corrections c on c.about = j.value order by c.n`

/** The same of each of these pairs of statements. */
export function correctionsOfPairs(ledger: Ledger, pairs: readonly (readonly string[])[]): Correction[] {
  const keys = [...new Set(pairs.map(pairKey))]
  const said = new Map<string, Cell[][]>()
  for (const row of ledger.rows(OF_KNOWN_PAIRS, JSON.stringify(keys))) {
    const about = String(row[2])
    said.set(about, [...(said.get(about) ?? []), row])
  }
  return [...said.values()].flatMap(standing)
}

/** A pair as corrections keep it, whichever of the two was named first. */
export function pairKey(ids: readonly string[]): string {
  return ids.toSorted().join(' ')
}

/** Spans as corrections keep them. */
export function spansKey(spans: readonly Span[]): string {
  return spans.map(({ start, end }) => `${start}-${end}`).join(',')
}

/** Of each person the last word on each field, without those taken back; every note stands. */
function standing(rows: readonly (readonly Cell[])[]): Correction[] {
  const last = new Map<string, Correction>()
  for (const [n, id, about, field, value, note, by, at] of rows) {
    const isNote = field === 'note'
    if (isNote && value === null) {
      for (const [key, word] of last) if (word.field === 'note' && word.by === String(by)) last.delete(key)
      continue
    }
    const key = JSON.stringify([field, by, isNote ? n : null])
    last.delete(key)
    if (value === null) continue
    last.set(key, {
      id: String(id),
      about: String(about),
      field: field as Field,
      value: String(value),
      note: typeof note === 'string' ? note : null,
      by: String(by),
      at: String(at),
    })
  }
  return [...last.values()]
}
