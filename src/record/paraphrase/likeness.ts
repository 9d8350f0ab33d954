import type { HeldTranscript } from '../lookup.ts'
import type { Claim } from './claim.ts'
import { windowAt, type Window } from './passages.ts'
import type { Sentence, Spoken } from './spoken.ts'

/** What a sentence encoder made of a text; null for what it was not given. */
export type Vectors = (text: string) => Float32Array | null

/** What somebody says in one transcript. */
export type SpokenIn = { readonly held: HeldTranscript; readonly turns: readonly Spoken[] }

const mostSentences = 3
const mostAlike = 40
const mostWindows = 6
// A question counts as much as a middling sentence of its answer.
const askedWeight = 12
const coverCounts = 0.35
const eachSentence = 0.02

/** A sentence on one line, as it is given to the encoder. */
export function lineOf({ text }: HeldTranscript, { start, end }: Sentence): string {
  return text.slice(start, end).replace(/\s+/g, ' ')
}

/** What is asked right before an answer, on one line, as it is given to the encoder; empty where nothing is. */
export function questionLine(held: HeldTranscript, { asked }: Spoken): string {
  return asked
    .slice(-2)
    .map((sentence) => lineOf(held, sentence))
    .join(' ')
}

/** A window, and how alike the encoder finds it and the claim. */
export type Alike = {
  readonly window: Window
  readonly like: number
}

/**
 * The windows most like a claim, by likeness and by the words they share, the best first, none inside another; null
 * where the encoder was not asked. The vector of a window is the sum of its sentences', longer ones weighing more.
 */
export function likeliest(
  claim: Claim,
  said: string,
  { spoken, vectors }: { readonly spoken: readonly SpokenIn[]; readonly vectors: Vectors },
): Alike[] | null {
  const own = vectors(said)
  if (own === null) return null
  const places = spoken
    .flatMap(({ held, turns }) => turns.flatMap((turn) => placesIn(held, turn, { own, vectors })))
    .toSorted((a, b) => b.like - a.like)
    .slice(0, mostAlike)
  const windows = places.map((place) => ({ place, window: windowAt(claim, place.held, place.turn, place) }))
  const scored = windows.map((one) => ({
    ...one,
    score: one.place.like + coverCounts * one.window.cover - eachSentence * (one.place.to - one.place.from - 1),
  }))
  return apart(scored.toSorted((a, b) => b.score - a.score)).map(({ place, window }) => ({ window, like: place.like }))
}

type Place = {
  readonly held: HeldTranscript
  readonly turn: Spoken
  readonly from: number
  readonly to: number
  readonly asked: boolean
  readonly like: number
}

function placesIn(
  held: HeldTranscript,
  turn: Spoken,
  { own, vectors }: { readonly own: Float32Array; readonly vectors: Vectors },
): Place[] {
  const lines = turn.sentences.map((sentence) => lineOf(held, sentence))
  const each = lines.map((line) => vectors(line))
  const asked = turn.asked.length === 0 ? null : vectors(questionLine(held, turn))
  const places: Place[] = []
  for (let from = 0; from < lines.length; from++) {
    const sum = new Float32Array(own.length)
    for (let to = from + 1; to <= Math.min(lines.length, from + mostSentences); to++) {
      add(sum, each[to - 1] ?? null, Math.sqrt(lines[to - 1]?.length ?? 0))
      places.push({ held, turn, from, to, asked: false, like: likenessOf(own, sum) })
      if (from > 0 || asked === null) continue
      const both = sum.slice()
      add(both, asked, askedWeight)
      places.push({ held, turn, from, to, asked: true, like: likenessOf(own, both) })
    }
  }
  return places
}

function add(sum: Float32Array, vector: Float32Array | null, weight: number): void {
  if (vector !== null) for (let i = 0; i < sum.length; i++) sum[i]! += vector[i]! * weight
}

/** The cosine of two vectors, the first of length one; 0 where one is nothing. */
function likenessOf(own: Float32Array, other: Float32Array): number {
  let [product, size] = [0, 0]
  for (let i = 0; i < own.length; i++) {
    product += own[i]! * other[i]!
    size += other[i]! * other[i]!
  }
  return size === 0 ? 0 : product / Math.sqrt(size)
}

function apart<One extends { readonly place: Place }>(scored: readonly One[]): One[] {
  const taken: One[] = []
  for (const one of scored) {
    const { turn, from, to } = one.place
    const overlaps = taken.some(({ place }) => place.turn === turn && from < place.to && place.from < to)
    if (!overlaps) taken.push(one)
    if (taken.length >= mostWindows) break
  }
  return taken
}
