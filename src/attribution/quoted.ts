import type { Doc, Quotation } from '../document/doc.ts'
import { overlaps, type Span } from '../span.ts'

/** The quotations of a doc that stand in no other, in order; no two overlap. */
export function outermost({ quotations }: Doc): Quotation[] {
  return quotations.filter(({ depth }) => depth === 0)
}

/** Those of the outermost quotations that share a unit with the span. */
export function near(quotations: readonly Quotation[], span: Span): Quotation[] {
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (quotations[middle]!.span.end <= span.start) low = middle + 1
    else high = middle
  }
  const found: Quotation[] = []
  for (; low < quotations.length && overlaps(quotations[low]!.span, span); low++) found.push(quotations[low]!)
  return found
}
