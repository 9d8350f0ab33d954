import { UsageError } from '../error.ts'

/** Where the ledger is. */
export const ledgerFlag = {
  kind: 'parsed',
  parse: String,
  default: './hearsay.db',
  placeholder: 'PATH',
  brief: 'The ledger, one SQLite file',
} as const

/** JSON in place of lines for people. */
export const jsonFlag = {
  kind: 'boolean',
  default: false,
  withNegated: false,
  brief: 'Print one JSON object a line, with all fields',
} as const

/** How many are shown. */
export const limitFlag = {
  kind: 'parsed',
  parse: parseCount,
  default: '20',
  placeholder: 'N',
  brief: 'At most so many statements',
} as const

/** The first and the last day. */
export const dayFlags = {
  from: { kind: 'parsed', parse: parseDate, optional: true, placeholder: 'DATE', brief: 'First day' },
  to: { kind: 'parsed', parse: parseDate, optional: true, placeholder: 'DATE', brief: 'Last day' },
} as const

function parseCount(value: string): number {
  const count = Number(value)
  if (!Number.isInteger(count) || count < 1 || count > 1000) throw new UsageError('expected a number from 1 to 1000')
  return count
}

/** A calendar day such as 2024-05-10. */
export function parseDate(value: string): string {
  const time = Date.parse(`${value}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(time) || !new Date(time).toISOString().startsWith(value))
    throw new UsageError('expected a day such as 2024-05-10')
  return value
}
