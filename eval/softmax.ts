/** One case: its numbers by name, and its class. */
export type ClassSample = {
  readonly signs: Readonly<Record<string, number>>
  readonly label: string
  readonly weight?: number
}

/** Weights of a multinomial logistic regression: class to sign to weight, with the sign `bias` in each. */
export type Softmax = Readonly<Record<string, Readonly<Record<string, number>>>>

const STEPS = 500

/** Fits by gradient descent with momentum; `ridge` pulls all but the biases to nothing. */
export function fitSoftmax(samples: readonly ClassSample[], ridge: number): Softmax {
  const names = ['bias', ...Object.keys(samples[0]?.signs ?? {})]
  const labels = [...new Set(samples.map(({ label }) => label))].toSorted()
  const rows = samples.map(({ signs }) => names.map((name) => (name === 'bias' ? 1 : (signs[name] ?? 0))))
  const at = labels.map(() => names.map(() => 0))
  const speed = labels.map(() => names.map(() => 0))
  for (let step = 0; step < STEPS; step++) {
    const pull = labels.map((_, c) => names.map((__, i) => (i === 0 ? 0 : -ridge * at[c]![i]!)))
    for (const [r, row] of rows.entries()) {
      const chances = softmax(at.map((weights) => dot(weights, row)))
      const weight = samples[r]!.weight ?? 1
      for (const [c, label] of labels.entries()) {
        const miss = weight * ((samples[r]!.label === label ? 1 : 0) - chances[c]!)
        const own = pull[c]!
        for (let i = 0; i < row.length; i++) own[i]! += miss * row[i]!
      }
    }
    for (const c of labels.keys())
      for (const i of names.keys()) {
        speed[c]![i] = 0.9 * speed[c]![i]! + (3 / rows.length) * pull[c]![i]!
        at[c]![i]! += speed[c]![i]!
      }
  }
  return Object.fromEntries(
    labels.map((label, c) => [label, Object.fromEntries(names.map((name, i) => [name, at[c]![i]!]))]),
  )
}

/** Shares that sum to one, the larger the score the larger. */
export function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores)
  const raised = scores.map((score) => Math.exp(score - top))
  const sum = raised.reduce((total, value) => total + value, 0)
  return raised.map((value) => value / sum)
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
