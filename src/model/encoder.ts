import { isMainThread } from 'node:worker_threads'
import type { ModelOptions } from './model.ts'
import { openSessions } from './sessions.ts'
import { openLikeness } from './weights.ts'
import { createWordPiece, parseVocabulary } from './word-piece.ts'

/** An open sentence encoder: texts that say the like have vectors that point the same way. */
export type Encoder = {
  /** A vector of length one for each text, in order; a text loses what is longer than the model holds. */
  readonly encode: (texts: readonly string[]) => Promise<readonly Float32Array[]>
  readonly close: () => Promise<void>
}

const CLS = 101
const SEP = 102

/** Opens the sentence encoder of a weights folder; null where the weights hold none. ModelError where it cannot be used. */
export async function openEncoder(options: ModelOptions = {}): Promise<Encoder | null> {
  const weights = await openLikeness(options.model)
  if (weights === null) return null
  const { encoder } = weights.likeness
  const [graph, vocabulary] = await Promise.all([weights.read(encoder.file), weights.read(encoder.vocabulary)])
  const threads = options.threads ?? 2
  const sessions = await openSessions(graph, { folder: weights.folder, threads, apart: isMainThread })
  const cut = createWordPiece(parseVocabulary(new TextDecoder().decode(vocabulary)))
  const idsOf = (text: string): Int32Array =>
    Int32Array.from([CLS, ...cut(text).ids.subarray(0, encoder.longest - 2), SEP])
  return {
    encode: async (texts) => {
      const vectors: Float32Array[] = []
      await sessions.run({
        columns: texts.map((text) => ({ ids: idsOf(text) })),
        outputs: ['vector'],
        take: (at, { vector }) => (vectors[at] = Float32Array.from(vector as Float32Array)),
      })
      return vectors
    },
    close: sessions.close,
  }
}
