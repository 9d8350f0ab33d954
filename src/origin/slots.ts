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
  const swaps = new Set<number>()
  const count = (i: number, j: number, next: readonly [number, number]): void => {
    const left = { words: a, from: i, to: next[0] }
    const right = { words: b, from: j, to: next[1] }
    if (isSlot(left) && isSlot(right) && hasOwnFact(left, inB) && hasOwnFact(right, inA)) swaps.add(next[0])
  }
  let walked = 0
  for (const [k, [i, j]] of anchors.entries()) {
    const next = anchors[k + 1]
    if (next !== undefined) count(i + RUN, j + RUN, next)
    if (i < walked) continue
    let [x, y] = [i + RUN, j + RUN]
    for (let met: readonly [number, number] | null = [x, y]; met !== null;) {
      ;[x, y] = met
      while (x < a.length && a[x]?.stem === b[y]?.stem) [x, y] = [x + 1, y + 1]
      met = meet(a, b, { from: x, there: y })
      if (met !== null) count(x, y, met)
    }
    walked = x
  }
  return { anchors: anchors.length, swaps: swaps.size, longest: longestOf(anchors) }
}

type Gap = { readonly words: readonly PrintedWord[]; readonly from: number; readonly to: number }

/** Where two texts that part after a run in common go on alike, within the length of a slot. */
function meet(
  a: readonly PrintedWord[],
  b: readonly PrintedWord[],
  { from, there }: { readonly from: number; readonly there: number },
): readonly [number, number] | null {
  for (let sum = 2; sum <= 2 * LONGEST_SLOT; sum++)
    for (let di = Math.max(1, sum - LONGEST_SLOT); di <= Math.min(LONGEST_SLOT, sum - 1); di++)
      if (isOneRun(a, from + di, b, there + sum - di)) return [from + di, there + sum - di]
  return null
}

function isOneRun(a: readonly PrintedWord[], i: number, b: readonly PrintedWord[], j: number): boolean {
  for (let k = 0; k < RUN; k++) if (a[i + k] === undefined || a[i + k]!.stem !== b[j + k]?.stem) return false
  return true
}

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
