import type { Attribution } from './stance.ts'

/** For each statement how many others hold it; 0 for one that stands by itself. */
export function depthsOf(attributions: readonly Attribution[]): number[] {
  const places = new Map(attributions.map(({ id }, at) => [id, at]))
  return attributions.map(({ parent }) => {
    let depth = 0
    for (let id = parent; id !== null && depth < 9; depth++) {
      const at = places.get(id)
      id = at === undefined ? null : attributions[at]!.parent
    }
    return depth
  })
}
