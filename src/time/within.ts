import type { Attribution } from '../attribution/attribution.ts'
import type { Span } from '../span.ts'

/** For each of some spans in order, the id of the innermost attribution whose content holds its start, or null. One sweep. */
export function innermostContents(attributions: readonly Attribution[], spans: readonly Span[]): (string | null)[] {
  const contents = attributions
    .flatMap(({ id, content }) => content.map(({ start, end }) => ({ start, end, id })))
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
  const open: { readonly end: number; readonly id: string }[] = []
  let at = 0
  return spans.map(({ start }) => {
    for (; at < contents.length && contents[at]!.start <= start; at++) {
      while (open.length > 0 && open.at(-1)!.end <= contents[at]!.start) open.pop()
      open.push(contents[at]!)
    }
    while (open.length > 0 && open.at(-1)!.end <= start) open.pop()
    return open.at(-1)?.id ?? null
  })
}

/** The stretches that some lists of spans cover, in order and apart. */
export function joinedSpans(lists: readonly (readonly Span[])[]): Span[] {
  const all: { start: number; end: number }[] = []
  for (const { start, end } of lists.flat().toSorted((a, b) => a.start - b.start)) {
    const last = all.at(-1)
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end)
    else all.push({ start, end })
  }
  return all
}
