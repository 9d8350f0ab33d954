import type { Span } from '../span.ts'
import type { Attribution } from './attribution.ts'

/** Sorts by where the first words stand; of two that begin together, the longer first. */
export function inOrder(attributions: readonly Attribution[]): Attribution[] {
  const whole = new Map(attributions.map((attribution) => [attribution, hull(attribution)]))
  return attributions.toSorted((a, b) => {
    const [x, y] = [whole.get(a)!, whole.get(b)!]
    return x.start - y.start || y.end - x.end
  })
}

/** From an attribution's first word to its last. */
export function hull({ source, cue, content }: Attribution): Span {
  let [start, end] = [Infinity, -Infinity]
  for (const span of [...(source ?? []), ...cue, ...content]) {
    start = Math.min(start, span.start)
    end = Math.max(end, span.end)
  }
  return { start, end }
}

/** All sources and cues, in order: where somebody else's words cannot be. */
export function outerSpans(attributions: readonly Attribution[]): Span[] {
  return attributions.flatMap(({ source, cue }) => [...(source ?? []), ...cue]).toSorted((a, b) => a.start - b.start)
}
