import { probability } from '../src/attribution/confidence.ts'
import type { Confidence } from '../src/model/model.ts'

/** One case: its numbers by name, and whether it was right. */
export type Sample = { readonly signs: Readonly<Record<string, number>>; readonly right: boolean }

const STEPS = 25
const STILL = 1e-8

/**
 * Fits a logistic regression by Newton's method. `ridge` is the weight of the squared coefficients (the bias is free);
 * it keeps them finite where the samples can be told apart without a fault.
 */
export function fitLogistic(samples: readonly Sample[], ridge = 1): Confidence {
  const names = Object.keys(samples[0]?.signs ?? {})
  const rows = samples.map(({ signs }) => [1, ...names.map((name) => signs[name] ?? 0)])
  let at = Array.from({ length: names.length + 1 }, () => 0)
  for (let step = 0; step < STEPS; step++) {
    const move = newtonStep(rows, samples, at, ridge)
    at = at.map((value, i) => value + move[i]!)
    if (Math.max(...move.map(Math.abs)) < STILL) break
  }
  return { bias: at[0]!, weights: Object.fromEntries(names.map((name, i) => [name, at[i + 1]!])) }
}

/** How likely a fitted regression holds a sample to be right. */
export function chanceOf({ signs }: Pick<Sample, 'signs'>, fitted: Confidence): number {
  return probability(signs, fitted)
}

/** Gradient and curvature of the log-likelihood at some coefficients, and the step that they call for. */
function newtonStep(
  rows: readonly number[][],
  samples: readonly Sample[],
  at: readonly number[],
  ridge: number,
): number[] {
  const pull = at.map((value, i) => (i === 0 ? 0 : -ridge * value))
  const curve = at.map((_, i) => at.map((__, j) => (i === j && i > 0 ? ridge : i === j ? 1e-9 : 0)))
  rows.forEach((row, r) => {
    const chance = 1 / (1 + Math.exp(-row.reduce((sum, value, i) => sum + value * at[i]!, 0)))
    const miss = (samples[r]!.right ? 1 : 0) - chance
    const weight = chance * (1 - chance)
    row.forEach((x, i) => {
      pull[i]! += miss * x
      row.forEach((y, j) => (curve[i]![j]! += weight * x * y))
    })
  })
  return solve(curve, pull)
}

/** Solves `matrix · x = right` by elimination with the largest pivot first. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!])
  const size = rows.length
  for (let column = 0; column < size; column++) {
    const left = rows.slice(column).toSorted((a, b) => Math.abs(b[column]!) - Math.abs(a[column]!))
    rows.splice(column, left.length, ...left)
    const pivot = rows[column]!
    for (let i = column + 1; i < size; i++) {
      const factor = rows[i]![column]! / pivot[column]!
      for (let j = column; j <= size; j++) rows[i]![j]! -= factor * pivot[j]!
    }
  }
  const out = Array.from({ length: size }, () => 0)
  for (let i = size - 1; i >= 0; i--) {
    const known = out.reduce((sum, value, j) => (j > i ? sum + value * rows[i]![j]! : sum), 0)
    out[i] = (rows[i]![size]! - known) / rows[i]![i]!
  }
  return out
}
