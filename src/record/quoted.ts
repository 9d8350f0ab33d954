import { quotationsOf } from '../document/to-doc.ts'
import { holds, slice, touching, trim, type Span } from '../span.ts'
import type { ReadArticle, ReadAttribution } from './read-article.ts'

/** The stretches of an attribution's content that stand in quotation marks, without the marks; in order. */
export type Quoted = { readonly attribution: ReadAttribution; readonly pieces: readonly Span[] }

type Marked = Span & { readonly marks: readonly Span[] }

/**
 * What an article quotes, by attribution. Words that stand in the content of two, one inside the other, are the inner
 * one's. A quotation inside a quotation is part of it.
 */
export function quotedIn(article: ReadArticle): Quoted[] {
  const marked = quotationsOf(article)
    .filter(({ depth }) => depth === 0)
    .map(({ span, open, reopen, close }) => ({ ...span, marks: [open, ...reopen, ...(close === null ? [] : [close])] }))
  // What is told inside a quotation is part of it.
  const isInside = ({ cue }: ReadAttribution) => cue.spans.some((span) => touching(marked, span).length > 0)
  const owners = article.attributions.filter((one) => one.kind !== 'indirect' && !isInside(one))
  const children = contentsByParent(owners)
  return owners.flatMap((attribution) => {
    const inner = children.get(attribution.id) ?? []
    const stretches = attribution.content.spans.flatMap((span) => quotedStretches(article.text, marked, span))
    const pieces = stretches.filter((piece) => !touching(inner, piece).some((span) => holds(span, piece)))
    return pieces.length === 0 ? [] : [{ attribution, pieces }]
  })
}

function contentsByParent(attributions: readonly ReadAttribution[]): Map<string, Span[]> {
  const contents = new Map<string, Span[]>()
  for (const { parent, content } of attributions) {
    if (parent === null) continue
    const held = contents.get(parent) ?? []
    held.push(...content.spans)
    contents.set(parent, held)
  }
  for (const held of contents.values()) held.sort((a, b) => a.start - b.start)
  return contents
}

/** What of a span stands in quotation marks: a piece for each quotation, and for each paragraph that one opens again. */
function quotedStretches(text: string, marked: readonly Marked[], span: Span): Span[] {
  const pieces: Span[] = []
  for (const quotation of touching(marked, span)) {
    let at = Math.max(quotation.start, span.start)
    const end = Math.min(quotation.end, span.end)
    for (const mark of quotation.marks) {
      if (mark.start >= end) break
      if (mark.end <= at) continue
      pieces.push({ start: at, end: mark.start })
      at = mark.end
    }
    pieces.push({ start: at, end })
  }
  return pieces.map((piece) => trim(text, piece)).filter((piece) => /[\p{L}\p{N}]/u.test(slice(text, piece)))
}
