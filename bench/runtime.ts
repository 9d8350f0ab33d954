/**
 * Compares settings of ONNX Runtime on the reader's own windows: by turns, so that a busy machine is hard on all alike.
 *
 * usage: tsx bench/runtime.ts [--model DIR] [--rounds N] [--runs N] [--pieces N]
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { openWeights } from '../src/model/weights.ts'
import { spread } from './speed.ts'

type Options = NonNullable<Parameters<typeof InferenceSession.create>[1]>

const NO_SPINNING = { session: { intra_op: { allow_spinning: '0' } } }
const SETTINGS: Readonly<Record<string, Options>> = {
  '2 threads': { intraOpNumThreads: 2 },
  '1 thread': { intraOpNumThreads: 1 },
  '1 thread, sums and normalization not fused': {
    intraOpNumThreads: 1,
    extra: { optimization: { disable_specified_optimizers: 'SkipLayerNormFusion' } },
  },
  '2 threads, no spinning': { intraOpNumThreads: 2, extra: NO_SPINNING },
  '2 threads, no arena': { intraOpNumThreads: 2, enableCpuMemArena: false },
  '2 threads, no memory pattern': { intraOpNumThreads: 2, enableMemPattern: false },
  '2 threads, neither': { intraOpNumThreads: 2, enableCpuMemArena: false, enableMemPattern: false },
}

const { values } = parseArgs({
  options: {
    model: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    runs: { type: 'string', default: '40' },
    pieces: { type: 'string', default: '200,254,120,60,250,30,254,180' },
  },
})
const weights = await openWeights(values.model)
const graph = await readFile(join(weights.folder, weights.manifest.reader.file))
const sizes = values.pieces.split(',').map((count) => Number(count) + 2)
const sessions = new Map<string, InferenceSession>()
for (const [name, options] of Object.entries(SETTINGS)) {
  const before = process.memoryUsage().rss
  const session = await InferenceSession.create(graph, {
    executionProviders: ['cpu'],
    interOpNumThreads: 1,
    ...options,
  })
  await rate(session, sizes.length)
  sessions.set(name, session)
  console.log(`${name}: ${Math.round((process.memoryUsage().rss - before) / 1e6)} MB more`)
}
const found = new Map<string, number[]>()
for (let round = 0; round < Number(values.rounds); round++) {
  for (const [name, session] of sessions)
    found.set(name, [...(found.get(name) ?? []), await rate(session, Number(values.runs))])
}
for (const [name, rates] of found) {
  const { median, least, most } = spread(rates.map(Math.round))
  console.log(`${name}: ${median} pieces/s (${least} to ${most})`)
}

/** Pieces a second over so many windows of the sizes by turns. */
async function rate(session: InferenceSession, runs: number): Promise<number> {
  const began = performance.now()
  let pieces = 0
  for (let run = 0; run < runs; run++) {
    const size = sizes[run % sizes.length]!
    await session.run(columnsOf(size), ['tag', 'cue', 'source', 'start', 'end'])
    pieces += size
  }
  return pieces / ((performance.now() - began) / 1000)
}

function columnsOf(size: number): Record<string, Tensor> {
  const column = (value: (at: number) => number): Tensor =>
    new Tensor(
      'int32',
      Int32Array.from({ length: size }, (_, at) => value(at)),
      [1, size],
    )
  return {
    ids: column((at) => 1000 + ((at * 7919) % 20_000)),
    shapes: column((at) => at % 3),
    marks: column(() => 0),
    places: column(() => 0),
  }
}
