import { RUN, runAt, type PrintedWord } from './print.ts'

/** What two texts share, laid beside each other. */
export type Laid = {
  /** Pairs of places where a run stands in both, in order. */
  readonly anchors: number
  /** How often one text has a name or number where the other has another: a form filled in twice, or an update. */
  readonly swaps: number
  /** Where the longest stretch in common stands in the second text, in words. */
  readonly longest: { readonly start: number; readonly length: number }
}

/** A slot of a form holds few words. */
const LONGEST_SLOT = 12

/** Lays two texts beside each other by the runs that stand once in each, and counts the slots that are filled otherwise. */
export function lay(a: readonly PrintedWord[], b: readonly PrintedWord[]): Laid {
  const anchors = anchorsOf(a, b)
  const [inA, inB] = [stemsOf(a), stemsOf(b)]
  let swaps = 0
  for (const [k, [i, j]] of anchors.entries()) {
    const next = anchors[k + 1]
    if (next === undefined) break
    const left = { words: a, from: i + RUN, to: next[0] }
    const right = { words: b, from: j + RUN, to: next[1] }
    if (isSlot(left) && isSlot(right) && hasOwnFact(left, inB) && hasOwnFact(right, inA)) swaps++
  }
  return { anchors: anchors.length, swaps, longest: longestOf(anchors) }
}

type Gap = { readonly words: readonly PrintedWord[]; readonly from: number; readonly to: number }

/** A slot stands inside a line: what stands between two lines is a headline or a byline. */
function isSlot({ words, from, to }: Gap): boolean {
  return to - from >= 1 && to - from <= LONGEST_SLOT && words[from - 1]?.line === words[to]?.line
}

function hasOwnFact({ words, from, to }: Gap, others: ReadonlySet<string>): boolean {
  return words.slice(from, to).some(({ stem, isFact }) => isFact && !others.has(stem))
}

function stemsOf(words: readonly PrintedWord[]): Set<string> {
  return new Set(words.map(({ stem }) => stem))
}

/** Places of the runs that stand once in each text, in the order of the first. */
function anchorsOf(a: readonly PrintedWord[], b: readonly PrintedWord[]): (readonly [number, number])[] {
  const [left, right] = [placesOf(a), placesOf(b)]
  return [...left].flatMap(([run, at]) => {
    const there = right.get(run)
    return at === null || there == null ? [] : [[at, there] as const]
  })
}

function placesOf(words: readonly PrintedWord[]): Map<string, number | null> {
  const places = new Map<string, number | null>()
  for (let at = 0; at + RUN <= words.length; at++) {
    const run = runAt(words, at)
    places.set(run, places.has(run) ? null : at)
  }
  return places
}

function longestOf(anchors: readonly (readonly [number, number])[]): Laid['longest'] {
  let best = { start: 0, length: 0 }
  let start = 0
  for (const [k, [i, j]] of anchors.entries()) {
    const before = anchors[k - 1]
    if (before === undefined || i !== before[0] + 1 || j !== before[1] + 1) start = j
    if (j + RUN - start > best.length) best = { start, length: j + RUN - start }
  }
  return best
}
