import { UsageError } from '../error.ts'
import type { Span } from '../span.ts'
import { codeOf, KINDS, STANCES } from './codes.ts'
import { dayNumber, spaceOf } from './days.ts'
import { nameWords } from './entity.ts'
import { heldStatements, type HeldStatement } from './held-statements.ts'
import type { Cell, Ledger } from './ledger.ts'
import { markWords } from './mark-words.ts'
import { onceOf } from './once.ts'
import { matchOf, termsOf } from './query.ts'

/** What a search may be narrowed to; days are inclusive, `2024-05-10`. */
export type SearchOptions = {
  /** Words of the source's name or description. */
  readonly source?: string | undefined
  /** Part of the outlet's name. */
  readonly outlet?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly stance?: readonly HeldStatement['stance'][] | undefined
  readonly kind?: readonly HeldStatement['kind'][] | undefined
  /** 20 where nothing is said. */
  readonly limit?: number | undefined
  readonly offset?: number | undefined
}

/** A statement that was found; `marks` are the words that match, as offsets into its `text`. */
export type Hit = HeldStatement & {
  readonly marks: readonly Span[]
  /** At most some 200 characters around the first match, `…` where it is cut. */
  readonly snippet: string
}

/** What was found; ranked by how well it matches, or, where one of the words stands in more than one row of twenty, the latest day first. */
export type Found = { readonly hits: readonly Hit[]; readonly ranking: 'match' | 'day'; readonly more: boolean }

const COMMON = 20
const USUAL = 20
const MOST = 1000

/**
 * Finds statements by the words of their contents: all words must be there, in any form (`strike` finds `strikes`);
 * "quoted words" one after the other, `word*` any that begins so. Without words, all that the filters leave, by day.
 * @throws UsageError where a filter holds no such value.
 */
export function search(ledger: Ledger, words: string, options: SearchOptions = {}): Found {
  const terms = termsOf(words)
  const match = matchOf('content', terms)
  const [limit, offset] = [Math.min(options.limit ?? USUAL, MOST), options.offset ?? 0]
  const filter = filterOf(options)
  const ranking = terms.length === 0 || terms.some((term) => isCommon(ledger, term)) ? 'day' : 'match'
  const numbers = numbersOf(ledger, match, { filter, ranking, limit: limit + 1, offset })
  const hits = markWords(ledger, heldStatements(ledger, numbers.slice(0, limit)), match)
  return { hits, ranking, more: numbers.length > limit }
}

/** The rows of all statements that `search` finds, the latest day first, so many at most. */
export function foundNumbers(ledger: Ledger, words: string, options: SearchOptions, most: number): number[] {
  const wanted = { filter: filterOf(options), ranking: 'day', limit: most, offset: 0 } as const
  return numbersOf(ledger, matchOf('content', termsOf(words)), wanted)
}

type Filter = { readonly sql: string; readonly values: readonly Cell[]; readonly first: number; readonly last: number }

/** Statements of sources whose names hold these words, or, for sources without a name of their own, whose descriptions do. */
const OF_SOURCE = `s.n in (
  select n from statements where entity in (
    select entity from names where word in (select value from json_each(?)) group by entity having count(*) = ?)
  union all select rowid from contents where contents match ?)`

function filterOf({ source, outlet, from, to, stance, kind }: SearchOptions): Filter {
  const first = from === undefined ? 0 : spaceOf(knownDay(from)).first
  const last = to === undefined ? Number.MAX_SAFE_INTEGER : spaceOf(knownDay(to)).last
  // What one edition may have otherwise than another: the row that is shown is the last of those that fit.
  const fits: ((of: 's' | 'o') => string)[] = []
  if (stance !== undefined) fits.push((of) => `${of}.stance in (${codes(STANCES, stance, 'stance')})`)
  if (kind !== undefined) fits.push((of) => `${of}.kind in (${codes(KINDS, kind, 'kind')})`)
  if (outlet !== undefined) fits.push(byOutlet)
  const among = [`o.n <= ${last}`, ...fits.map((fit) => fit('o'))].join(' and ')
  const conditions = [...fits.map((fit) => fit('s')), onceOf(among)]
  const named = outlet === undefined ? [] : [`%${outlet.replace(/[\\%_]/g, '\\$&')}%`]
  const values: Cell[] = [...named, ...named]
  const described = matchOf('source', termsOf(source ?? ''))
  if (source !== undefined && described !== null) {
    const called = [...new Set(nameWords(source))]
    conditions.push(OF_SOURCE)
    values.push(JSON.stringify(called), called.length, described)
  }
  return { sql: conditions.join(' and '), values, first, last }
}

function byOutlet(of: 's' | 'o'): string {
  return `(select p.name from readings r join editions e on e.n = r.edition join outlets p on p.n = e.outlet
    where r.n = ${of}.reading) like ? escape '\\'`
}

function codes<Value extends string>(list: readonly Value[], wanted: readonly Value[], name: string): string {
  const found = wanted.map((value) => codeOf(list, value))
  const unknown = wanted[found.indexOf(-1)]
  if (unknown === undefined) return found.join(', ')
  throw new UsageError(`There is no ${name} "${unknown}": expected ${list.join(', ')}`)
}

function knownDay(day: string): number {
  const number = dayNumber(day)
  if (number > 0) return number
  throw new UsageError(`"${day}" is no day: expected one such as 2024-05-10`)
}

type Wanted = {
  readonly filter: Filter
  readonly ranking: Found['ranking']
  readonly limit: number
  readonly offset: number
}

function numbersOf(ledger: Ledger, match: string | null, { filter, ranking, limit, offset }: Wanted): number[] {
  const { sql, values, first, last } = filter
  const rows =
    match === null
      ? ledger.rows(`select n from statements s where n between ? and ? and ${sql} order by n desc limit ? offset ?`, [
          first,
          last,
          ...values,
          limit,
          offset,
        ])
      : ledger.rows(
          `select c.rowid from contents c cross join statements s on s.n = c.rowid
           where contents match ? and c.rowid between ? and ? and ${sql}
           order by ${ranking === 'day' ? 'c.rowid desc' : 'c.rank'} limit ? offset ?`,
          [match, first, last, ...values, limit, offset],
        )
  return rows.map(([n]) => Number(n))
}

/** Whether more than one row of twenty holds a term: how well such a word matches says nothing, and takes long to say. */
function isCommon(ledger: Ledger, term: string): boolean {
  const most = Math.max(MOST, Math.floor(ledger.statementCount() / COMMON))
  const sql = 'select count(*) from (select 1 from contents where contents match ? limit ?)'
  return Number(ledger.rows(sql, matchOf('content', [term]), most + 1)[0]?.[0]) > most
}
