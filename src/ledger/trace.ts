import { isId } from '../id.ts'
import type { Reading } from '../schema/to-reading.ts'
import type { Correction } from './correction.ts'
import { correctionsAbout, correctionsOnPairs } from './held-corrections.ts'
import { heldReading, readingAt } from './held-reading.ts'
import { heldStatement, heldStatementRow, type HeldStatement } from './held-statements.ts'
import type { Ledger } from './ledger.ts'
import { revisionsOf, type Revision } from './revisions.ts'

/** One coming of an article: where it stood, as which version, when it was seen, and the digest of its bytes. */
export type TracedArrival = {
  readonly address: string
  readonly version: number
  readonly seen: string
  readonly sha256: string
  readonly type: string
  readonly bytes: number
  /** Whether it is what stands there now, as far as is known. */
  readonly isLast: boolean
}

/** What an answer rests on, from the statement back to the bytes. */
export type Trace = {
  readonly id: string
  /** Null for a doc or a reading. */
  readonly statement: HeldStatement | null
  /** All that was read of the statement: source, cue, claims, and the words that decided. */
  readonly attribution: Reading['attributions'][number] | null
  readonly source: Reading['sources'][number] | null
  /** Every reading of the article, the one that is asked first: which program and weights made it, and when. */
  readonly readings: readonly TracedReading[]
  readonly document: Reading['document']
  readonly arrivals: readonly TracedArrival[]
  /** What persons say of the document, and of how the statement stands to others; on the statement alone it has them itself. */
  readonly corrections: readonly Correction[]
  /** What became of its statements from one version at its address to the next. */
  readonly revisions: readonly Revision[]
}

/** A reading of the article; `stance` is what it says of the statement, null where it has none of this id. */
export type TracedReading = {
  readonly id: string
  readonly program: string
  readonly version: string
  readonly model: string
  readonly arrived: string
  readonly isAsked: boolean
  readonly stance: string | null
}

/** Where a statement, a reading or a doc comes from, by its id; null where the ledger holds none of this id. */
export function trace(ledger: Ledger, id: string): Trace | null {
  if (!isId(id)) return null
  const statement = heldStatement(ledger, id)
  const reading = readingOf(ledger, id)
  if (reading === null) return null
  const attribution = statement === null ? null : (reading.attributions.find((one) => one.id === id) ?? null)
  const source = reading.sources.find((one) => one.id === attribution?.source?.id) ?? null
  const doc = reading.document.id
  return {
    id,
    statement,
    attribution,
    source,
    readings: readingsOf(ledger, doc, statement === null ? null : id),
    document: reading.document,
    arrivals: arrivalsOf(ledger, doc),
    corrections: [...correctionsAbout(ledger, doc), ...(statement === null ? [] : correctionsOnPairs(ledger, id))],
    revisions: revisionsOf(ledger, doc),
  }
}

/** The very reading that a statement is shown from: its id alone may be that of another edition. */
function readingOf(ledger: Ledger, id: string): Reading | null {
  const row = heldStatementRow(ledger, id)
  return row === null ? heldReading(ledger, id) : readingAt(ledger, row.reading)
}

const READINGS = `
  select r.n, r.id, m.program, m.version, x.digest, r.arrived, exists (select 1 from current c where c.reading = r.n)
  from docs d join editions e on e.doc = d.n join readings r on r.edition = e.n join makers m on m.id = r.maker
  join models x on x.n = r.model where d.id = ? order by 7 desc, r.n desc`

function readingsOf(ledger: Ledger, doc: string, statement: string | null): TracedReading[] {
  return ledger.rows(READINGS, doc).map(([n, id, program, version, model, arrived, isAsked]) => ({
    id: String(id),
    program: String(program),
    version: String(version),
    model: String(model),
    arrived: String(arrived),
    isAsked: isAsked === 1,
    stance: stanceIn(readingAt(ledger, Number(n)), statement),
  }))
}

function stanceIn(reading: Reading | null, statement: string | null): string | null {
  return reading?.attributions.find(({ id }) => id === statement)?.stance ?? null
}

const ARRIVALS = `
  select a.address, a.version, a.seen, i.sha256, i.type, i.bytes,
    not exists (select 1 from arrivals b where b.address = a.address and b.version > a.version)
  from docs d join editions e on e.doc = d.n join arrivals a on a.edition = e.n join items i on i.id = a.item
  where d.id = ? order by a.seen, a.address, a.version`

function arrivalsOf(ledger: Ledger, doc: string): TracedArrival[] {
  return ledger.rows(ARRIVALS, doc).map(([address, version, seen, sha256, type, bytes, isLast]) => ({
    address: String(address),
    version: Number(version),
    seen: String(seen),
    sha256: String(sha256),
    type: String(type),
    bytes: Number(bytes),
    isLast: isLast === 1,
  }))
}
