/** A fitted logistic regression: what it starts from, and the weight of each sign. */
export type Fitted = { readonly bias: number; readonly weights: Readonly<Record<string, number>> }

/** How likely a fitted regression holds a thing to be so, from 0 to 1; a sign that it does not know counts nothing. */
export function chanceBy({ bias, weights }: Fitted, signs: Readonly<Record<string, number>>): number {
  const score = Object.entries(signs).reduce((sum, [name, value]) => sum + (weights[name] ?? 0) * value, bias)
  return 1 / (1 + Math.exp(-score))
}
