import { isMainThread } from 'node:worker_threads'
import type { Columns, ModelOptions, Outputs } from './model.ts'
import { openSessions } from './sessions.ts'
import { openWeights } from './weights.ts'
import { createWordPiece, parseVocabulary, type Pieces } from './word-piece.ts'

/** Shares of what one text says of another, summing to one. */
export type PairShares = { readonly entails: number; readonly contradicts: number; readonly neutral: number }

/** An open pair model: says of two texts, in both orders, whether one follows from the other or rules it out. */
export type PairModel = {
  /** Runs both orders; a text loses its end where both are longer than the model holds. */
  readonly judge: (a: string, b: string) => Promise<{ readonly forth: PairShares; readonly back: PairShares }>
  readonly close: () => Promise<void>
}

const CLS = 101
const SEP = 102

/** Opens the pair model of a weights folder; null where the weights hold none. ModelError where it cannot be used. */
export async function openPairModel(options: ModelOptions = {}): Promise<PairModel | null> {
  const weights = await openWeights(options.model)
  const { pair } = weights.manifest
  if (pair === undefined) return null
  const [graph, vocabulary] = await Promise.all([weights.read(pair.file), weights.read(pair.vocabulary)])
  const threads = options.threads ?? 2
  const sessions = await openSessions(graph, { folder: weights.folder, threads, apart: isMainThread })
  const cut = createWordPiece(parseVocabulary(new TextDecoder().decode(vocabulary)))
  return {
    judge: async (a, b) => {
      const [left, right] = [cut(a), cut(b)]
      const columns = [columnsOf(left, right, pair.longest), columnsOf(right, left, pair.longest)]
      const shares: PairShares[] = []
      await sessions.run({
        columns,
        outputs: ['relation'],
        take: (order, outputs) => (shares[order] = sharesOf(outputs)),
      })
      return { forth: shares[0]!, back: shares[1]! }
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

function sharesOf({ relation }: Outputs): PairShares {
  const raised = [...(relation as Float32Array)].map(Math.exp)
  const sum = raised.reduce((total, value) => total + value, 0)
  const [entails = 0, contradicts = 0, neutral = 0] = raised.map((value) => value / sum)
  return { entails, contradicts, neutral }
}
