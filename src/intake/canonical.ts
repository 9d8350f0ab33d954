import type { Part } from './item.ts'

/** One paragraph on its way into the canonical text: a headline, a paragraph, a caption or a credit line. */
export type Paragraph = { readonly kind: Part['kind']; readonly text: string; readonly date?: string | null }

/** The paragraphs as one text, parted by one blank line, and its parts; neighbours of one kind share a part, captions do not. */
export function layOut(paragraphs: readonly Paragraph[]): { readonly text: string; readonly parts: readonly Part[] } {
  const told = paragraphs.filter(({ text }) => text !== '')
  const parts: Part[] = []
  let at = 0
  let start = 0
  for (const [index, { kind, text, date = null }] of told.entries()) {
    at += text.length
    const next = told[index + 1]
    if (!next || kind === 'caption' || next.kind !== kind || (next.date ?? null) !== date) {
      parts.push({ kind, start, end: at, date })
      start = at + 2
    }
    at += 2
  }
  return { text: told.map(({ text }) => text).join('\n\n'), parts }
}

/** White space of every kind collapsed to one blank; soft hyphens and zero-width marks, which only typeset, taken out. */
export function collapse(text: string): string {
  return text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
