import { existsSync } from 'node:fs'
import Database from 'libsql'
import { LedgerError } from '../error.ts'
import { answered } from './answered.ts'
import { examine, expectFile, seemsWhole } from './examine.ts'
import { fillCallings } from './fill-callings.ts'
import { LastTexts } from './last-texts.ts'
import { makerOf, rollBack, setUp } from './set-up.ts'
import { fillSpoken } from './spoken.ts'

export { append, noteArrival, type Arrival, type Kept } from './append.ts'
export { appendTranscript } from './append-transcript.ts'
export { facets } from './facets.ts'
export { forget } from './forget.ts'
export { correct } from './correct.ts'
export { firmnessOf } from './difference.ts'
export { FIELDS, type Correction } from './correction.ts'
export { heldArticles } from './held-articles.ts'
export { correctionsOf, correctionsOfPairs } from './held-corrections.ts'
export { heldReading, heldReadingRow } from './held-reading.ts'
export { heldStatement, type HeldStatement } from './held-statements.ts'
export { entityOf, heldTold } from './held-told.ts'
export { heldTranscript, publishedOn, transcriptsAmong } from './held-transcript.ts'
export { info } from './info.ts'
export { joinsOf, merge, split, undoJoin, type Join } from './join.ts'
export { listArticles } from './list-articles.ts'
export { matterLookup } from './matter-lookup.ts'
export { recordAdd, type RecordProgress } from './record-add.ts'
export { recordList, type HeldOccasion } from './record-list.ts'
export { recordLookup, recordState } from './record-lookup.ts'
export { termsOf } from './query.ts'
export { search, type Hit, type SearchOptions } from './search.ts'
export { spokenWith, type Spoken } from './spoken.ts'
export { stats, type Counts, type Stats } from './stats.ts'
export { trace, type Trace } from './trace.ts'
export { verify } from './verify.ts'
export { who, type Called, type Profile, type Who, type WhoOptions } from './who.ts'

const MOST_PREPARED = 300
/** Of one statement that appends them; a power of two. */
const MOST_ROWS = 32

/** A value of a row. */
export type Cell = string | number | null | Uint8Array

/** How a ledger is opened: `read` never creates or changes one. */
export type LedgerMode = 'read' | 'write'

/** An open ledger: one SQLite file, appended to and asked, never edited. Close it when done. */
export class Ledger {
  readonly path: string
  readonly mode: LedgerMode
  /** The row of `makers` that new rows point to; 0 in a ledger opened for reading. */
  readonly maker: number
  /** Texts of docs last asked for, by the numbers of their rows. */
  readonly texts = new LastTexts()
  #count: { readonly at: string; readonly statements: number } | null = null
  #aside: { readonly database: Database.Database; readonly statements: Map<string, Database.Statement> } | null = null
  readonly #database: Database.Database
  readonly #statements = new Map<string, Database.Statement>()

  constructor(path: string, mode: LedgerMode, database: Database.Database, maker: number) {
    this.path = path
    this.mode = mode
    this.maker = maker
    this.#database = database
  }

  /** The rows of a question, each a list of cells in the order asked. */
  rows(sql: string, ...values: readonly (Cell | readonly Cell[])[]): Cell[][] {
    return answered(
      this.path,
      () =>
        this.#prepared(sql)
          .raw()
          .all(...values.flat()) as Cell[][],
    )
  }

  /** Appends a row and returns its number. */
  append(sql: string, ...values: readonly (Cell | readonly Cell[])[]): number {
    return answered(this.path, () => Number(this.#prepared(sql).run(...values.flat()).lastInsertRowid))
  }

  /**
   * Appends rows in few calls: `into` is a table with its columns, "docs (id, text)". A call of the driver costs more than a row, and
   * JSON, in which many rows go as one value, carries no bytes and no NUL.
   */
  appendRows(into: string, rows: readonly (readonly Cell[])[], otherwise = ''): void {
    const width = rows[0]?.length ?? 0
    let from = 0
    for (let most = MOST_ROWS; most >= 1; most /= 2) {
      for (; rows.length - from >= most; from += most) {
        const row = `(${Array(width).fill('?').join(', ')})`
        this.append(
          `insert into ${into} values ${Array(most).fill(row).join(', ')} ${otherwise}`,
          rows.slice(from, from + most).flat(),
        )
      }
    }
  }

  /** The row of `makers` of another version of this program, made where it is missing. */
  makerOf(version: string): number {
    const [program, own] = this.rows('select program, version from makers where id = ?', this.maker)[0] ?? []
    if (own === version) return this.maker
    this.append('insert or ignore into makers (program, version) values (?, ?)', String(program), version)
    return Number(
      this.rows('select id from makers where program = ? and version = ?', String(program), version)[0]?.[0],
    )
  }

  /** Differs from what it was before when anything was written since, by this process or another. */
  stamp(): string {
    return String([this.rows('pragma data_version')[0]?.[0], this.rows('select total_changes()')[0]?.[0]])
  }

  /** Differs from what it was before when anything was removed since: numbers of rows may then stand for others. */
  removals(): number {
    // Removing writes the file anew, which counts as a change of its tables.
    return Number(this.rows('pragma schema_version')[0]?.[0])
  }

  /** How many statements are held; counted anew only after something was written. */
  statementCount(): number {
    const at = this.stamp()
    if (this.#count?.at !== at)
      this.#count = { at, statements: Number(this.rows('select count(*) from statements')[0]?.[0]) }
    return this.#count.statements
  }

  /** Runs `work` so that all of its rows are kept or, if it throws or the process ends, none. */
  together<Result>(work: () => Result): Result {
    this.#run('begin immediate')
    try {
      const result = work()
      this.#run('commit')
      return result
    } catch (cause) {
      rollBack(this.#database)
      throw cause
    }
  }

  /** Asks a database in memory beside the ledger, which `tables` sets up the first time. */
  beside<Result>(tables: string, work: (aside: (sql: string, ...values: Cell[]) => Cell[][]) => Result): Result {
    if (this.#aside === null) {
      this.#aside = { database: new Database(':memory:'), statements: new Map() }
      this.#aside.database.exec(tables)
    }
    const { database, statements } = this.#aside
    return work((sql, ...values) => {
      const statement = statements.get(sql) ?? database.prepare(sql)
      statements.set(sql, statement)
      return statement.reader ? (statement.raw().all(...values) as Cell[][]) : (statement.run(...values), [])
    })
  }

  /** Writes what is pending in the side file into the ledger itself; false where a reader holds some of it up. */
  settle(): boolean {
    return this.rows('pragma wal_checkpoint(truncate)')[0]?.[0] === 0
  }

  /** Writes the whole file anew, without free pages and what once stood in them. */
  rewrite(): void {
    this.#run('vacuum')
  }

  close(): void {
    this.#statements.clear()
    this.#aside?.statements.clear()
    this.#aside?.database.close()
    this.#database.close()
  }

  #prepared(sql: string): Database.Statement {
    const held = this.#statements.get(sql)
    if (held !== undefined) return held
    const made = this.#database.prepare(sql)
    // Some questions have days and closed lists in their words: a server that runs for long would keep them all.
    if (this.#statements.size >= MOST_PREPARED) this.#statements.delete(this.#statements.keys().next().value!)
    this.#statements.set(sql, made)
    return made
  }

  #run(sql: string): void {
    answered(this.path, () => this.#database.exec(sql))
  }
}

/** What a ledger is opened with. */
export type LedgerOptions = { readonly mode?: LedgerMode; readonly program?: string; readonly version?: string }

/**
 * Opens the ledger at `path`; `:memory:` makes one that is gone when closed. In `write` mode it is created or brought
 * to this program's version. @throws LedgerError for another program's file, a newer version's, a cut-off one, none.
 */
export function openLedger(path: string, options: LedgerOptions = {}): Ledger {
  const mode = options.mode ?? 'write'
  const inMemory = path === ':memory:'
  if (!inMemory && mode === 'read' && !existsSync(path))
    throw new LedgerError(`There is no ledger at ${path}: make one with "hearsay add" or "hearsay record add"`)
  const isThere = !inMemory && existsSync(path)
  if (isThere) expectFile(path)
  return answered(path, () => {
    const database = new Database(path, { timeout: 10_000 })
    try {
      if (isThere && !seemsWhole(database, path)) examine(path)
      setUp(database, path, mode)
      const maker = mode === 'read' ? 0 : makerOf(database, options.program ?? 'hearsay', options.version ?? '0.1.0')
      const ledger = new Ledger(path, mode, database, maker)
      if (mode === 'write') {
        fillSpoken(ledger)
        fillCallings(ledger)
      }
      return ledger
    } catch (cause) {
      database.close()
      if (isThere && !(cause instanceof LedgerError)) examine(path)
      throw cause
    }
  })
}
