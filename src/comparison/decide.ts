import type { Relation } from './comparison.ts'
import type { Reading } from './reading.ts'
import { signsOf } from './signs.ts'
import { weights } from './weights.ts'

/** Coefficients by relation and sign. */
export type Weights = Readonly<Record<string, Readonly<Record<string, number>>>>

/** A relation with its share among all relations. */
export type Chance = { readonly relation: Relation; readonly share: number }

/** Below this share of the likeliest relation none is named. */
const LEAST = 0.25
/** Sides are said to agree only at this share. */
const LEAST_AGREEMENT = 0.35

/** The relations of a reading, the likeliest first, by a multinomial logistic regression over its signs. */
export function chancesOf(reading: Reading, of: Weights = weights): Chance[] {
  const signs = signsOf(reading)
  const scores = Object.entries(of).map(([relation, each]) => ({
    relation: relation as Relation,
    score: Object.entries(each).reduce(
      (sum, [sign, weight]) => sum + weight * (sign === 'bias' ? 1 : (signs[sign] ?? 0)),
      0,
    ),
  }))
  const top = Math.max(...scores.map(({ score }) => score))
  const total = scores.reduce((sum, { score }) => sum + Math.exp(score - top), 0)
  return scores
    .map(({ relation, score }) => ({ relation, share: Math.exp(score - top) / total }))
    .toSorted((x, y) => y.share - x.share)
}

/** Where none of these is sure, but one of them it is, they agree in the main. */
const AGREEING: readonly Relation[] = ['agrees', 'repeats', 'stronger', 'weaker']
const LEAST_AGREEING = 0.6

/** The relation to name: the likeliest that is sure enough; some only at a share of their own. */
export function decide(chances: readonly Chance[], leastContradiction: number): Chance {
  const leastOf: Partial<Record<Relation, number>> = { contradicts: leastContradiction, agrees: LEAST_AGREEMENT }
  const named = chances.filter(({ relation, share }) => share >= (leastOf[relation] ?? LEAST))
  const [first] = named
  if (first === undefined) {
    const sum = (of: readonly Relation[]): number =>
      chances.reduce((total, { relation, share }) => total + (of.includes(relation) ? share : 0), 0)
    if (sum(AGREEING) >= LEAST_AGREEING) return { relation: 'agrees', share: sum(AGREEING) }
  }
  const unclear = {
    relation: 'unclear' as const,
    share: chances.find(({ relation }) => relation === 'unclear')?.share ?? 0,
  }
  return first ?? unclear
}
