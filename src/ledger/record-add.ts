import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { InputError } from '../error.ts'
import { shortId } from '../id.ts'
import { LARGEST_TRANSCRIPT } from '../intake/take-in.ts'
import type { Transcript } from '../intake/transcript.ts'
import { filesAt, type FoundFile } from '../paths.ts'
import { appendTranscript, type Added } from './append-transcript.ts'
import type { Ledger } from './ledger.ts'

/** How far an addition is: files and words done, words a second, seconds left (a guess from the bytes done). */
export type RecordProgress = {
  readonly files: number
  readonly of: number
  readonly words: number
  readonly rate: number
  readonly left: number
}

/** What an addition did; `failed` are the files that could not be read, each with one sentence why. */
export type RecordAdded = {
  readonly added: number
  readonly changed: number
  readonly held: number
  readonly failed: readonly { readonly path: string; readonly reason: string }[]
  /** Files of which a transcript does not say its day: no quotation of a day is held against them. */
  readonly undated: readonly string[]
  readonly words: number
}

/** Reads bytes into transcripts; the intake's `readTranscripts`. */
export type TranscriptReader = (
  bytes: Uint8Array,
  source: { name: string; date?: string | undefined },
) => Promise<Transcript[]>

/** `read` is the intake's reader of transcripts; `date` the day for files that do not say theirs. */
export type RecordAddOptions = {
  readonly read: TranscriptReader
  readonly date?: string
  readonly onProgress?: (progress: RecordProgress) => void
  readonly signal?: AbortSignal
}

// After a large addition the index is put in order once: words are found twice as fast.
const manyAdded = 500
const batchFiles = 100
const batchBytes = 4_000_000

type Batch = { readonly path: string; readonly bytes: number; readonly transcripts: readonly Transcript[] }[]

/**
 * Adds files, and the files of folders, to the record. Files that are held already are passed over, so that a run that
 * was cut off goes on where it was; what one file's transcripts add is kept whole or not at all.
 */
export async function recordAdd(
  ledger: Ledger,
  paths: readonly string[],
  options: RecordAddOptions,
): Promise<RecordAdded> {
  const files = filesAt(paths, endings)
  const tally = { added: 0, changed: 0, held: 0, words: 0 }
  const failed: { path: string; reason: string }[] = []
  const undated: string[] = []
  const clock = stopwatch(files.map(({ bytes }) => bytes))
  let batch: Batch = []
  const flush = () => {
    if (batch.length > 0) ledger.together(() => batch.forEach((file) => keep(ledger, file, tally)))
    batch = []
  }
  for (const [i, file] of files.entries()) {
    options.signal?.throwIfAborted()
    const read = await readFile(ledger, file, options, failed)
    if (read === 'held') tally.held++
    else if (read !== null) {
      batch.push(read)
      if (read.transcripts.some(({ date }) => date === null)) undated.push(file.file)
    }
    if (batch.length >= batchFiles || batch.reduce((sum, { bytes }) => sum + bytes, 0) >= batchBytes) flush()
    if (i % batchFiles !== batchFiles - 1) continue
    // What is said to be done is safe on disk.
    flush()
    options.onProgress?.(clock(i + 1, tally.words))
  }
  flush()
  if (tally.added >= manyAdded)
    for (const index of ['shingles', 'spoken']) ledger.append(`insert into ${index} (${index}) values ('optimize')`)
  options.onProgress?.(clock(files.length, tally.words))
  return { ...tally, failed, undated }
}

function keep(ledger: Ledger, file: Batch[number], tally: Record<Added | 'words', number>): void {
  for (const transcript of file.transcripts) {
    const did = appendTranscript(ledger, transcript, { name: file.path, bytes: file.bytes })
    tally[did]++
    if (did !== 'held') tally.words += wordCount(transcript.text)
  }
}

async function readFile(
  ledger: Ledger,
  file: FoundFile,
  options: RecordAddOptions,
  failed: { path: string; reason: string }[],
): Promise<Batch[number] | 'held' | null> {
  const name = resolve(file.file)
  try {
    // Before any of it is held in memory: a file may be larger than that.
    if (file.bytes > LARGEST_TRANSCRIPT) throw tooLarge(file)
    const bytes = readFileSync(file.file)
    if (isHeld(ledger, createHash('sha256').update(bytes).digest('hex'))) return 'held'
    return { path: name, bytes: bytes.length, transcripts: await options.read(bytes, { name, date: options.date }) }
  } catch (cause) {
    if (!(cause instanceof InputError || isFileError(cause))) throw cause
    failed.push({ path: file.file, reason: cause.message })
    return null
  }
}

function tooLarge({ file, bytes }: FoundFile): InputError {
  return new InputError(`${file} has ${bytes} bytes: a transcript of at most ${LARGEST_TRANSCRIPT} was expected`)
}

// Bytes that are the last version somewhere need no reading again.
function isHeld(ledger: Ledger, sha256: string): boolean {
  const rows = ledger.rows(
    'select 1 from versions v where v.item = ? and not exists (select 1 from versions w where w.source = v.source and w.version > v.version) limit 1',
    shortId(sha256),
  )
  return rows.length > 0
}

function isFileError(cause: unknown): cause is Error {
  return cause instanceof Error && 'code' in cause && 'path' in cause
}

const endings = /\.(?:md|markdown|txt|text|html?|pdf|vtt|srt|jsonl?|ndjson)$/i

function stopwatch(sizes: readonly number[]): (files: number, words: number) => RecordProgress {
  const start = performance.now()
  const all = sizes.reduce((sum, size) => sum + size, 0)
  let counted = 0
  let done = 0
  return (files, words) => {
    for (; counted < files; counted++) done += sizes[counted] ?? 0
    const seconds = Math.max(0.001, (performance.now() - start) / 1000)
    const left = done === 0 ? 0 : (seconds / done) * (all - done)
    return { files, of: sizes.length, words, rate: Math.round(words / seconds), left: Math.round(left) }
  }
}

function wordCount(text: string): number {
  let words = 0
  let inside = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const blank = code === 32 || code === 10
    if (!blank && !inside) words++
    inside = !blank
  }
  return words
}
