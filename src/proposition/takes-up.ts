import type { Vectors } from './likeness.ts'
import { tieWeights } from './tie-weights.ts'
import { tiesOf, type Tie } from './ties.ts'
import type { Told } from './topic.ts'

/** Of two statements of one article the earlier, the later, and how sure it is that the later takes it up, 0 to 1. */
export type TakenUp = { readonly from: string; readonly to: string; readonly share: number }

/**
 * Which earlier statement each of an article takes up: the likeliest, or none where that is likelier. A mention-ranking
 * model as for coreference (Denis and Baldridge, 2008), over signs of `tiesOf`. Nothing where texts have no vectors.
 */
export function takenUpIn(told: readonly Told[], vectors: Vectors): TakenUp[] {
  return tiesOf(told, vectors).flatMap((ties): TakenUp[] => {
    const best = bestOf(ties)
    return best === null ? [] : [{ from: told[best.tie.from]!.id, to: told[best.tie.to]!.id, share: best.share }]
  })
}

/** The likeliest tie and its share among all and none; null where none is likelier. */
export function bestOf(
  ties: readonly Tie[],
  weights: Readonly<Record<string, number>> = tieWeights,
): { readonly tie: Tie; readonly share: number } | null {
  const scored = ties.map((tie) => ({ tie, score: scoreOf(tie, weights) }))
  const best = scored.toSorted((x, y) => y.score - x.score)[0]
  if (best === undefined || best.score <= 0) return null
  const total = scored.reduce((sum, { score }) => sum + Math.exp(score), 1)
  return { tie: best.tie, share: Math.exp(best.score) / total }
}

function scoreOf({ signs }: Tie, weights: Readonly<Record<string, number>>): number {
  return Object.entries(weights).reduce((sum, [name, weight]) => sum + weight * (signs[name] ?? 1), 0)
}
