import type { Piece } from './pieces.ts'

/**
 * For each statement the start of the one piece by which it is reached with the keyboard: the first of its content that
 * no other statement has taken, else of its cue or source; statements further in choose first.
 */
export function handlesOf(pieces: readonly Piece[], depths: readonly number[]): Map<number, number> {
  const choices = depths.map((): number[] => [])
  for (const role of ['content', 'cue', 'source'] as const)
    for (const { start, layers } of pieces)
      for (const layer of layers) if (layer.role === role) choices[layer.statement]?.push(start)
  const order = depths.map((_, at) => at).toSorted((a, b) => (depths[b] ?? 0) - (depths[a] ?? 0))
  const taken = new Map<number, number>()
  for (const statement of order) {
    const start = choices[statement]?.find((place) => !taken.has(place))
    if (start !== undefined) taken.set(start, statement)
  }
  return taken
}
