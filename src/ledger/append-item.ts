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
const SQL = `insert into items (id, sha256, type, bytes, arrived, maker) values (?, ?, ?, ?, ?, ?)
  on conflict (id) do update set type = min(type, excluded.type), bytes = min(bytes, excluded.bytes)
  where excluded.type < type or excluded.bytes < bytes`

/** Appends an item, where it is not held, and gives its id. */
export function appendItem(ledger: Ledger, { sha256, type, bytes, now }: ArrivedItem): string {
  const id = shortId(sha256)
  ledger.append(SQL, [id, sha256, type, bytes, now, ledger.maker])
  return id
}
