import type { Doc, Quotation } from '../document/doc.ts'
import { holds, touching, type Span } from '../span.ts'
import type { Attribution } from './attribution.ts'
import { identify } from './identify.ts'
import { outerSpans } from './order.ts'
import { near, outermost } from './quoted.ts'

/**
 * A content that opens a quotation holds it to its closing mark, where nobody else's source or cue stands between: the
 * reader at times stops at the first full stop inside.
 */
export function closeQuotations(doc: Doc, attributions: readonly Attribution[]): Attribution[] {
  const quotations = outermost(doc)
  if (quotations.length === 0) return [...attributions]
  const claimed = outerSpans(attributions)
  return attributions.map((attribution) => {
    const grown = attribution.content.map((span) => toClosing(quotations, claimed, span))
    const content = grown.filter(
      (span, i) => !grown.some((other, k) => k !== i && holds(other, span) && (k < i || !holds(span, other))),
    )
    const same = content.every((span, i) => span.end === attribution.content[i]?.end)
    return same ? attribution : identify(doc, quotations, { ...attribution, content })
  })
}

function toClosing(quotations: readonly Quotation[], claimed: readonly Span[], span: Span): Span {
  const quotation = near(quotations, { start: span.end - 1, end: span.end }).at(-1)
  if (!quotation?.close || quotation.reopen.length > 0) return span
  if (quotation.open.end < span.start || quotation.close.start <= span.end) return span
  const rest = { start: span.end, end: quotation.close.end }
  if (touching(claimed, rest).length > 0) return span
  return { start: span.start === quotation.open.end ? quotation.open.start : span.start, end: rest.end }
}
