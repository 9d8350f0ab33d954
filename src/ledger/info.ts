import { statSync } from 'node:fs'
import { dayOf } from './days.ts'
import type { Ledger } from './ledger.ts'

/** What a ledger holds, and what made it. */
export type Info = {
  readonly path: string
  /** Version of its tables. */
  readonly version: number
  /** Of the file, without what is still pending beside it. */
  readonly bytes: number
  readonly articles: number
  readonly readings: number
  readonly statements: number
  readonly sources: number
  readonly transcripts: number
  readonly outlets: number
  /** The first and the last day of a statement. */
  readonly from: string | null
  readonly to: string | null
  readonly makers: readonly { readonly program: string; readonly version: string; readonly models: readonly string[] }[]
}

/** Counts, size and versions of a ledger. */
export function info(ledger: Ledger): Info {
  const count = (table: string): number => Number(ledger.rows(`select count(*) from ${table}`)[0]?.[0])
  const days = 'select min(n), max(n) from statements'
  const [first, last] = (ledger.rows(days)[0] ?? []).map((n) => (n === null ? null : dayOf(Number(n))))
  return {
    path: ledger.path,
    version: Number(ledger.rows('pragma user_version')[0]?.[0]),
    bytes: statSync(ledger.path, { throwIfNoEntry: false })?.size ?? 0,
    articles: Number(ledger.rows('select count(distinct doc) from editions')[0]?.[0]),
    readings: count('readings'),
    statements: ledger.statementCount(),
    sources: count('entities'),
    transcripts: count('transcripts'),
    outlets: count('outlets'),
    from: first ?? null,
    to: last ?? null,
    makers: makersOf(ledger),
  }
}

function makersOf(ledger: Ledger): Info['makers'] {
  const rows = ledger.rows(
    `select program, version, (select json_group_array(distinct d.digest) from readings r join models d on d.n = r.model
       where r.maker = m.id) from makers m order by id`,
  )
  return rows.map(([program, version, models]) => ({
    program: String(program),
    version: String(version),
    models: JSON.parse(String(models)) as string[],
  }))
}
