import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import type Database from 'libsql'
import { LedgerError } from '../error.ts'

const header = { magic: 'SQLite format 3\0', length: 100, pageSizeAt: 16, changesAt: 24, pagesAt: 28, validForAt: 92 }

/** Sees that a path is no folder, without opening it. @throws LedgerError */
export function expectFile(path: string): void {
  if (statSync(path).isDirectory())
    throw new LedgerError(`${path} is a folder: a ledger, which is a file, was expected`)
}

/**
 * Looks at whether a file and its write-ahead log are long enough for the pages that the database counts. The file itself
 * is not opened for it: on POSIX a process that closes a file gives up the locks that its other connections hold on it.
 */
export function seemsWhole(database: Database.Database, path: string): boolean {
  const [pages, page] = ['page_count', 'page_size'].map((name) =>
    Number((database.prepare(`pragma ${name}`).raw().get() as number[])[0]),
  )
  const log = `${path}-wal`
  return statSync(path).size + (existsSync(log) ? statSync(log).size : 0) >= pages! * page!
}

/**
 * Looks at the head of a file that SQLite cannot use, to tell a cut-off ledger from another kind of file. @throws
 * LedgerError for what can be no ledger.
 */
export function examine(path: string): void {
  const { size } = statSync(path)
  if (size === 0) return
  const head = Buffer.alloc(header.length)
  const file = openSync(path, 'r')
  try {
    readSync(file, head, 0, header.length, 0)
  } finally {
    closeSync(file)
  }
  if (head.toString('latin1', 0, header.magic.length) !== header.magic)
    throw new LedgerError(`${path} is not a database: a ledger was expected`)
  const stored = head.readUInt16BE(header.pageSizeAt)
  const pages = head.readUInt32BE(header.pagesAt)
  const known = head.readUInt32BE(header.changesAt) === head.readUInt32BE(header.validForAt)
  const expected = pages * (stored === 1 ? 65_536 : stored)
  if (size < header.length || (known && size < expected))
    throw new LedgerError(`${path} is cut off: it has ${size} bytes of ${expected}; restore it from a copy`)
}
