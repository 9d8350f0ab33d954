import type { StructuredTextItem } from 'unpdf'

/** One printed line: its words, left edge, height above the page's foot, and size of type. */
export type Line = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly width: number
}

/** The lines of a page in reading order; pieces on one height that stand close are one line. */
export function pageLines(items: readonly StructuredTextItem[]): Line[] {
  const lines: Line[] = []
  for (const item of items) {
    if (item.str === '') continue
    const last = lines.at(-1)
    const size = item.fontSize || item.height || 10
    const gap = last ? item.x - (last.x + last.width) : 0
    if (last && Math.abs(last.y - item.y) < size * 0.5 && gap > -size && gap < size * 3) {
      const blank = gap > size * 0.15 && !/\s$/.test(last.text) && !/^\s/.test(item.str) ? ' ' : ''
      lines[lines.length - 1] = {
        ...last,
        text: last.text + blank + item.str,
        width: item.x + item.width - last.x,
        size: Math.max(last.size, size),
      }
    } else if (item.str.trim() !== '') lines.push({ text: item.str, x: item.x, y: item.y, size, width: item.width })
  }
  return lines
    .map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }))
    .filter((line) => line.text !== '')
}

/** Pages without the first and last lines that most of them share but for figures, and without bare page numbers. */
export function withoutRunningHeads(pages: readonly (readonly Line[])[]): Line[][] {
  const edges = (page: readonly Line[]): Line[] => [...page.slice(0, 2), ...page.slice(-2)]
  const shape = (line: Line): string => line.text.replace(/\d+/g, '#').toLowerCase()
  const counts = new Map<string, number>()
  for (const page of pages)
    for (const key of new Set(edges(page).map(shape))) counts.set(key, (counts.get(key) ?? 0) + 1)
  const most = Math.max(2, Math.ceil(pages.length * 0.5))
  return pages.map((page) => {
    const ends = new Set(edges(page))
    return page.filter(
      (line) =>
        !ends.has(line) || !(isPageNumber(line.text) || (counts.get(shape(line)) ?? 0) >= most) || page.length <= 1,
    )
  })
}

function isPageNumber(text: string): boolean {
  return /^(?:page |seite |p\. ?)?\d{1,4}(?: ?(?:\/|of|von) ?\d{1,4})?$/i.test(text)
}

/** Lines joined to paragraphs: a wider gap, a change of type, an indent or a short line after a full stop starts a new one. */
export function joinLines(pages: readonly (readonly Line[])[]): string[] {
  const paragraphs: string[] = []
  let before: Line | null = null
  for (const page of pages) {
    const gap = commonGap(page)
    const right = Math.max(0, ...page.map((line) => line.x + line.width))
    for (const [at, line] of page.entries()) {
      const last: string | undefined = paragraphs.at(-1)
      if (last !== undefined && before && continues(before, line, { gap, right, turns: at === 0 }))
        paragraphs[paragraphs.length - 1] = join(last, line.text)
      else paragraphs.push(line.text)
      before = line
    }
  }
  return paragraphs
}

function commonGap(page: readonly Line[]): number {
  const gaps = page
    .slice(1)
    .map((line, at) => page[at]!.y - line.y)
    .filter((gap) => gap > 1)
  const sorted = gaps.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 4)] ?? 0
}

function continues(before: Line, line: Line, page: { gap: number; right: number; turns: boolean }): boolean {
  if (Math.abs(before.size - line.size) > 1) return false
  const ended = /[.!?:]["”’)]?$/.test(before.text)
  if (page.turns) return !ended
  const gap = before.y - line.y
  if (gap < 0) return !ended
  if (page.gap > 0 && gap > page.gap * 1.35) return false
  const indented = line.x - before.x > line.size * 0.8 && ended
  const short = before.x + before.width < page.right - before.size * 6
  return !indented && !(ended && short)
}

/** "inter-" and "national" are one word; "well-" before a capital keeps its hyphen. */
function join(last: string, next: string): string {
  if (/\p{Ll}[-\u00AD\u2010]$/u.test(last) && /^\p{Ll}/u.test(next)) return last.slice(0, -1) + next
  return /[-\u2010]$/.test(last) && !/\s-$/.test(last) ? last + next : `${last} ${next}`
}
