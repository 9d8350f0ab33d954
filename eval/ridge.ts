/** Names of what holds of a case, and the number that goes with it. */
export type Example = { readonly features: readonly string[]; readonly value: number }

/** What each name is worth; `''` is what every case has. */
export type Weights = ReadonlyMap<string, number>

const PENALTY = 3
const ROUNDS = 60

/** Least squares with a penalty on the weights, by coordinate descent: the same result for the same cases. */
export function fitRidge(examples: readonly Example[]): Weights {
  const holders = new Map<string, number[]>()
  for (const [at, { features }] of examples.entries()) {
    for (const name of new Set(['', ...features])) {
      const list = holders.get(name)
      if (list === undefined) holders.set(name, [at])
      else list.push(at)
    }
  }
  const weights = new Map<string, number>([...holders.keys()].map((name) => [name, 0]))
  const left = examples.map(({ value }) => value)
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, cases] of holders) {
      const before = weights.get(name)!
      const sum = cases.reduce((total, at) => total + left[at]! + before, 0)
      const after = sum / (cases.length + (name === '' ? 0 : PENALTY))
      for (const at of cases) left[at]! -= after - before
      weights.set(name, after)
    }
  }
  return weights
}

/** The value that some names add up to; a name never seen adds nothing. */
export function valueOf(weights: Weights, features: readonly string[]): number {
  return [...new Set(['', ...features])].reduce((sum, name) => sum + (weights.get(name) ?? 0), 0)
}

/** Pearson's correlation of two lists of one length; 0 where one of them does not vary. */
export function pearson(some: readonly number[], others: readonly number[]): number {
  const mean = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0) / list.length
  const [a, b] = [mean(some), mean(others)]
  let [both, one, other] = [0, 0, 0]
  for (const [at, value] of some.entries()) {
    const [x, y] = [value - a, others[at]! - b]
    both += x * y
    one += x * x
    other += y * y
  }
  return one === 0 || other === 0 ? 0 : both / Math.sqrt(one * other)
}
