import type { Transcript } from '../intake/transcript.ts'

/** A transcript that the ledger holds; `doc` is its number there. */
export type HeldTranscript = Omit<Transcript, 'type' | 'notices'> & { readonly doc: number; readonly id: string }

/** A stretch of a transcript's text, the unit that the index points to; neighbours have neighbouring numbers. */
export type Stretch = { readonly n: number; readonly doc: number; readonly start: number; readonly end: number }

/** What holding words against the record asks of the index; the ledger supplies it. */
export type RecordLookup = {
  /** Numbers of the stretches that hold a shingle, or all of several shingles parted by blanks, ascending, at most `limit`. */
  readonly hits: (token: string, limit: number) => readonly number[]
  /** A stretch by its number; null where there is none, or only in a text that a newer version has replaced. */
  readonly stretch: (n: number) => Stretch | null
  /** The stretches of a transcript, in order. */
  readonly stretchesOf: (doc: number) => readonly Stretch[]
  /** The transcripts of the days from `from` to `to`, both included. */
  readonly onDay: (from: string, to: string) => readonly number[]
  readonly transcript: (doc: number) => HeldTranscript
}
