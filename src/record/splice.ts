import { findPlaces, type Search } from './find.ts'
import { placeIn, type Place } from './place.ts'
import { isTelling, printedOf, type Printed } from './printed.ts'
import { gap } from './words.ts'

const leastPart = 3
const leastCovered = 0.9
const mostPlaces = 6
// Nobody runs on thousands of words; to look for it would take long.
const mostUnits = 1500

/**
 * The two places of which one has the quotation's beginning and the other the rest, each verbatim or tidied; null where
 * no two do. The quotation is cut where the two together have most of it.
 */
export function spliceOf(
  search: Search,
  printed: Printed,
  places: readonly Place[],
  passes: (place: Place) => boolean,
): readonly [Place, Place] | null {
  const count = printed.units.length
  if (count < leastPart * 2 || count > mostUnits) return null
  const cuts: { one: Place; two: Place; at: number; covered: number }[] = []
  const few = places.slice(0, mostPlaces)
  for (const one of few) {
    for (const two of few) {
      if (one === two) continue
      const { at, covered } = cutOf(one.covered, two.covered)
      if (at >= leastPart && count - at >= leastPart && covered >= leastCovered * count)
        cuts.push({ one, two, at, covered })
    }
  }
  cuts.sort((a, b) => b.covered - a.covered)
  for (const { one, two, at } of cuts.slice(0, 4)) {
    const [first, second] = [placeIn(part(printed, 0, at), one.region), placeIn(part(printed, at, count), two.region)]
    if (first !== null && second !== null && isWhole(first) && isWhole(second)) return [first, second]
  }
  return few.length === 0 ? null : restFound(search, printed, few[0] as Place, passes)
}

/**
 * The two places of which one has the quotation's beginning and the other the rest, of two days or two speakers; each
 * part says enough to be no accident. `passes` is asked of the first place and of the one that completes it.
 */
export function spliceOfTwo(
  search: Search,
  printed: Printed,
  places: readonly Place[],
  passes: (one: Place, two: Place) => boolean,
): readonly [Place, Place] | null {
  if (printed.units.length > mostUnits) return null
  const likely = places.filter(({ covered }) => covered.some(Boolean)).toSorted((a, b) => b.run - a.run)
  for (const one of likely.slice(0, mostTried)) {
    const found = restFound(search, printed, one, (two) => passes(one, two))
    if (found !== null && found.every(({ units }) => isTelling({ units }))) return found
  }
  return null
}

const mostTried = 3

// One part is found: what is left of the quotation is looked for on its own.
function restFound(
  search: Search,
  printed: Printed,
  one: Place,
  passes: (place: Place) => boolean,
): readonly [Place, Place] | null {
  const count = printed.units.length
  const [first, last] = [one.covered.indexOf(true), one.covered.lastIndexOf(true)]
  const { from: head, to: tail } = longestRun(one.covered)
  for (const [from, to] of [
    [0, head],
    [tail, count],
    ...sentencesIn(printed).flatMap((at) => [[at, count] as const, [0, at] as const]),
    [0, first],
    [last + 1, count],
  ] as const) {
    if (to - from < leastPart || to - from > count - leastPart) continue
    const kept = placeIn(from === 0 ? part(printed, to, count) : part(printed, 0, from), one.region)
    if (kept === null || !isWhole(kept)) continue
    const found = findPlaces(search, part(printed, from, to)).find((place) => isWhole(place) && passes(place))
    if (found === undefined) continue
    return from === 0 ? [found, kept] : [kept, found]
  }
  return null
}

const mostSentences = 3

// Words of the next sentence may agree by accident: where one passage ends is most often where a sentence does.
function sentencesIn({ words, units }: Printed): number[] {
  const starts = units.flatMap(({ from }, i) => (((words[from]?.gap ?? 0) & gap.sentence) !== 0 && i > 0 ? [i] : []))
  return starts.slice(0, mostSentences)
}

// Stray words agree by accident: the longest run of units that agree is what the place surely has.
function longestRun(covered: readonly boolean[]): { from: number; to: number } {
  let best = { from: 0, to: 0 }
  for (let i = 0, from = 0; i < covered.length; i++) {
    if (covered[i] !== true) from = i + 1
    else if (i + 1 - from > best.to - best.from) best = { from, to: i + 1 }
  }
  return best
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
