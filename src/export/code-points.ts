import type { Span } from '../span.ts'

/** Converts offsets into a text from UTF-16 units to code points, as W3C selectors count. */
export function codePoints(text: string): (span: Span) => Span {
  const pairs = Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index)
  const before = (at: number): number => {
    let low = 0
    let high = pairs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[middle]! < at) low = middle + 1
      else high = middle
    }
    return low
  }
  return ({ start, end }) => ({ start: start - before(start), end: end - before(end) })
}
