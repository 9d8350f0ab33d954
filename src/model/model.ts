import type { InferenceSession, Tensor } from 'onnxruntime-node'
import { ModelError, UsageError } from '../error.ts'
import type { Span } from '../span.ts'
import { openWeights, type Manifest } from './weights.ts'
import { createWordPiece, parseVocabulary, type Pieces } from './word-piece.ts'

export type { Confidence, Labels } from './weights.ts'
export type { Pieces } from './word-piece.ts'

/** Columns of one window, a number a piece. */
export type Columns = Readonly<Record<string, Int32Array>>

/** Named outputs of one run, row-major. */
export type Outputs = Readonly<Record<string, Float32Array | Int32Array>>

/** An open model: holds an ONNX Runtime session until `close`. */
export type Model = {
  readonly manifest: Manifest
  /** Digest of the weights, in lower-case hexadecimal. */
  readonly digest: string
  /** Lower-case words that open attributions. */
  readonly cues: ReadonlySet<string>
  /** Word pieces of a text, or of `spans` of it, with UTF-16 offsets. */
  readonly cut: (text: string, spans?: readonly Span[]) => Pieces
  /** Runs one window; the outputs named are computed and copied. */
  readonly run: (columns: Columns, outputs: readonly string[]) => Promise<Outputs>
  readonly close: () => Promise<void>
}

/** How to open a model. */
export type ModelOptions = {
  /** A weights folder in place of the installed package. */
  readonly model?: string | undefined
  /** Threads of the encoder; 2 where nothing is said. */
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
  const runtime = await import('onnxruntime-node')
  const session = await startSession(runtime.InferenceSession, graph, weights.folder, options.threads ?? 2)
  const decoder = new TextDecoder()
  const underWay = new Set<Promise<Outputs>>()
  let isClosed = false
  return {
    manifest: weights.manifest,
    digest: weights.digest,
    cues: new Set(decoder.decode(cues).split('\n')),
    cut: createWordPiece(parseVocabulary(decoder.decode(vocabulary))),
    run: async (columns, outputs) => {
      if (isClosed) throw new UsageError('The model was closed while it was needed: expected an open one.')
      const one = run(session, runtime.Tensor, columns, outputs)
      underWay.add(one)
      return await one.finally(() => underWay.delete(one))
    },
    close: async () => {
      if (isClosed) return
      isClosed = true
      await Promise.allSettled(underWay)
      await session.release()
    },
  }
}

async function startSession(
  factory: typeof InferenceSession,
  graph: Uint8Array,
  folder: string,
  threads: number,
): Promise<InferenceSession> {
  try {
    return await factory.create(graph, {
      executionProviders: ['cpu'],
      graphOptimizationLevel: 'all',
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      logSeverityLevel: 3,
    })
  } catch (cause) {
    throw new ModelError(`ONNX Runtime cannot open the reader in ${folder}.`, { cause })
  }
}

async function run(
  session: InferenceSession,
  tensor: typeof Tensor,
  columns: Columns,
  outputs: readonly string[],
): Promise<Outputs> {
  const feeds: Record<string, Tensor> = {}
  for (const [name, column] of Object.entries(columns)) feeds[name] = new tensor('int32', column, [1, column.length])
  const results = await session.run(feeds, outputs)
  return Object.fromEntries(outputs.map((name) => [name, results[name]!.data as Float32Array | Int32Array]))
}
