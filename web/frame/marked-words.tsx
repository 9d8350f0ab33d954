import type { ComponentChildren } from 'preact'
import type { Span } from '../../src/span.ts'

/** A text with the words in these spans in marks. */
export function markedWords(text: string, marks: readonly Span[]): ComponentChildren[] {
  const pieces: ComponentChildren[] = []
  let at = 0
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>)
    at = end
  }
  return [...pieces, text.slice(at)]
}
