import type { Doc } from '../src/document/doc.ts'
import type { Pieces } from '../src/model/model.ts'
import { TAGS, type Scores, type WindowScores } from '../src/reader/scores.ts'
import { windowsOf, type Window } from '../src/reader/windows.ts'
import type { Span } from '../src/span.ts'

/** One relation as a person marked it. */
export type Marks = {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

const SURE = Math.log(0.97)
const NOT = Math.log(0.005)

/** Scores as a reader would give them that sees exactly the relations marked: one piece a word or sign. */
export function goldScores(doc: Doc, relations: readonly Marks[], size = 254): Scores {
  const pieces = wordsOf(doc.text)
  const windows = windowsOf(pieces, doc.paragraphs, doc.sentences, size)
  return { pieces, windows: windows.map((window) => scoresOf(window, pieces, relations)) }
}

function wordsOf(text: string): Pieces {
  const found = Array.from(text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu))
  const column = (value: (match: RegExpExecArray, i: number) => number): Int32Array => Int32Array.from(found.map(value))
  return {
    ids: column(() => 100),
    starts: column(({ index }) => index),
    ends: column(({ 0: word, index }) => index + word.length),
    words: column((_, i) => i),
  }
}

function scoresOf(window: Window, pieces: Pieces, relations: readonly Marks[]): WindowScores {
  const size = window.last - window.first
  const within = (span: Span): number[] =>
    Array.from({ length: size }, (_, i) => i).filter(
      (i) => pieces.starts[window.first + i]! < span.end && pieces.ends[window.first + i]! > span.start,
    )
  const placed = relations.map((relation) => ({
    source: relation.source.map(within),
    cue: relation.cue.map(within),
    content: relation.content.map(within),
  }))
  const tags = new Float32Array(size * TAGS.length).fill(NOT)
  const set = (i: number, tag: number): void => {
    tags.fill(NOT, i * TAGS.length, (i + 1) * TAGS.length)
    tags[i * TAGS.length + tag] = SURE
  }
  for (let i = 0; i < size; i++) set(i, 0)
  const roles = ['source', 'cue', 'content'] as const
  for (const relation of placed) {
    roles.forEach((role, r) =>
      relation[role].forEach((run) => run.forEach((i, k) => set(i, 1 + 2 * r + (k > 0 ? 1 : 0)))),
    )
  }
  const heads = placed.filter(({ cue }) => (cue[0]?.length ?? 0) > 0)
  const row = (pointed: (relation: (typeof heads)[number]) => number): Float32Array => {
    const out = new Float32Array(heads.length * (size + 1)).fill(NOT)
    heads.forEach((relation, c) => (out[c * (size + 1) + pointed(relation) + 1] = SURE))
    return out
  }
  const toCue = new Float32Array(size * heads.length).fill(NOT)
  heads.forEach(({ source, content }, c) => {
    for (const i of [...source, ...content].flat()) toCue[i * heads.length + c] = SURE
  })
  const longest = ({ content }: (typeof heads)[number]): number[] =>
    content.toSorted((a, b) => b.length - a.length)[0] ?? []
  return {
    ...window,
    tags,
    cues: Int32Array.from(heads, ({ cue }) => window.first + cue[0]![0]!),
    toCue,
    source: row(({ source }) => source[0]?.[0] ?? -1),
    start: row((relation) => longest(relation)[0] ?? -1),
    end: row((relation) => longest(relation).at(-1) ?? -1),
  }
}
