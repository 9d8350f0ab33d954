import type { Doc } from '../document/doc.ts'
import type { Span } from '../span.ts'

/** UTF-16 units that are read at once at most: some 17,000 words, more than nearly any article has. */
const LARGEST = 100_000

/**
 * The paragraphs of a doc in portions that are read one after the other, so that what is held of a long one stays
 * bounded. An article is one portion; a paragraph beyond the bound is parted at its sentences, a sentence anywhere.
 */
export function portionsOf({ paragraphs, sentences }: Pick<Doc, 'paragraphs' | 'sentences'>): Span[][] {
  return inPortions(paragraphs.flatMap((paragraph) => parted(paragraph, sentences)))
}

/** Spans in groups, in order, each of at most `LARGEST` units or of one span. */
export function inPortions(spans: readonly Span[]): Span[][] {
  const portions: Span[][] = []
  let size = LARGEST
  for (const span of spans) {
    const length = span.end - span.start
    if (size + length > LARGEST) {
      portions.push([])
      size = 0
    }
    portions.at(-1)!.push(span)
    size += length
  }
  return portions
}

function parted(paragraph: Span, sentences: readonly Span[]): Span[] {
  if (paragraph.end - paragraph.start <= LARGEST) return [paragraph]
  const parts: Span[] = []
  let { start } = paragraph
  let end = start
  for (const sentence of sentences) {
    if (sentence.start < start || sentence.end > paragraph.end) continue
    if (sentence.end - start > LARGEST && end > start) {
      parts.push({ start, end })
      start = sentence.start
    }
    for (; sentence.end - start > LARGEST; start += LARGEST) parts.push({ start, end: start + LARGEST })
    end = sentence.end
  }
  return end > start ? [...parts, { start, end }] : parts
}
