import { weights } from './weights.ts'

/** Coefficients of the relations by the words and the pair network: relation to sign to weight. Fitted by eval/comparison-fit.ts. */
export const scoredWeights: Readonly<Record<string, Readonly<Record<string, number>>>> = weights
