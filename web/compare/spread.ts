/** Marks nearer than this share of the width would cover one another. */
const APART = 0.07

/**
 * Times, in order, as places between 0 and 1: as far apart as they are in time, but never so near that marks cover one
 * another, so long as there is room for that.
 */
export function spread(times: readonly number[]): number[] {
  const [first = 0, last = 0] = [times[0], times.at(-1)]
  if (times.length < 2 || last === first) return times.map(() => 0.5)
  const apart = Math.min(APART, 1 / (times.length - 1))
  const gaps = times.slice(1).map((time, at) => (time - times[at]!) / (last - first))
  const wanting = gaps.reduce((sum, gap) => sum + Math.max(0, apart - gap), 0)
  const spare = gaps.reduce((sum, gap) => sum + Math.max(0, gap - apart), 0)
  const share = spare === 0 ? 0 : wanting / spare
  const places = [0]
  for (const gap of gaps)
    places.push((places.at(-1) ?? 0) + (gap <= apart ? apart : apart + (gap - apart) * (1 - share)))
  return places.map((place) => Math.min(1, place))
}
