import type { Doc } from '../document/doc.ts'
import type { Reader } from '../reader/reader.ts'
import { holds, overlaps, slice, type Span } from '../span.ts'
import type { Attribution } from './attribution.ts'
import { decode } from './decode.ts'
import { hull, inOrder } from './order.ts'

/** Fewer words than this hold no source, cue and content of their own. */
const LEAST_WORDS = 4

/** "The ministry confirmed that the paper had reported that the envoy said …": deeper is not read. */
const DEEPEST = 2

/**
 * Adds the attributions that stand inside the contents of others: each content is read once more as if it stood alone,
 * and what is found there gets the smallest content that holds it as its `parent`.
 */
export async function attributeWithin(
  doc: Doc,
  outer: readonly Attribution[],
  reader: Pick<Reader, 'read' | 'cues'>,
  signal?: AbortSignal,
): Promise<Attribution[]> {
  let all = [...outer]
  let last = all
  for (let depth = 0; depth < DEEPEST && last.length > 0; depth++) {
    const stretches = insides(doc, last, reader.cues)
    if (stretches.length === 0) break
    const known = new Set(all.map(({ id }) => id))
    const found = decode(doc, await reader.read(doc, { stretches, signal })).filter(({ id }) => !known.has(id))
    last = place(last, found)
    all = [...all, ...last]
  }
  return inOrder(all)
}

/** The stretches of contents in which another attribution may stand: those with a word that opens one. */
function insides(doc: Doc, attributions: readonly Attribution[], cues: ReadonlySet<string>): Span[] {
  return attributions
    .flatMap(({ content }) => content)
    .map((span) => withoutOpening(doc.text, withoutMarks(doc, span)))
    .filter((span) => mayHold(slice(doc.text, span), cues))
    .toSorted((a, b) => a.start - b.start)
}

/** Puts each attribution under the smallest content that holds it; what none holds is dropped. */
function place(outer: readonly Attribution[], inner: readonly Attribution[]): Attribution[] {
  return inner.flatMap((attribution) => {
    const parent = smallestHolder(outer, attribution)
    return parent ? [{ ...attribution, parent: parent.id }] : []
  })
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

/** Behind a "that" at its head: it opens the content of the cue outside, not of one inside. */
function withoutOpening(text: string, { start, end }: Span): Span {
  const head = text.slice(start, Math.min(end, start + 8))
  return { start: start + (/^that\s+/i.exec(head)?.[0].length ?? 0), end }
}
