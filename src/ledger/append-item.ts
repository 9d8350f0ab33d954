import { shortId } from '../id.ts'
import type { Ledger } from './ledger.ts'

/** What arrived: the digest of its bytes, as what it was read, how many bytes and when. */
export type ArrivedItem = {
  readonly sha256: string
  readonly type: string
  readonly bytes: number
  readonly now: string
}

// The same bytes may be read as an article and as a transcript: what counts must not depend on which came first.
const INTO = 'items (id, sha256, type, bytes, arrived, maker)'
const OTHERWISE = `on conflict (id) do update set type = min(type, excluded.type), bytes = min(bytes, excluded.bytes)
  where excluded.type < type or excluded.bytes < bytes`

/** Appends an item, where it is not held, and gives its id. */
export function appendItem(ledger: Ledger, item: ArrivedItem): string {
  return appendItems(ledger, [item])[0]!
}

/** Appends items, where they are not held, and gives their ids. */
export function appendItems(ledger: Ledger, items: readonly ArrivedItem[]): string[] {
  const rows = items.map(
    ({ sha256, type, bytes, now }) => [shortId(sha256), sha256, type, bytes, now, ledger.maker] as const,
  )
  ledger.appendRows(INTO, rows, OTHERWISE)
  return rows.map(([id]) => id)
}
