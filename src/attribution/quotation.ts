import type { Doc, Quotation } from '../document/doc.ts'
import { overlaps, type Span } from '../span.ts'
import type { Attribution } from './attribution.ts'
import { identify } from './identify.ts'
import { outermost } from './quoted.ts'

/**
 * A quotation that runs over paragraphs belongs to one speaker: the paragraphs that no attribution claims join the
 * content that holds its beginning.
 */
export function carryOver(doc: Doc, attributions: readonly Attribution[]): Attribution[] {
  const quotations = outermost(doc)
  const long = quotations.filter(({ reopen }) => reopen.length > 0)
  if (long.length === 0) return [...attributions]
  const claimed = attributions.flatMap(({ content, cue, source }) => [...content, ...cue, ...(source ?? [])])
  return attributions.map((attribution) => {
    const more = long.flatMap((quotation) => continuation(doc, attribution, quotation, claimed))
    return more.length === 0
      ? attribution
      : identify(doc, quotations, { ...attribution, content: [...attribution.content, ...more] })
  })
}

/** Paragraphs of the quotation after its last one in this content, up to the first that another attribution claims. */
function continuation(doc: Doc, { content }: Attribution, quotation: Quotation, claimed: readonly Span[]): Span[] {
  const pieces = piecesOf(doc, quotation)
  const held = pieces.findLastIndex((piece) => content.some((span) => overlaps(span, piece)))
  if (held < 0) return []
  const rest = pieces.slice(held + 1)
  const taken = rest.findIndex((piece) => claimed.some((span) => overlaps(span, piece)))
  return taken < 0 ? rest : rest.slice(0, taken)
}

/** The quotation cut at its paragraphs. */
function piecesOf(doc: Doc, { span }: Quotation): Span[] {
  return doc.paragraphs
    .filter((paragraph) => overlaps(paragraph, span))
    .map(({ start, end }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }))
}
