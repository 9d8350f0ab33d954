import type { Confidence, Pieces } from '../model/model.ts'
import type { Word } from './words.ts'
import type { Window } from './windows.ts'

/** Tags of a piece, in the order of the encoder's output: B begins a span, I goes on with it. */
export const TAGS = ['O', 'B-source', 'I-source', 'B-cue', 'I-cue', 'B-content', 'I-content'] as const

/** The encoder's view of one window. All scores are natural logarithms of probabilities. */
export type WindowScores = Window & {
  /** A row of `TAGS.length` for each piece of the window. */
  readonly tags: Float32Array
  /** Pieces (numbered in the whole text) that may begin a cue. */
  readonly cues: Int32Array
  /** For each piece a row over `cues`: that the piece belongs to the relation of that cue. */
  readonly toCue: Float32Array
  /** For each cue a row of 1 + pieces: that its source begins there; column 0: that it has none. */
  readonly source: Float32Array
  /** For each cue a row of 1 + pieces: that its longest content begins there. */
  readonly start: Float32Array
  /** For each cue a row of 1 + pieces: that its longest content ends with that piece. */
  readonly end: Float32Array
}

/** What the reader sees in a text: its pieces, and the encoder's view of each window, in order. */
export type Scores = {
  readonly pieces: Pieces
  readonly windows: readonly WindowScores[]
  /** The words of what was read, their heads numbered among themselves; absent where stretches were read apart. */
  readonly words?: readonly Word[] | undefined
  /** How the model's weights say that evidence becomes a confidence. */
  readonly confidence?: Confidence | undefined
}
