import type { Doc, Quotation } from '../document/doc.ts'
import { shortId } from '../id.ts'
import type { Span } from '../span.ts'
import type { Attribution } from './attribution.ts'
import { near } from './quoted.ts'

/** Gives linked spans their id, from the doc and the spans alone, and their kind by the outermost quotations. */
export function identify(
  doc: Doc,
  quotations: readonly Quotation[],
  roles: Pick<Attribution, 'source' | 'cue' | 'content' | 'confidence'>,
): Attribution {
  const { source, cue, content, confidence } = roles
  const id = shortId(doc.id, key(source ?? []), key(cue), key(content))
  return { id, kind: kindOf(doc, quotations, content), source, cue, content, parent: null, confidence }
}

function key(spans: readonly Span[]): string {
  return spans.map(({ start, end }) => `${start}-${end}`).join(',')
}

/** `direct` where every word of the content stands in quotation marks, `indirect` where none does. */
function kindOf(doc: Doc, quotations: readonly Quotation[], content: readonly Span[]): Attribution['kind'] {
  let quoted = 0
  let words = 0
  for (const span of content) {
    const around = near(quotations, span)
    for (const { index } of doc.text.slice(span.start, span.end).matchAll(/[\p{L}\p{N}]+/gu)) {
      const at = span.start + index
      words++
      if (around.some((quotation) => quotation.span.start <= at && at < quotation.span.end)) quoted++
    }
  }
  return quoted === 0 ? 'indirect' : quoted === words ? 'direct' : 'mixed'
}
