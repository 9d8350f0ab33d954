import type Database from 'libsql'
import { LedgerError } from '../error.ts'
import type { Cell, LedgerMode } from './ledger.ts'
import { applicationId, migrations } from './schema.ts'

/** Brings a database that was just opened to this program's version, or sees that it is of it, and says how it is written. @throws LedgerError */
export function setUp(database: Database.Database, path: string, mode: LedgerMode): void {
  database.exec('pragma busy_timeout = 10000')
  const version = versionOf(database, path)
  if (mode === 'read') {
    if (version < migrations.length)
      throw new LedgerError(
        `${path} is of version ${version}, this program reads ${migrations.length}: add to it once to bring it up`,
      )
    database.exec('pragma query_only = 1')
    return
  }
  if (version === 0) database.exec('pragma page_size = 8192')
  database.exec('pragma journal_mode = wal')
  database.exec('pragma synchronous = full')
  database.exec('pragma cache_size = -64000')
  // Rows point to what was looked up just before them; "verify" checks all of it, and "forget" turns it on.
  database.exec('pragma foreign_keys = off')
  // Pages of an index change again and again: written over once for many commits, they are written less often.
  database.exec('pragma wal_autocheckpoint = 4000')
  migrate(database, path)
}

function versionOf(database: Database.Database, path: string): number {
  const application = pragma(database, 'application_id')
  const version = pragma(database, 'user_version')
  const tables = Number((database.prepare('select count(*) from sqlite_master').raw().get() as Cell[])[0])
  if (application !== applicationId && (application !== 0 || version !== 0 || tables > 0))
    throw new LedgerError(`${path} is a database of another program: a ledger was expected`)
  if (version > migrations.length)
    throw new LedgerError(
      `${path} is of version ${version}, this program knows ${migrations.length}: use a newer Hearsay`,
    )
  return version
}

function pragma(database: Database.Database, name: string): number {
  return Number((database.prepare(`pragma ${name}`).raw().get() as Cell[])[0])
}

function migrate(database: Database.Database, path: string): void {
  if (versionOf(database, path) === migrations.length) return
  database.exec('begin immediate')
  try {
    // Asked again inside: another process may have been faster.
    for (let version = versionOf(database, path); version < migrations.length; version++)
      database.exec(`${migrations[version]}; pragma user_version = ${version + 1}`)
    database.exec(`pragma application_id = ${applicationId}`)
    database.exec('commit')
  } catch (cause) {
    rollBack(database)
    throw cause
  }
}

/** Takes back what was begun, if it still stands: a full disk, say, ends it by itself. Why it is taken back is said by the caller. */
export function rollBack(database: Database.Database): void {
  try {
    database.exec('rollback')
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause
  }
}

/** The row of `makers` of a program and its version, made where it is missing. */
export function makerOf(database: Database.Database, program: string, version: string): number {
  const find = database.prepare('select id from makers where program = ? and version = ?').raw()
  const held = find.get(program, version) as Cell[] | undefined
  if (held?.[0] !== undefined) return Number(held[0])
  database.prepare('insert or ignore into makers (program, version) values (?, ?)').run(program, version)
  return Number((find.get(program, version) as Cell[])[0])
}
