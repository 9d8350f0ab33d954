/** Half-open offsets `{start, end}` into one text, in UTF-16 units. */
export type Span = { readonly start: number; readonly end: number }

/** The words at a span. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

/** The words at several spans of one text, joined by a blank where they are apart. */
export function sliceAll(text: string, spans: readonly Span[]): string {
  return spans.map((span) => slice(text, span)).join(' ')
}

/** Whether two spans share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether `outer` holds all of `inner`; a span holds itself. */
export function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** The place of the first of some spans, in order and apart, that ends after an offset; their number where none does. */
export function firstEndingAfter(spans: readonly Span[], at: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.end <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** Those of some spans, in order and apart, that share a unit with one; by binary search. */
export function touching<Item extends Span>(spans: readonly Item[], span: Span): Item[] {
  const found: Item[] = []
  for (let at = firstEndingAfter(spans, span.start); at < spans.length && overlaps(spans[at]!, span); at++) {
    found.push(spans[at]!)
  }
  return found
}

/** The span without white space at its edges; empty at its start where it holds nothing else. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && isBlank(text, start)) start++
  while (end > start && isBlank(text, end - 1)) end--
  return { start, end }
}

function isBlank(text: string, at: number): boolean {
  return /\s/.test(text[at] ?? '')
}
