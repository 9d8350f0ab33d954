import type { Pieces } from '../model/model.ts'
import type { Span } from '../span.ts'

/**
 * Pieces `[first, last)` that the encoder sees at once. Only relations whose cue begins in `[from, to)` are taken from
 * this window; the rest is there as context.
 */
export type Window = { readonly first: number; readonly last: number; readonly from: number; readonly to: number }

/** Pieces of context on each side of a window that parts a paragraph. */
const CONTEXT = 48

/**
 * Packs whole paragraphs into windows of at most `size` pieces: relations hardly ever leave their paragraph (137 of
 * 19,868 in PolNeAR). A longer paragraph is parted at its sentences, with context on both sides. `apart` gives each
 * paragraph a window of its own.
 */
export function windowsOf(
  pieces: Pieces,
  paragraphs: readonly Span[],
  sentences: readonly Span[],
  size: number,
  apart = false,
): Window[] {
  const windows: Window[] = []
  const sentenceStarts = firstPieces(pieces, sentences)
  let start = 0
  let end = 0
  const flush = (): void => {
    if (end > start) windows.push({ first: start, last: end, from: start, to: end })
  }
  for (const [first, last] of ranges(pieces, paragraphs)) {
    if (apart || last - start > size) {
      flush()
      start = first
    }
    end = last
    if (last - first > size) {
      windows.push(...partsOf(first, last, sentenceStarts, size))
      start = last
    }
  }
  flush()
  return windows
}

/** Piece ranges of spans; what lies between two spans belongs to the one before. */
function ranges(pieces: Pieces, spans: readonly Span[]): [number, number][] {
  const starts = firstPieces(pieces, spans)
  return starts
    .map((first, i): [number, number] => [i === 0 ? 0 : first, starts[i + 1] ?? pieces.ids.length])
    .filter(([first, last]) => last > first)
}

/** For each span the first piece at or after its start. */
function firstPieces({ starts }: Pieces, spans: readonly Span[]): number[] {
  let piece = 0
  return spans.map(({ start }) => {
    while (piece < starts.length && starts[piece]! < start) piece++
    return piece
  })
}

function partsOf(first: number, last: number, sentenceStarts: readonly number[], size: number): Window[] {
  const windows: Window[] = []
  const room = size - 2 * CONTEXT
  let next = lowerBound(sentenceStarts, first + 1)
  for (let from = first; from < last;) {
    let to = Math.min(last, from + room)
    if (to < last) {
      while (next < sentenceStarts.length && sentenceStarts[next]! <= to) next++
      const cut = sentenceStarts[next - 1] ?? to
      if (cut > from) to = cut
    }
    windows.push({ first: Math.max(first, from - CONTEXT), last: Math.min(last, to + CONTEXT), from, to })
    from = to
  }
  return windows
}

function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
