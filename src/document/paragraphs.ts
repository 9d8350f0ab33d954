import { holds, trim } from '../span.ts'
import type { Span } from '../span.ts'
import { breaksAfter, widthOf } from './line-breaks.ts'

/**
 * The paragraphs of a text: parted by blank lines, by the borders of `parts`, and by line ends that are not mere
 * wrapping. In order, without white space at their edges; every unit that is not white space lies in exactly one.
 */
export function findParagraphs(text: string, parts: readonly Span[]): Span[] {
  return stretches(text, parts).flatMap((stretch) => blocks(text, stretch).flatMap((block) => unwrap(text, block)))
}

/** For each paragraph the index of the part that holds it, or -1 where none does. */
export function partsOf(paragraphs: readonly Span[], parts: readonly Span[]): number[] {
  let at = 0
  return paragraphs.map((paragraph) => {
    while (at < parts.length && (parts[at]?.end ?? 0) <= paragraph.start) at++
    const part = parts[at]
    return part !== undefined && holds(part, paragraph) ? at : -1
  })
}

function stretches(text: string, parts: readonly Span[]): Span[] {
  const borders = new Set([0, text.length])
  for (const { start, end } of parts) borders.add(start).add(end)
  const inside = [...borders].filter((border) => border >= 0 && border <= text.length).toSorted((a, b) => a - b)
  return inside.slice(1).map((end, index) => ({ start: inside[index] ?? 0, end }))
}

// A block's lines: what stands between two blank lines.
function blocks(text: string, stretch: Span): Span[][] {
  const found: Span[][] = []
  let block: Span[] = []
  for (let start = stretch.start; start < stretch.end;) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 || newline >= stretch.end ? stretch.end : newline
    const line = trim(text, { start, end })
    if (line.start < line.end) block.push(line)
    else if (block.length > 0) {
      found.push(block)
      block = []
    }
    start = end + 1
  }
  if (block.length > 0) found.push(block)
  return found
}

function unwrap(text: string, lines: readonly Span[]): Span[] {
  const width = widthOf(lines)
  const found: Span[] = []
  let start = -1
  lines.forEach((line, index) => {
    if (start < 0) start = line.start
    const next = lines[index + 1]
    if (next !== undefined && !breaksAfter(text, line, next, width)) return
    found.push({ start, end: line.end })
    start = -1
  })
  return found
}
