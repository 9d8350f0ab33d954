import { KINDS, STANCES, valueOf } from './codes.ts'
import type { HeldStatement } from './held-statements.ts'
import type { Cell, Ledger } from './ledger.ts'
import { foundNumbers, type SearchOptions } from './search.ts'

/** A value, and how many of the statements found have it. */
export type Facet<Value extends string = string> = { readonly value: Value; readonly count: number }

/** What a search could be narrowed to, each with its number, the most first, months in their order. */
export type Facets = {
  readonly stance: readonly Facet<HeldStatement['stance']>[]
  readonly kind: readonly Facet<HeldStatement['kind']>[]
  readonly source: readonly Facet[]
  readonly outlet: readonly Facet[]
  readonly month: readonly Facet[]
  /** How many statements were counted, and whether there are more: of many only the latest are counted. */
  readonly counted: number
  readonly more: boolean
}

const MOST = 2000
const MOST_VALUES = 12
const MOST_MONTHS = 240

/**
 * What the statements that `search` finds with the same words and filters are of, by stance, kind, source, outlet and
 * month. What a facet is narrowed to already does not count for itself, so that it tells what else could be chosen.
 */
export function facets(ledger: Ledger, words: string, options: SearchOptions = {}): Facets {
  const all = foundNumbers(ledger, words, options, MOST + 1)
  const numbers = all.slice(0, MOST)
  const without = (...fields: readonly (keyof SearchOptions)[]): readonly number[] => {
    if (fields.every((field) => options[field] === undefined)) return numbers
    const others = Object.fromEntries(Object.entries(options).filter(([field]) => !fields.includes(field as never)))
    return foundNumbers(ledger, words, others, MOST)
  }
  return {
    stance: coded(ledger, STANCE, without('stance'), STANCES),
    kind: coded(ledger, KIND, without('kind'), KINDS),
    source: named(ledger, SOURCE, without('source'), MOST_VALUES),
    outlet: named(ledger, OUTLET, without('outlet'), MOST_VALUES),
    month: named(ledger, MONTH, without('from', 'to'), MOST_MONTHS),
    counted: numbers.length,
    more: all.length > MOST,
  }
}

const AMONG = 'from json_each(?) j join statements s on s.n = j.value'
const STANCE = `select s.stance, count(*) ${AMONG} group by 1 order by 2 desc, 1 limit ?`
const KIND = `select s.kind, count(*) ${AMONG} group by 1 order by 2 desc, 1 limit ?`
// A column beside max() is of the row that has it: of the names that these statements give it, the fullest.
const SOURCE = `
  select name, count from (select z.name, max(length(z.name)), count(*) as count ${AMONG} join sources z on z.n = s.source
    where s.entity is not null group by s.entity) order by count desc, name limit ?`
const OUTLET = `
  select p.name, count(*) ${AMONG} join readings r on r.n = s.reading join editions e on e.n = r.edition
  join outlets p on p.n = e.outlet group by p.name order by 2 desc, 1 limit ?`
const MONTH = `
  select strftime('%Y-%m', ((s.n >> 20) - 719162) * 86400, 'unixepoch') as month, count(*) ${AMONG}
  where s.n >> 20 >= 1000 group by 1 order by 1 limit ?`

function coded<Value extends string>(
  ledger: Ledger,
  sql: string,
  numbers: readonly number[],
  list: readonly Value[],
): Facet<Value>[] {
  return rowsOf(ledger, sql, numbers, list.length).map(([code, count]) => ({
    value: valueOf(list, code),
    count: Number(count),
  }))
}

function named(ledger: Ledger, sql: string, numbers: readonly number[], most: number): Facet[] {
  return rowsOf(ledger, sql, numbers, most)
    .filter(([value]) => typeof value === 'string')
    .map(([value, count]) => ({ value: String(value), count: Number(count) }))
}

function rowsOf(ledger: Ledger, sql: string, numbers: readonly number[], most: number): Cell[][] {
  return ledger.rows(sql, JSON.stringify(numbers), most)
}
