/** The labels of the two markers for one thing, the first marker's first. */
export type Labels = readonly [string, string]

/** Share of equal labels and Cohen's kappa in words; kappa is left out where both markers use one label only. */
export function agreement(pairs: readonly Labels[]): string {
  const kappa = cohensKappa(pairs)
  const same = pairs.filter(([a, b]) => a === b).length
  const share = pairs.length === 0 ? '-' : ((100 * same) / pairs.length).toFixed(1)
  return `${same} of ${pairs.length}, ${share} %${kappa === null ? '' : `, kappa ${kappa.toFixed(2)}`}`
}

function cohensKappa(pairs: readonly Labels[]): number | null {
  const counts = new Map<string, [number, number]>()
  for (const pair of pairs) {
    for (const side of [0, 1] as const) {
      const both = counts.get(pair[side]) ?? [0, 0]
      both[side]++
      counts.set(pair[side], both)
    }
  }
  const all = pairs.length
  const seen = pairs.filter(([a, b]) => a === b).length / all
  const chance = [...counts.values()].reduce((sum, [a, b]) => sum + (a / all) * (b / all), 0)
  return all === 0 || chance === 1 ? null : (seen - chance) / (1 - chance)
}
