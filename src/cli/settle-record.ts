import type { Check } from '../schema/to-reading.ts'
import type { Context } from './context.ts'

/** Exit status 1 where a transcript that was named could not be read; its notice says which. */
export function settleRecord(context: Context, check: Check | null): void {
  if (check?.notices.some(({ rule }) => rule === 'record-unread')) context.process.exitCode = 1
}
