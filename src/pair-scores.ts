import { openPairNetwork, type PairNetwork, type PairScores, type PairShares } from './model/model.ts'

/** What the pair network makes of pairs of texts, for the asking: those that were asked lately are kept. */
export type OpenPairScores = {
  /** Scores of these pairs, each in both orders; of all others there are none. */
  readonly of: (pairs: readonly (readonly [string, string])[]) => Promise<PairScores>
  readonly close: () => Promise<void>
}

// Some 300 bytes each.
const mostKept = 40_000

/** Opens the pair network; where the weights hold none, no pair has a score. ModelError where it cannot be used. */
export async function openPairScores(options: Parameters<typeof openPairNetwork>[0]): Promise<OpenPairScores> {
  const network = await openPairNetwork(options)
  const kept = new Map<string, PairShares>()
  return {
    of: async (pairs) => {
      if (network === null) return () => null
      const both = pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const])
      const wanted = await judged(network, kept, new Map(both.map((pair) => [keyOf(...pair), pair])))
      for (const key of kept.keys()) if (kept.size > mostKept) kept.delete(key)
      return (a, b) => wanted.get(keyOf(a, b)) ?? null
    },
    close: async () => network?.close(),
  }
}

type Pairs = ReadonlyMap<string, readonly [string, string]>

async function judged(network: PairNetwork, kept: Map<string, PairShares>, pairs: Pairs): Promise<typeof kept> {
  const fresh = [...pairs].filter(([key]) => !kept.has(key))
  const found = await network.judge(fresh.map(([, pair]) => pair))
  fresh.forEach(([key], at) => kept.set(key, found[at]!))
  return new Map([...pairs.keys()].map((key) => [key, kept.get(key)!]))
}

function keyOf(a: string, b: string): string {
  return `${a}\n\n${b}`
}
