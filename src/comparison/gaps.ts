import type { Alignment } from './align.ts'
import type { Word } from '../wording/words.ts'

/** What stands on either side between two words that both have, in the order of both. */
export type Gap = {
  readonly a: readonly Word[]
  readonly b: readonly Word[]
  readonly at: 'first' | 'middle' | 'last'
}

/** The gaps of an alignment: where only one side has words the other adds, where both have them one stands for the other. */
export function gapsOf({ pairs, onlyA, onlyB }: Alignment): Gap[] {
  const anchors = inOrder(pairs)
  const found: Gap[] = []
  for (let i = 0; i <= anchors.length; i++) {
    const before = anchors[i - 1]
    const after = anchors[i]
    const within = (words: readonly Word[], side: 0 | 1): Word[] =>
      words.filter(
        ({ start }) =>
          (before === undefined || start >= before[side].end) && (after === undefined || start < after[side].start),
      )
    const [a, b] = [within(onlyA, 0), within(onlyB, 1)]
    if (a.length + b.length > 0)
      found.push({ a, b, at: before === undefined ? 'first' : after === undefined ? 'last' : 'middle' })
  }
  return found
}

/** So many pairs are put in order at most. */
const MOST = 120

/** The longest run of pairs that stand in one order on both sides. */
function inOrder(pairs: Alignment['pairs']): Alignment['pairs'] {
  const sorted = pairs.toSorted(([x], [y]) => x.start - y.start).slice(0, MOST)
  const best = sorted.map((): { length: number; from: number } => ({ length: 1, from: -1 }))
  let top = 0
  for (let i = 0; i < sorted.length; i++) {
    for (let j = 0; j < i; j++)
      if (sorted[j]![1].start < sorted[i]![1].start && best[j]!.length >= best[i]!.length)
        best[i] = { length: best[j]!.length + 1, from: j }
    if (best[i]!.length > best[top]!.length) top = i
  }
  const run: (readonly [Word, Word])[] = []
  for (let i = sorted.length === 0 ? -1 : top; i >= 0; i = best[i]!.from) run.push(sorted[i]!)
  return run.toReversed()
}
