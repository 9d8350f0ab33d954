import { LedgerError } from '../error.ts'

/** What `work` gives; an error of the database is a LedgerError that says what is wrong with the ledger at `path`. */
export function answered<Result>(path: string, work: () => Result): Result {
  try {
    return work()
  } catch (cause) {
    if (cause instanceof LedgerError || !(cause instanceof Error) || !('code' in cause)) throw cause
    throw new LedgerError(`${path}: ${explain(String(cause.code), cause.message)}`, { cause })
  }
}

function explain(code: string, message: string): string {
  if (code.includes('NOTADB')) return 'this is not a database: a ledger was expected'
  if (code.includes('CORRUPT')) return 'the ledger is damaged; restore it from a copy'
  if (code.includes('BUSY')) return 'another process is writing to the ledger; try again'
  if (code.includes('FULL')) return 'there is no room left on the disk'
  if (code.includes('CANTOPEN')) return 'the ledger cannot be opened: does its folder exist, and may it be written to?'
  if (code.includes('READONLY')) return 'the ledger may not be written to'
  return message
}
