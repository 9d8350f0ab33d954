import { UsageError } from './error.ts'
import type { Ledger, LedgerMode } from './ledger/ledger.ts'
import type { OpenRecord, RecordPlace } from './open-record.ts'
import type { Reader } from './reader/reader.ts'
import type { SessionOptions } from './session.ts'
import type { OpenVectors } from './vectors.ts'
import { programVersion } from './version.ts'

/** What the way of an article asks for: each is opened where it is first asked, and stays open. */
export type Flow = {
  readonly checkOpen: () => void
  readonly reader: () => Promise<Reader>
  readonly record: () => Promise<OpenRecord>
  readonly ledger: () => Promise<Ledger>
  /** The ledger as it is asked, never made or changed. */
  readonly asked: () => Promise<Ledger>
  readonly vectors: () => Promise<OpenVectors>
  /** Whether the caller said where the record is: then it must be there. */
  readonly isRecordNamed: boolean
  /** Whether a ledger is asked: not where transcripts were named in its place. */
  readonly isLedgerAsked: boolean
  readonly offline: boolean
  readonly program: string
}

/** What a session asks for, and how it lets go of it; the reader is opened once at most. */
export function openFlow(
  open: () => Promise<Reader>,
  held: SessionOptions,
): { readonly flow: Flow; readonly close: () => Promise<void> } {
  const reader = keptOpen(open)
  const vectors = keptOpen(() => openVectorsOf(held))
  const record = keptOpen(() => openRecordAt(held))
  const ledger = keptOpen(() => openLedgerAt(held))
  const asked = keptOpen(() => openLedgerAt(held, 'read'))
  let isClosed = false
  const flow: Flow = {
    checkOpen: () => {
      if (isClosed) throw new UsageError('This session is closed: expected an open one. Open another with openHearsay.')
    },
    reader: reader.get,
    vectors: vectors.get,
    record: record.get,
    ledger: ledger.get,
    asked: asked.get,
    isRecordNamed: held.ledger !== undefined || held.record !== undefined,
    isLedgerAsked: held.ledger !== undefined || held.record === undefined,
    offline: held.offline ?? false,
    program: programVersion(),
  }
  const close = async (): Promise<void> => {
    isClosed = true
    for (const one of [reader, vectors, record, ledger, asked]) await (await one.held())?.close()
  }
  return { flow, close }
}

/** Opens at the first call and stays open; what could not be opened is tried again at the next call. */
function keptOpen<Held>(open: () => Promise<Held>): {
  readonly get: () => Promise<Held>
  readonly held: () => Promise<Held | null>
} {
  let opening: Promise<Held> | null = null
  return {
    get: () =>
      (opening ??= open().catch((cause: unknown) => {
        opening = null
        throw cause
      })),
    held: async () => (await opening?.catch(() => null)) ?? null,
  }
}

/** Reading alone needs no sentence encoder, and does not load one. */
async function openVectorsOf(options: SessionOptions): Promise<OpenVectors> {
  const { openVectors } = await import('./vectors.ts')
  return openVectors(options)
}

/** Reading alone needs no ledger, and does not load one. */
async function openRecordAt(place: RecordPlace): Promise<OpenRecord> {
  const { openRecord } = await import('./open-record.ts')
  return openRecord(place)
}

async function openLedgerAt({ ledger }: RecordPlace, mode: LedgerMode = 'write'): Promise<Ledger> {
  const { openLedger } = await import('./ledger/ledger.ts')
  return openLedger(ledger ?? './hearsay.db', { mode, version: programVersion() })
}
