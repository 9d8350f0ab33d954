import type { PairScores } from '../src/model/model.ts'
import { openPairScores } from '../src/pair-scores.ts'

/** What the installed pair network makes of these pairs, read in both orders. */
export async function scoresOf(
  pairs: readonly { readonly a: string; readonly b: string }[],
  model?: string,
): Promise<PairScores> {
  const open = await openPairScores({ model })
  try {
    return await open.of(pairs.map(({ a, b }) => [a, b] as const))
  } finally {
    await open.close()
  }
}

/** No network was asked: the words alone decide. */
export const noScores: PairScores = () => null
