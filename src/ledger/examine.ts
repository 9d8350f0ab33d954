import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { LedgerError } from '../error.ts'

const header = { magic: 'SQLite format 3\0', length: 100, pageSizeAt: 16, changesAt: 24, pagesAt: 28, validForAt: 92 }

/**
 * Looks at a file's head before SQLite does, to tell a cut-off ledger from another kind of file. @throws LedgerError for
 * what can be no ledger.
 */
export function examine(path: string): void {
  const found = statSync(path)
  if (found.isDirectory()) throw new LedgerError(`${path} is a folder: a ledger, which is a file, was expected`)
  const { size } = found
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
