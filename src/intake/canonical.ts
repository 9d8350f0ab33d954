import type { Part } from './item.ts'

/** One paragraph on its way into the canonical text: a headline, a paragraph, a caption or a credit line. */
export type Paragraph = { readonly kind: Part['kind']; readonly text: string; readonly date?: string | null }

/** The paragraphs as one text, parted by one blank line, and its parts; neighbours of one kind share a part, captions do not. */
export function layOut(paragraphs: readonly Paragraph[]): { readonly text: string; readonly parts: readonly Part[] } {
  const parts: Part[] = []
  const pieces: string[] = []
  let at = 0
  for (const { kind, text, date = null } of paragraphs) {
    if (text === '') continue
    if (pieces.length > 0) at += 2
    const last = parts.at(-1)
    const joins = last?.kind === kind && kind !== 'caption' && last.date === date
    if (joins) parts[parts.length - 1] = { ...last, end: at + text.length }
    else parts.push({ kind, start: at, end: at + text.length, date })
    pieces.push(text)
    at += text.length
  }
  return { text: pieces.join('\n\n'), parts }
}

/** White space of every kind collapsed to one blank; soft hyphens and zero-width marks, which only typeset, taken out. */
export function collapse(text: string): string {
  return text.replace(/[\u00AD\u200B\u2060\uFEFF]/g, '').replace(/\s+/g, ' ').trim()
}
