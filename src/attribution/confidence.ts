import type { Evidence } from './link.ts'

/** The probability that an attribution is right (source and content at least half), from the reader's evidence. */
export function confidenceOf(evidence: Evidence): number {
  return Math.exp(Object.values(evidence).reduce((sum, value) => sum + value, 0) / 2)
}
