import type { Unit } from './units.ts'

/** Two runs of units to be compared. */
export type Sides = { readonly a: readonly Unit[]; readonly b: readonly Unit[] }

/** A part of each side, half open. */
export type Box = { readonly a0: number; readonly a1: number; readonly b0: number; readonly b1: number }

const anchorLength = 3

/** Pairs of places where three units stand that occur once on each side, in order on both (patience diff). */
export function anchors({ a, b }: Sides, box: Box): (readonly [number, number])[] {
  const there = unique(b, box.b0, box.b1)
  const pairs: (readonly [number, number])[] = []
  for (const [run, i] of unique(a, box.a0, box.a1)) {
    const j = there.get(run)
    if (i >= 0 && j !== undefined && j >= 0) pairs.push([i, j])
  }
  pairs.sort((p, q) => p[0] - q[0])
  return longestRising(pairs)
}

function unique(units: readonly Unit[], from: number, to: number): Map<string, number> {
  const found = new Map<string, number>()
  for (let i = from; i + anchorLength <= to; i++) {
    const run = `${units[i]?.key} ${units[i + 1]?.key} ${units[i + 2]?.key}`
    found.set(run, found.has(run) ? -1 : i)
  }
  return found
}

function longestRising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const tails: number[] = []
  const before = new Int32Array(pairs.length).fill(-1)
  pairs.forEach((pair, k) => {
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tails[middle] as number] as readonly [number, number])[1] < pair[1]) low = middle + 1
      else high = middle
    }
    before[k] = low > 0 ? (tails[low - 1] as number) : -1
    tails[low] = k
  })
  const chain: (readonly [number, number])[] = []
  for (let k = tails[tails.length - 1] ?? -1; k >= 0; k = before[k] as number)
    chain.push(pairs[k] as readonly [number, number])
  return chain.toReversed()
}
