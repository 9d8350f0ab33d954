import type { Doc } from '../document/doc.ts'
import { holds, overlaps, slice, type Span } from '../span.ts'
import { hull, inOrder } from './attribute.ts'
import type { Attribution } from './attribution.ts'

/** Fewer words than this hold no source, cue and content of their own. */
const LEAST_WORDS = 4

/** The stretches of contents in which another attribution may stand: those with a word that opens one. */
export function insides(doc: Doc, attributions: readonly Attribution[], cues: ReadonlySet<string>): Span[] {
  return attributions
    .flatMap(({ content }) => content)
    .map((span) => withoutMarks(doc, span))
    .filter((span) => mayHold(slice(doc.text, span), cues))
    .toSorted((a, b) => a.start - b.start)
}

/** Puts attributions found inside contents under the smallest content that holds them; drops what none holds. */
export function nest(outer: readonly Attribution[], inner: readonly Attribution[]): Attribution[] {
  const placed = inner.flatMap((attribution) => {
    const parent = smallestHolder(outer, attribution)
    return parent ? [{ ...attribution, parent: parent.id }] : []
  })
  return inOrder([...outer, ...placed])
}

function smallestHolder(outer: readonly Attribution[], inner: Attribution): Attribution | undefined {
  const whole = hull(inner)
  const size = ({ content }: Attribution): number => content.reduce((sum, { start, end }) => sum + end - start, 0)
  return outer
    .filter(({ content }) => content.some((span) => holds(span, whole)))
    .toSorted((a, b) => size(a) - size(b))
    .at(0)
}

function mayHold(words: string, cues: ReadonlySet<string>): boolean {
  const all = words.toLowerCase().match(/\p{L}+/gu) ?? []
  return all.length >= LEAST_WORDS && all.some((word) => cues.has(word))
}

/** Inside the marks where a quotation is all of the span. */
function withoutMarks(doc: Doc, span: Span): Span {
  const around = doc.quotations.find(
    ({ open, close }) => open.start === span.start && (close === null || close.end >= span.end) && overlaps(open, span),
  )
  if (!around) return span
  return { start: around.open.end, end: Math.min(span.end, around.close?.start ?? span.end) }
}
