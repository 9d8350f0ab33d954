import { anchors } from './align.ts'
import { sameKey, type Unit } from './units.ts'

/** Where a quotation lies in a stretch of the record: units `from` to `to` (half open); `agreed` units of it agree. */
export type Fit = { readonly from: number; readonly to: number; readonly agreed: number }

const mostPairs = 600_000
// Leaving out is what articles do: an insertion at an edge must cost more than the drop of a stumble before it.
const cost = { insert: 1.6, drop: 0.7, replace: 1.3, leap: 2.6, leapMarked: 0.4, leapStep: 0.02 }

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

// Rows are units of the quotation. Two tables: `best` ends anywhere, `leap` inside a long omission. Each cell carries
// where its path began and how many units agreed, so that no path has to be traced back.
function dynamic(quote: readonly Unit[], record: readonly Unit[], breaks: readonly boolean[]): Fit {
  const n = record.length
  let best = new Float32Array(n + 1)
  let start = Int32Array.from({ length: n + 1 }, (_, j) => j)
  let agreed = new Int32Array(n + 1)
  for (let i = 1; i <= quote.length; i++) {
    const next = { best: new Float32Array(n + 1), start: new Int32Array(n + 1), agreed: new Int32Array(n + 1) }
    const unit = quote[i - 1] as Unit
    next.best[0] = i * cost.insert
    const open = breaks[i] === true ? cost.leapMarked : cost.leap
    let leap = Infinity
    let leapFrom = 0
    for (let j = 1; j <= n; j++) {
      const agrees = sameKey(unit, record[j - 1] as Unit)
      let value = (best[j - 1] as number) + (agrees ? 0 : cost.replace)
      let [origin, count] = [start[j - 1] as number, (agreed[j - 1] as number) + (agrees ? 1 : 0)]
      const inserted = (best[j] as number) + cost.insert
      if (inserted < value) [value, origin, count] = [inserted, start[j] as number, agreed[j] as number]
      const dropped = (next.best[j - 1] as number) + cost.drop
      if (dropped < value) [value, origin, count] = [dropped, next.start[j - 1] as number, next.agreed[j - 1] as number]
      leap += cost.leapStep
      if (leap < value) [value, origin, count] = [leap, next.start[leapFrom] as number, next.agreed[leapFrom] as number]
      next.best[j] = value
      next.start[j] = origin
      next.agreed[j] = count
      if (value + open < leap) [leap, leapFrom] = [value + open, j]
    }
    ;({ best, start, agreed } = next)
  }
  let end = 0
  for (let j = 1; j <= n; j++) if ((best[j] as number) < (best[end] as number)) end = j
  return { from: start[end] as number, to: end, agreed: agreed[end] as number }
}
