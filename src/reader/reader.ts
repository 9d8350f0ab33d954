import type { Doc } from '../document/doc.ts'
import { openModel, type Columns, type Model, type ModelOptions, type Outputs, type Pieces } from '../model/model.ts'
import type { Span } from '../span.ts'
import { features, type Features } from './features.ts'
import { TAGS, type Scores, type WindowScores } from './scores.ts'
import { shownText } from './shown-text.ts'
import { windowsOf, type Window } from './windows.ts'

export { TAGS, type Scores, type WindowScores } from './scores.ts'

/** Reads docs into scores; holds an open model until `close`. */
export type Reader = {
  /** Digest of the weights. */
  readonly digest: string
  /** Lower-case words that open attributions. */
  readonly cues: ReadonlySet<string>
  /** Scores of a whole doc, or of `stretches` of it, each read as if it stood alone. Rejects once `signal` aborts. */
  readonly read: (doc: Doc, options?: ReadOptions) => Promise<Scores>
  readonly close: () => Promise<void>
}

/** What of a doc to read, and when to stop. */
export type ReadOptions = {
  readonly stretches?: readonly Span[] | undefined
  readonly signal?: AbortSignal | undefined
}

const OUTPUTS = ['tag', 'cue', 'source', 'start', 'end']
/** Pieces less likely than this to begin a cue are not looked at: e^-4.6 is 1 in 100. */
const LEAST_CUE = -4.6
const CLS = 101
const SEP = 102
const BEGINS_CUE = TAGS.indexOf('B-cue')

/** Opens the neural reader; ModelError where the weights cannot be used. */
export async function openReader(options: ModelOptions = {}): Promise<Reader> {
  const model = await openModel(options)
  return {
    digest: model.digest,
    cues: model.cues,
    read: (doc, { stretches, signal } = {}) => read(model, doc, stretches, signal),
    close: () => model.close(),
  }
}

async function read(
  model: Model,
  doc: Doc,
  stretches: readonly Span[] | undefined,
  signal: AbortSignal | undefined,
): Promise<Scores> {
  const shown = shownText(doc)
  const pieces = stretches ? piecesWithin(model.cut(shown), stretches) : model.cut(shown)
  const paragraphs = stretches ?? doc.paragraphs
  const title = stretches ? null : (doc.item.parts.find(({ kind }) => kind === 'title') ?? null)
  const told = features(shown, pieces, paragraphs, title)
  const windows: WindowScores[] = []
  for (const window of windowsOf(pieces, paragraphs, doc.sentences, model.manifest.reader.window)) {
    signal?.throwIfAborted()
    const outputs = await model.run(columnsOf(pieces, told, window), OUTPUTS)
    windows.push(compact(window, outputs))
  }
  return { pieces, windows, confidence: model.manifest.reader.confidence }
}

function piecesWithin(pieces: Pieces, stretches: readonly Span[]): Pieces {
  const kept: number[] = []
  let stretch = 0
  for (let i = 0; i < pieces.ids.length; i++) {
    while (stretch < stretches.length && stretches[stretch]!.end <= pieces.starts[i]!) stretch++
    if (stretch < stretches.length && pieces.starts[i]! >= stretches[stretch]!.start) kept.push(i)
  }
  const pick = (column: Int32Array): Int32Array => Int32Array.from(kept, (i) => column[i]!)
  return { ids: pick(pieces.ids), starts: pick(pieces.starts), ends: pick(pieces.ends), words: pick(pieces.words) }
}

function columnsOf(pieces: Pieces, told: Features, { first, last }: Window): Columns {
  const framed = (column: ArrayLike<number>, head: number, tail: number): Int32Array => {
    const out = new Int32Array(last - first + 2)
    for (let i = first; i < last; i++) out[i - first + 1] = column[i]!
    out[0] = head
    out[last - first + 1] = tail
    return out
  }
  return {
    ids: framed(pieces.ids, CLS, SEP),
    shapes: framed(told.shapes, 0, 0),
    marks: framed(told.marks, 0, 0),
    places: framed(told.places, 0, 0),
  }
}

/** Keeps of the pairwise scores only the rows and columns of likely cues: a megabyte of text would hold gigabytes. */
function compact(window: Window, outputs: Outputs): WindowScores {
  const size = window.last - window.first
  const width = size + 2
  const tags = outputs.tag!.slice(TAGS.length, TAGS.length * (size + 1))
  const cues: number[] = []
  for (let i = 0; i < size; i++) {
    if (tags[i * TAGS.length + BEGINS_CUE]! >= LEAST_CUE) cues.push(i)
  }
  const toCue = new Float32Array(size * cues.length)
  for (let i = 0; i < size; i++) {
    for (let c = 0; c < cues.length; c++) toCue[i * cues.length + c] = outputs.cue![(i + 1) * width + cues[c]! + 1]!
  }
  const rows = (scores: Float32Array): Float32Array => {
    const out = new Float32Array(cues.length * (size + 1))
    cues.forEach((cue, c) => out.set(scores.subarray((cue + 1) * width, (cue + 2) * width - 1), c * (size + 1)))
    return out
  }
  return {
    ...window,
    tags,
    cues: Int32Array.from(cues, (i) => i + window.first),
    toCue,
    source: rows(outputs.source!),
    start: rows(outputs.start!),
    end: rows(outputs.end!),
  }
}
