import type { Transcript } from '../intake/transcript.ts'

/** A transcript that the ledger holds; `doc` is its number there. */
export type HeldTranscript = Omit<Transcript, 'type' | 'notices'> & { readonly doc: number; readonly id: string }

/** A stretch of a transcript's text, the unit that the index points to; neighbours have neighbouring numbers. */
export type Stretch = { readonly n: number; readonly doc: number; readonly start: number; readonly end: number }

/** What holding words against the record asks of the index; the ledger supplies it. */
export type RecordLookup = {
  /** By token, the numbers of the stretches that hold it (all of several shingles parted by blanks), at most `limit` of each. */
  readonly hits: (tokens: readonly string[], limit: number) => readonly (readonly number[])[]
  /** The stretches of some numbers, in their order; those are missing whose text a newer version has replaced. */
  readonly stretches: (numbers: readonly number[]) => readonly Stretch[]
  /** The transcripts of the days from `from` to `to`, both included. */
  readonly onDay: (from: string, to: string) => readonly number[]
  readonly transcript: (doc: number) => HeldTranscript
}
