import type { Reading } from '../schema/to-reading.ts'
import { heldText } from './held-statements.ts'
import type { Ledger } from './ledger.ts'
import { withIds } from './made-ids.ts'
import { unpack } from './pack.ts'

// Two look-ups by an index each: one condition over both tables would look through all readings.
const FIND = `
  select n from (select n from readings where id = ?1 union
    select r.n from docs d join editions e on e.doc = d.n join readings r on r.edition = e.n where d.id = ?1)
  order by exists (select 1 from current c where c.reading = n) desc, n desc limit 1`

/**
 * What was read, as `hearsay read` gave it: by the id of the reading or of the doc, of which the reading that is asked is
 * taken, else the last. Null where none is held.
 */
export function heldReading(ledger: Ledger, id: string): Reading | null {
  const n = heldReadingRow(ledger, id)
  return n === null ? null : readingAt(ledger, n)
}

/** The row that `heldReading` takes; as long as nothing is removed, what stands in it never changes. */
export function heldReadingRow(ledger: Ledger, id: string): number | null {
  const n = ledger.rows(FIND, id)[0]?.[0]
  return n === undefined ? null : Number(n)
}

const SQL = `
  select r.body, e.doc, (select i.sha256 from arrivals a join items i on i.id = a.item where a.edition = e.n
    order by i.id limit 1)
  from readings r join editions e on e.n = r.edition where r.n = ?`

/** The reading in this row; an id is shared by the editions of a doc, a row is of one. Null where there is none. */
export function readingAt(ledger: Ledger, n: number): Reading | null {
  const [body, doc, sha256] = ledger.rows(SQL, n)[0] ?? []
  if (!(body instanceof Uint8Array)) return null
  const text = heldText(ledger, Number(doc))
  const reading = withIds(unpack(body, text) as Reading)
  return { ...reading, text, document: { ...reading.document, sha256: String(sha256 ?? '') } }
}
