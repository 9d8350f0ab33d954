import type { WindowScores } from '../reader/reader.ts'
import type { Run } from './runs.ts'

/** A cue that points at an edge as surely as this is right three times as often as the tags that say otherwise. */
const SURE = Math.log(0.75)

/**
 * Moves the edges of a cue's longest content to where the cue points, where it points surely. The new content must cross
 * no run of another role or relation; pieces of the same relation that it covers become part of it.
 */
export function pointedContent(
  window: WindowScores,
  column: number,
  content: readonly Run[],
  runs: readonly Run[],
  isWord: (piece: number) => boolean,
): readonly Run[] {
  const longest = content.reduce((a, b) => (b.last - b.first > a.last - a.first ? b : a))
  const size = window.last - window.first
  const start = surest(window.start, column, size)
  const end = surest(window.end, column, size)
  const first = start === undefined || start === firstWord(longest, isWord) ? longest.first : start
  const last = end === undefined || end === lastWord(longest, isWord) ? longest.last : end + 1
  if (first >= last || (first === longest.first && last === longest.last)) return content
  const crossed = runs.filter((run) => run.first < last && first < run.last)
  if (crossed.some((run) => !content.includes(run))) return content
  const moved = { ...longest, first, last }
  return content
    .filter((run) => run !== longest && !crossed.includes(run))
    .concat(moved)
    .toSorted((a, b) => a.first - b.first)
}

/** The piece that the cue points at, where it does so surely. */
function surest(scores: Float32Array, column: number, size: number): number | undefined {
  const row = column * (size + 1) + 1
  for (let i = 0; i < size; i++) if (scores[row + i]! >= SURE) return i
  return undefined
}

function firstWord({ first, last }: Run, isWord: (piece: number) => boolean): number {
  for (let i = first; i < last; i++) if (isWord(i)) return i
  return first
}

function lastWord({ first, last }: Run, isWord: (piece: number) => boolean): number {
  for (let i = last - 1; i >= first; i--) if (isWord(i)) return i
  return last - 1
}
