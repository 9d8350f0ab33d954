import type { Doc } from '../src/document/doc.ts'
import type { Pieces } from '../src/model/model.ts'
import { TAGS, type Reader, type Scores, type WindowScores } from '../src/reader/reader.ts'
import { windowsOf, type Window } from '../src/reader/windows.ts'
import type { Span } from '../src/span.ts'
import { emptyReader } from './empty-reader.ts'

const SURE = Math.log(0.97)
const NOT = Math.log(0.005)
const [O, SOURCE, CUE, CONTENT, MORE] = [0, 1, 3, 5, 6]

/**
 * A reader that takes each sentence for an attribution: its first word for the source, its second for the cue, the rest
 * for the content. For tests of how the program bears large and hostile texts, where a real reader would take minutes.
 */
export function sentenceReader(size = 254): Reader {
  return emptyReader({
    cues: new Set(['said']),
    read: async (doc, { paragraphs = doc.paragraphs, stretches } = {}) =>
      scoresOf(doc, stretches ?? paragraphs, size, stretches !== undefined),
  })
}

function scoresOf(doc: Doc, spans: readonly Span[], size: number, apart: boolean): Scores {
  const pieces = wordsWithin(doc.text, spans)
  const places = placesIn(pieces, doc.sentences)
  const windows = windowsOf(pieces, spans, doc.sentences, size, apart)
  return { pieces, windows: windows.map((window) => seen(window, places)) }
}

function wordsWithin(text: string, spans: readonly Span[]): Pieces {
  const starts: number[] = []
  const ends: number[] = []
  for (const span of spans) {
    for (const { index, 0: word } of text
      .slice(span.start, span.end)
      .matchAll(/[\p{L}\p{N}]{1,12}|[^\s\p{L}\p{N}]/gu)) {
      starts.push(span.start + index)
      ends.push(span.start + index + word.length)
    }
  }
  const numbers = Int32Array.from(starts, (_, at) => at)
  return { ids: numbers, starts: Int32Array.from(starts), ends: Int32Array.from(ends), words: numbers }
}

/** For each piece its place in its sentence. */
function placesIn({ starts }: Pieces, sentences: readonly Span[]): Int32Array {
  let sentence = -1
  let place = 0
  return starts.map((start) => {
    while (sentence + 1 < sentences.length && sentences[sentence + 1]!.start <= start) {
      sentence++
      place = 0
    }
    return place++
  })
}

function seen(window: Window, places: Int32Array): WindowScores {
  const size = window.last - window.first
  const here = places.subarray(window.first, window.last)
  const tags = new Float32Array(size * TAGS.length).fill(NOT)
  here.forEach((place, i) => {
    const tag = [SOURCE, CUE, CONTENT][place] ?? MORE
    tags[i * TAGS.length + (i === 0 && tag === MORE ? O : tag)] = SURE
  })
  const cues = Int32Array.from(here.keys()).filter((i) => here[i] === 1)
  const toCue = new Float32Array(size * cues.length).fill(NOT)
  const row = (pointed: (column: number) => number): Float32Array => {
    const out = new Float32Array(cues.length * (size + 1)).fill(NOT)
    for (let c = 0; c < cues.length; c++) out[c * (size + 1) + 1 + pointed(c)] = SURE
    return out
  }
  const ends = Array.from(cues, (_, c) => Math.max(cues[c]!, (cues[c + 1] ?? size + 1) - 2))
  for (let c = 0; c < cues.length; c++) {
    for (let i = cues[c]! + 1; i <= ends[c]!; i++) toCue[i * cues.length + c] = SURE
  }
  return {
    ...window,
    tags,
    cues: cues.map((i) => i + window.first),
    toCue,
    source: row((c) => cues[c]! - 1),
    start: row((c) => Math.min(cues[c]! + 1, size - 1)),
    end: row((c) => ends[c]!),
  }
}
