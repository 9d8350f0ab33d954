import type { Scores } from '../reader/reader.ts'
import type { Relation } from './link.ts'

/** Beyond this a logarithm of a probability says no more than "hardly". */
const LEAST = -6
const MOST_PIECES = 4

/** The numbers that the confidence of a relation rests on, by name; the weights fitted to them use the same names. */
export function signsOf({ evidence, content, source }: Relation): Readonly<Record<string, number>> {
  const clipped = Object.entries(evidence).map(([name, value]) => [name, Math.max(LEAST, value)])
  const pieces = Math.min(MOST_PIECES, content.length)
  return { ...Object.fromEntries(clipped), pieces, sourced: source.length > 0 ? 1 : 0 }
}

/**
 * The probability that an attribution is right (source and content at least half): a logistic regression whose
 * coefficients come with the model's weights. Without them a guess from the evidence that keeps the order.
 */
export function confidenceOf(relation: Relation, fitted: Scores['confidence']): number {
  if (!fitted) return Math.exp(Object.values(relation.evidence).reduce((sum, value) => sum + value, 0) / 2)
  return probability(signsOf(relation), fitted)
}

/** The fitted probability for some signs. */
export function probability(
  signs: Readonly<Record<string, number>>,
  { bias, weights }: NonNullable<Scores['confidence']>,
): number {
  const sum = Object.entries(weights).reduce((total, [name, weight]) => total + weight * (signs[name] ?? 0), bias)
  return 1 / (1 + Math.exp(-sum))
}
