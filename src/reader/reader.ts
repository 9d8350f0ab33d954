import type { Doc } from '../document/doc.ts'
import { openModel, type Columns, type Model, type ModelOptions, type Outputs, type Pieces } from '../model/model.ts'
import type { Span } from '../span.ts'
import { features, type Features } from './features.ts'
import { TAGS, type Scores, type WindowScores } from './scores.ts'
import { shownText } from './shown-text.ts'
import { WORD_OUTPUTS, wordsOf } from './words.ts'
import { windowsOf, type Window } from './windows.ts'

export { inPortions, portionsOf } from './portions.ts'
export type { Word } from './words.ts'
export { TAGS, type Scores, type WindowScores } from './scores.ts'

/** Reads docs into scores; holds an open model until `close`. */
export type Reader = {
  /** Digest of the weights. */
  readonly digest: string
  /** Lower-case words that open attributions. */
  readonly cues: ReadonlySet<string>
  /**
   * Scores of a whole doc, of some of its `paragraphs`, or of `stretches`, each read as if it stood alone. Rejects once
   * `signal` aborts, between two windows.
   */
  readonly read: (doc: Doc, options?: ReadOptions) => Promise<Scores>
  readonly close: () => Promise<void>
}

/** What of a doc to read, and when to stop. */
export type ReadOptions = {
  /** A portion of the doc, as `portionsOf` makes them. */
  readonly paragraphs?: readonly Span[] | undefined
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
  const shownTexts = new WeakMap<Doc, string>()
  const shown = (doc: Doc): string => {
    const text = shownTexts.get(doc) ?? shownText(doc)
    shownTexts.set(doc, text)
    return text
  }
  return {
    digest: model.digest,
    cues: model.cues,
    read: (doc, readOptions = {}) => read(model, doc, shown(doc), readOptions),
    close: () => model.close(),
  }
}

async function read(
  model: Model,
  doc: Doc,
  shown: string,
  { stretches, signal, ...rest }: ReadOptions,
): Promise<Scores> {
  const paragraphs = stretches ?? rest.paragraphs ?? doc.paragraphs
  const pieces = model.cut(shown, paragraphs)
  const title = stretches ? null : (doc.item.parts.find(({ kind }) => kind === 'title') ?? null)
  const told = features(shown, pieces, paragraphs, title)
  const apart = stretches !== undefined
  const cut = windowsOf(pieces, paragraphs, doc.sentences, model.manifest.reader.window, apart)
  const windows: WindowScores[] = []
  const forWords: Outputs[] = []
  const take = (at: number, outputs: Outputs): void => {
    windows[at] = compact(cut[at]!, outputs)
    if (!apart) forWords[at] = Object.fromEntries(WORD_OUTPUTS.map((name) => [name, outputs[name]!]))
  }
  const columns = cut.map((window) => columnsOf(pieces, told, window))
  await model.run({ columns, outputs: apart ? OUTPUTS : [...OUTPUTS, ...WORD_OUTPUTS], take }, signal)
  const { labels, confidence } = model.manifest.reader
  return { pieces, windows, words: apart ? undefined : wordsOf(pieces, labels, cut, forWords), confidence }
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
  const tags = (outputs.tag as Float32Array).slice(TAGS.length, TAGS.length * (size + 1))
  const cues: number[] = []
  for (let i = 0; i < size; i++) {
    if (tags[i * TAGS.length + BEGINS_CUE]! >= LEAST_CUE) cues.push(i)
  }
  const toCue = new Float32Array(size * cues.length)
  for (let i = 0; i < size; i++) {
    for (let c = 0; c < cues.length; c++) toCue[i * cues.length + c] = outputs.cue![(i + 1) * width + cues[c]! + 1]!
  }
  const rows = (scores: Outputs[string]): Float32Array => {
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
