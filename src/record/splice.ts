import type { Search } from './find.ts'
import { placeIn, type Place } from './place.ts'
import { printedOf, type Printed } from './printed.ts'

const leastPart = 3
const leastCovered = 0.9
const mostPlaces = 6

/**
 * The two places of which one has the quotation's beginning and the other the rest, each verbatim or tidied; null where
 * no two do. The quotation is cut where the two together have most of it.
 */
export function spliceOf(_search: Search, printed: Printed, places: readonly Place[]): readonly [Place, Place] | null {
  const count = printed.units.length
  if (count < leastPart * 2) return null
  const cuts: { one: Place; two: Place; at: number; covered: number }[] = []
  const few = places.slice(0, mostPlaces)
  for (const one of few) {
    for (const two of few) {
      if (one === two) continue
      const { at, covered } = cutOf(one.covered, two.covered)
      if (at >= leastPart && count - at >= leastPart && covered >= leastCovered * count) cuts.push({ one, two, at, covered })
    }
  }
  cuts.sort((a, b) => b.covered - a.covered)
  for (const { one, two, at } of cuts.slice(0, 4)) {
    const [first, second] = [placeIn(part(printed, 0, at), one.region), placeIn(part(printed, at, count), two.region)]
    if (first !== null && second !== null && isWhole(first) && isWhole(second)) return [first, second]
  }
  return null
}

function isWhole({ quality }: Place): boolean {
  return quality === 'verbatim' || quality === 'tidied'
}

function cutOf(one: readonly boolean[], two: readonly boolean[]): { at: number; covered: number } {
  let covered = two.filter(Boolean).length
  let best = { at: 0, covered }
  for (let i = 0; i < one.length; i++) {
    covered += (one[i] === true ? 1 : 0) - (two[i] === true ? 1 : 0)
    if (covered > best.covered) best = { at: i + 1, covered }
  }
  return best
}

/** The units `from` to `to` of a quotation as one of their own. */
export function part(printed: Printed, from: number, to: number): Printed {
  const first = printed.words[printed.units[from]?.from ?? 0]
  const last = printed.words[(printed.units[to - 1]?.to ?? 1) - 1]
  const [start, end] = [first?.start ?? 0, last?.end ?? 0]
  const pieces = printed.quotation.pieces
    .map((piece) => ({ start: Math.max(piece.start, start), end: Math.min(piece.end, end) }))
    .filter((piece) => piece.start < piece.end)
  return printedOf({ ...printed.quotation, pieces })
}
