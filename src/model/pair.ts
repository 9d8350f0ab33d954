import { isMainThread } from 'node:worker_threads'
import type { Columns, ModelOptions } from './model.ts'
import { openSessions } from './sessions.ts'
import { openPair } from './weights.ts'
import { createWordPiece, parseVocabulary, type Pieces } from './word-piece.ts'

/** What one text makes of another, read in this order. The first three sum to one. */
export type PairShares = {
  readonly entails: number
  readonly contradicts: number
  readonly neither: number
  /** How far the first bears the second out rather than speaks against it, 0 to 1. */
  readonly bears: number
}

/** What the network made of a pair of texts; null for what it was not given. */
export type PairScores = (a: string, b: string) => PairShares | null

/** An open network over two texts. */
export type PairNetwork = {
  /** What the first of each pair makes of the second, in order; the longer text loses its end where both are too long. */
  readonly judge: (pairs: readonly (readonly [string, string])[]) => Promise<readonly PairShares[]>
  readonly close: () => Promise<void>
}

const CLS = 101
const SEP = 102

/** Opens the pair network of a weights folder; null where the weights hold none. ModelError where it cannot be used. */
export async function openPairNetwork(options: ModelOptions = {}): Promise<PairNetwork | null> {
  const weights = await openPair(options.model)
  if (weights === null) return null
  const { network } = weights
  const [graph, vocabulary] = await Promise.all([weights.read(network.file), weights.read(network.vocabulary)])
  const threads = options.threads ?? 2
  const sessions = await openSessions(graph, { folder: weights.folder, threads, apart: isMainThread })
  const cut = createWordPiece(parseVocabulary(new TextDecoder().decode(vocabulary)))
  return {
    judge: async (pairs) => {
      const found: PairShares[] = []
      await sessions.run({
        columns: pairs.map(([a, b]) => columnsOf(cut(a), cut(b), network.longest)),
        outputs: ['shares'],
        take: (at, { shares }) => (found[at] = sharesOf(shares as Float32Array)),
      })
      return found
    },
    close: sessions.close,
  }
}

/** `[CLS] a [SEP] b [SEP]`, and which side each piece is of; the longer side loses pieces until both fit. */
function columnsOf(a: Pieces, b: Pieces, longest: number): Columns {
  const room = longest - 3
  const half = room >> 1
  const sizeA = Math.min(a.ids.length, Math.max(half, room - b.ids.length))
  const sizeB = Math.min(b.ids.length, room - sizeA)
  const ids = Int32Array.from([CLS, ...a.ids.subarray(0, sizeA), SEP, ...b.ids.subarray(0, sizeB), SEP])
  return { ids, sides: Int32Array.from(ids, (_, at) => (at < sizeA + 2 ? 0 : 1)) }
}

function sharesOf([entails = 0, contradicts = 0, neither = 0, bears = 0]: Float32Array): PairShares {
  return { entails, contradicts, neither, bears }
}
