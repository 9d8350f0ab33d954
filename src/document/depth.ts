import type { Quotation } from './doc.ts'

/** From offset `at` on, up to the next step, text lies in `depth` quotations. */
export type DepthStep = { readonly at: number; readonly depth: number }

/** The offsets where the depth of quotation changes, in order; quotation marks themselves lie inside. */
export function depthSteps(quotations: readonly Quotation[]): DepthStep[] {
  const starts = quotations.map(({ span }) => span.start)
  const ends = quotations.map(({ span }) => span.end).toSorted((a, b) => a - b)
  const steps: DepthStep[] = []
  let depth = 0
  for (let start = 0, end = 0; end < ends.length;) {
    const opens = (starts[start] ?? Infinity) < (ends[end] ?? Infinity)
    const at = (opens ? starts[start++] : ends[end++]) ?? 0
    depth += opens ? 1 : -1
    if (steps.at(-1)?.at === at) steps.pop()
    steps.push({ at, depth })
  }
  return steps
}

/** In how many quotations an offset lies, by binary search. */
export function depthAt(steps: readonly DepthStep[], offset: number): number {
  let low = 0
  let high = steps.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((steps[middle]?.at ?? Infinity) <= offset) low = middle + 1
    else high = middle
  }
  return steps[low - 1]?.depth ?? 0
}
