import { anchors } from './anchors.ts'
import type { Unit } from './units.ts'

/** Where a quotation lies in a stretch of the record: units `from` to `to` (half open); `agreed` units of it agree. */
export type Fit = { readonly from: number; readonly to: number; readonly agreed: number }

const mostPairs = 600_000
// Leaving out is what articles do: an insertion at an edge must cost more than the drop of a stumble before it.
const cost = { insert: 1.7, drop: 0.6, replace: 1.6, leap: 2.4, leapMarked: 0.4, leapStep: 0.02 }

/**
 * The part of `record` that the whole of `quote` fits best, edits and all: what stands before and after costs nothing,
 * a long omission little more than a short one. `breaks[i]` says that the article marks an omission before unit `i`.
 * Above 600,000 pairs the place is taken from runs of three units that both have once.
 */
export function fit(quote: readonly Unit[], record: readonly Unit[], breaks: readonly boolean[]): Fit | null {
  if (quote.length === 0 || record.length === 0) return null
  if (quote.length * record.length > mostPairs) return byAnchors(quote, record)
  return dynamic(quote, record, breaks)
}

function byAnchors(quote: readonly Unit[], record: readonly Unit[]): Fit | null {
  const chain = anchors({ a: quote, b: record }, { a0: 0, a1: quote.length, b0: 0, b1: record.length })
  const first = chain[0]
  const last = chain[chain.length - 1]
  if (first === undefined || last === undefined) return null
  const from = Math.max(0, first[1] - first[0])
  const to = Math.min(record.length, last[1] + quote.length - last[0])
  return { from, to, agreed: Math.min(quote.length, chain.length + 2) }
}

/** Keys as numbers, so that comparing is cheap: by unit its key and its other key, 0 for none that the quotation has. */
type Coded = { readonly key: Int32Array; readonly other: Int32Array }

function coded(units: readonly Unit[], codes: Map<string, number>, grows: boolean): Coded {
  const code = (key: string | null) => {
    if (key === null) return 0
    const held = codes.get(key)
    if (held !== undefined || !grows) return held ?? 0
    codes.set(key, codes.size + 1)
    return codes.size
  }
  return {
    key: Int32Array.from(units, ({ key }) => code(key)),
    other: Int32Array.from(units, ({ other }) => code(other)),
  }
}

// Rows are units of the quotation. Two tables: `best` ends anywhere, `leap` inside a long omission. Each cell carries
// where its path began and how many units agreed, so that no path has to be traced back.
function dynamic(quote: readonly Unit[], record: readonly Unit[], breaks: readonly boolean[]): Fit | null {
  const codes = new Map<string, number>()
  const mine = coded(quote, codes, true)
  const theirs = coded(record, codes, false)
  if (!couldAgree(mine, theirs)) return null
  const n = record.length
  let best = new Float32Array(n + 1)
  let start = Int32Array.from({ length: n + 1 }, (_, j) => j)
  let agreed = new Int32Array(n + 1)
  let [nextBest, nextStart, nextAgreed] = [new Float32Array(n + 1), new Int32Array(n + 1), new Int32Array(n + 1)]
  for (let i = 1; i <= quote.length; i++) {
    const key = mine.key[i - 1] as number
    const other = mine.other[i - 1] as number
    nextBest[0] = i * cost.insert
    nextStart[0] = 0
    nextAgreed[0] = 0
    const open = breaks[i] === true ? cost.leapMarked : cost.leap
    let leap = Infinity
    let leapFrom = 0
    for (let j = 1; j <= n; j++) {
      const there = theirs.key[j - 1] as number
      const agrees = there === key || (other !== 0 && there === other) || (theirs.other[j - 1] === key && key !== 0)
      let value = (best[j - 1] as number) + (agrees ? 0 : cost.replace)
      let origin = start[j - 1] as number
      let count = (agreed[j - 1] as number) + (agrees ? 1 : 0)
      const inserted = (best[j] as number) + cost.insert
      if (inserted < value) {
        value = inserted
        origin = start[j] as number
        count = agreed[j] as number
      }
      const dropped = (nextBest[j - 1] as number) + cost.drop
      if (dropped < value) {
        value = dropped
        origin = nextStart[j - 1] as number
        count = nextAgreed[j - 1] as number
      }
      leap += cost.leapStep
      if (leap < value) {
        value = leap
        origin = nextStart[leapFrom] as number
        count = nextAgreed[leapFrom] as number
      }
      nextBest[j] = value
      nextStart[j] = origin
      nextAgreed[j] = count
      if (value + open < leap) {
        leap = value + open
        leapFrom = j
      }
    }
    ;[best, nextBest] = [nextBest, best]
    ;[start, nextStart] = [nextStart, start]
    ;[agreed, nextAgreed] = [nextAgreed, agreed]
  }
  let end = 0
  for (let j = 1; j <= n; j++) if ((best[j] as number) < (best[end] as number)) end = j
  return { from: start[end] as number, to: end, agreed: agreed[end] as number }
}

const leastShared = 0.34

// A region that lacks two thirds of the words needs no table.
function couldAgree(mine: Coded, theirs: Coded): boolean {
  const there = new Set<number>([...theirs.key, ...theirs.other])
  let shared = 0
  mine.key.forEach((key, i) => {
    if (there.has(key) || (mine.other[i] !== 0 && there.has(mine.other[i] as number))) shared++
  })
  return shared >= leastShared * mine.key.length
}
