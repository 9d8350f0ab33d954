import type { Span } from '../span.ts'

/** A stretch of an article and what it is: title, body, caption, credit. */
export type Stretched = Span & { readonly kind: string }

/** The paragraphs of all parts, parted by blank lines; by line ends where a part has no blank line. */
export function paragraphsOf({
  text,
  parts,
}: {
  readonly text: string
  readonly parts: readonly Stretched[]
}): Stretched[] {
  return parts.flatMap(({ kind, start, end }) => {
    const whole = text.slice(start, end)
    const gaps = [...whole.matchAll(/\n[^\S\n]*\n/g)].length > 0 ? /\n[^\S\n]*(?=\n)/g : /\n/g
    const borders = [...whole.matchAll(gaps)].map(({ index }) => start + index)
    return [start, ...borders]
      .map((from, at) => ({ kind, start: from, end: borders[at] ?? end }))
      .filter((paragraph) => text.slice(paragraph.start, paragraph.end).trim() !== '')
  })
}
