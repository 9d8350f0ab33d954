import type { Doc } from '../document/doc.ts'
import type { Word } from '../reader/reader.ts'
import type { Span } from '../span.ts'

/** The words of a doc and, for each, the span of all that hangs on it. */
export type Tree = {
  readonly doc: Doc
  readonly words: readonly Word[]
  readonly extents: readonly Span[]
}

/** Deeper is no sentence: the tree is a guess, and may run in circles. */
const DEEPEST = 40

/** The tree of a doc's words. */
export function treeOf(doc: Doc, words: readonly Word[]): Tree {
  return { doc, words, extents: extentsOf(words) }
}

/** The number of the first word that begins at or after an offset. */
export function firstAfter(words: readonly Word[], start: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low
}

/** A word's letters, small. */
export function lower({ text }: Doc, { start, end }: Word): string {
  return text.slice(start, end).toLowerCase()
}

function extentsOf(words: readonly Word[]): Span[] {
  const starts = words.map(({ start }) => start)
  const ends = words.map(({ end }) => end)
  words.forEach((_, at) => {
    let above = at
    for (let step = 0; step < DEEPEST && words[above]!.head !== above; step++) {
      above = words[above]!.head
      starts[above] = Math.min(starts[above]!, words[at]!.start)
      ends[above] = Math.max(ends[above]!, words[at]!.end)
    }
  })
  return starts.map((start, at) => ({ start, end: ends[at]! }))
}
