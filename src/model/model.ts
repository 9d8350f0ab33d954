import { isMainThread } from 'node:worker_threads'
import { UsageError } from '../error.ts'
import type { Span } from '../span.ts'
import { openSessions, type Job } from './sessions.ts'
import { openWeights, type Manifest } from './weights.ts'
import { createWordPiece, parseVocabulary, type Pieces } from './word-piece.ts'

export type { Confidence, Labels } from './weights.ts'
export type { Pieces } from './word-piece.ts'
export { openEncoder, type Encoder } from './encoder.ts'

/** Columns of one window, a number a piece. */
export type Columns = Readonly<Record<string, Int32Array>>

/** Named outputs of one run, row-major. */
export type Outputs = Readonly<Record<string, Float32Array | Int32Array>>

/** An open model: holds ONNX Runtime sessions until `close`. */
export type Model = {
  readonly manifest: Manifest
  /** Digest of the weights, in lower-case hexadecimal. */
  readonly digest: string
  /** Lower-case words that open attributions. */
  readonly cues: ReadonlySet<string>
  /** Word pieces of a text, or of `spans` of it, with UTF-16 offsets. */
  readonly cut: (text: string, spans?: readonly Span[]) => Pieces
  /** Runs every window of a job once; rejects with the signal's reason once it aborts, between two windows. */
  readonly run: (job: Job, signal?: AbortSignal) => Promise<void>
  readonly close: () => Promise<void>
}

/** How to open a model. */
export type ModelOptions = {
  /** A weights folder in place of the installed package. */
  readonly model?: string | undefined
  /** Threads of the encoder; 2 where nothing is said. In the main thread of a process each has a session of its own. */
  readonly threads?: number | undefined
}

/** Opens the model: reads the weights, checks their digests, starts a session. ModelError where that fails. */
export async function openModel(options: ModelOptions = {}): Promise<Model> {
  const weights = await openWeights(options.model)
  const { reader } = weights.manifest
  const [graph, vocabulary, cues] = await Promise.all([
    weights.read(reader.file),
    weights.read(reader.vocabulary),
    weights.read(reader.cues),
  ])
  const sessions = await openSessions(graph, {
    folder: weights.folder,
    threads: options.threads ?? 2,
    apart: isMainThread,
  })
  const decoder = new TextDecoder()
  const underWay = new Set<Promise<void>>()
  let isClosed = false
  return {
    manifest: weights.manifest,
    digest: weights.digest,
    cues: new Set(decoder.decode(cues).split('\n')),
    cut: createWordPiece(parseVocabulary(decoder.decode(vocabulary))),
    run: async (job, signal) => {
      if (isClosed) throw new UsageError('The model was closed while it was needed: expected an open one.')
      const one = sessions.run(job, signal)
      underWay.add(one)
      await one.finally(() => underWay.delete(one))
    },
    close: async () => {
      if (isClosed) return
      isClosed = true
      await Promise.allSettled(underWay)
      await sessions.close()
    },
  }
}
