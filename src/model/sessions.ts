import process from 'node:process'
import { Worker } from 'node:worker_threads'
import type { InferenceSession } from 'onnxruntime-node'
import { ModelError } from '../error.ts'
import type { Columns, Outputs } from './model.ts'

/** Windows to run, which outputs to compute of each, and who takes them, in any order. */
export type Job = {
  readonly columns: readonly Columns[]
  readonly outputs: readonly string[]
  readonly take: (window: number, outputs: Outputs) => void
}

/** Sessions over one graph, a thread each: two that share out windows are faster than one that parts every window. */
export type Sessions = {
  /** Runs every window once; rejects with the signal's reason once it aborts, between two windows. */
  readonly run: (job: Job, signal?: AbortSignal) => Promise<void>
  readonly close: () => Promise<void>
}

/** A job under way. `next` is the window that nobody has claimed yet, shared by all threads. */
type Running = Job & {
  readonly id: number
  readonly next: Int32Array
  readonly taken: Uint8Array
  readonly helping: Promise<void>[]
  /** Why what was brought back could not be taken. */
  fault: { readonly cause: unknown } | null
}

type Thread = {
  readonly join: (job: Running) => void
  /** Tells it to stop, and waits until it is out of the runtime. */
  readonly quieten: () => void
  readonly stop: () => Promise<void>
}

/** Places in what another thread and this one share. */
const TOLD_TO_STOP = 0
const AT_WORK = 1

type Message =
  | { readonly ready: true }
  | { readonly job: number; readonly done: true }
  | { readonly job: number; readonly at: number; readonly outputs: Outputs }

/** Where the graph comes from, for errors; how many threads; whether each has a session of its own. */
export type SessionsOptions = { readonly folder: string; readonly threads: number; readonly apart: boolean }

/** What a thread at work is waited for at the end of the process, in milliseconds; a window takes some 30. */
const LONGEST_WAIT = 5_000

/**
 * Opens a session in this thread. Where they are to be `apart` it has one thread, and so many others with sessions of
 * their own help as soon as they are up; what one that dies leaves undone is done here. ModelError where the graph
 * cannot be used.
 */
export async function openSessions(graph: Uint8Array, options: SessionsOptions): Promise<Sessions> {
  const jobs = new Map<number, Running>()
  const others = Array.from({ length: options.apart ? options.threads - 1 : 0 }, () => startThread(graph, jobs))
  const quieten = (): void => {
    for (const other of others) other.quieten()
  }
  if (others.length > 0) process.on('exit', quieten)
  const stop = async (): Promise<void> => {
    process.off('exit', quieten)
    await Promise.all(others.map((other) => other.stop()))
  }
  const own = await openOwn(graph, options.apart ? 1 : options.threads).catch(async (cause: unknown) => {
    await stop()
    throw new ModelError(`ONNX Runtime cannot open the reader in ${options.folder}.`, { cause })
  })
  let count = 0
  return {
    run: async (job, signal) => {
      const one = started(job, count++)
      jobs.set(one.id, one)
      for (const other of others) other.join(one)
      await share(one, own.run, signal).finally(() => jobs.delete(one.id))
    },
    close: async () => {
      await Promise.all([own.session.release(), stop()])
    },
  }
}

/** Optimizers of the runtime that make a graph slower: its fused sum and layer normalization costs five times the two apart. */
const SLOW = 'SkipLayerNormFusion'

type Run = (columns: Columns, outputs: readonly string[]) => Promise<Outputs>

function optionsFor(threads: number): InferenceSession.SessionOptions {
  return {
    executionProviders: ['cpu'],
    graphOptimizationLevel: 'all',
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    logSeverityLevel: 3,
    extra: { optimization: { disable_specified_optimizers: SLOW } },
  }
}

async function openOwn(
  graph: Uint8Array,
  threads: number,
): Promise<{ readonly session: InferenceSession; readonly run: Run }> {
  const { InferenceSession: factory, Tensor } = await import('onnxruntime-node')
  const session = await factory.create(graph, optionsFor(threads))
  return {
    session,
    run: async (columns, outputs) => {
      const feeds = Object.fromEntries(
        Object.entries(columns).map(([name, column]) => [name, new Tensor('int32', column, [1, column.length])]),
      )
      const results = await session.run(feeds, outputs)
      return Object.fromEntries(outputs.map((name) => [name, results[name]!.data as Outputs[string]]))
    },
  }
}

function started(job: Job, id: number): Running {
  const next = new Int32Array(new SharedArrayBuffer(4))
  return { ...job, id, next, taken: new Uint8Array(job.columns.length), helping: [], fault: null }
}

/** Runs windows here until all are claimed, waits for those claimed elsewhere, and runs what was not brought back. */
async function share(job: Running, run: Run, signal: AbortSignal | undefined): Promise<void> {
  const size = job.columns.length
  const runHere = async (at: number): Promise<void> => {
    signal?.throwIfAborted()
    bring(job, at, await run(job.columns[at]!, job.outputs))
  }
  try {
    for (let at = Atomics.add(job.next, 0, 1); at < size; at = Atomics.add(job.next, 0, 1)) await runHere(at)
  } finally {
    Atomics.store(job.next, 0, size)
    await Promise.all(job.helping)
  }
  if (job.fault !== null) throw job.fault.cause
  for (let at = 0; at < size; at++) if (job.taken[at] === 0) await runHere(at)
}

function bring(job: Running, at: number, outputs: Outputs): void {
  job.taken[at] = 1
  job.take(at, outputs)
}

/** From another thread: what goes wrong is the job's to say. */
function bringBack(job: Running | undefined, at: number, outputs: Outputs): void {
  if (job === undefined) return
  try {
    bring(job, at, outputs)
  } catch (cause) {
    job.fault ??= { cause }
  }
}

/**
 * A thread that joins jobs; it keeps no process alive that waits for none. ONNX Runtime takes the process down where a
 * thread is ended inside it, so whoever ends it waits until it is out: `stop`, and the end of the process.
 */
function startThread(graph: Uint8Array, jobs: ReadonlyMap<number, Running>): Thread {
  const state = new Int32Array(new SharedArrayBuffer(8))
  Atomics.store(state, AT_WORK, 1)
  const workerData = { graph, options: optionsFor(1), state }
  const worker = new Worker(new URL('./thread.mjs', import.meta.url), { workerData })
  worker.unref()
  const under = new Map<number, () => void>()
  let isReady = false
  const join = (job: Running): void => {
    if (!isReady) return
    const { id, columns, outputs, next } = job
    job.helping.push(new Promise((resolve) => under.set(id, resolve)))
    worker.ref()
    worker.postMessage({ job: id, columns, outputs, next })
  }
  const leave = (id: number): void => {
    under.get(id)?.()
    under.delete(id)
    if (under.size === 0) worker.unref()
  }
  const lose = (): void => {
    isReady = false
    Atomics.store(state, AT_WORK, 0)
    for (const id of under.keys()) leave(id)
  }
  const quieten = (): void => {
    Atomics.store(state, TOLD_TO_STOP, 1)
    Atomics.wait(state, AT_WORK, 1, LONGEST_WAIT)
  }
  worker.on('message', (message: Message) => {
    if ('ready' in message) {
      isReady = true
      for (const job of jobs.values()) join(job)
    } else if ('done' in message) leave(message.job)
    else bringBack(jobs.get(message.job), message.at, message.outputs)
  })
  const gone = new Promise<void>((resolve) => void worker.on('exit', () => resolve()))
  worker.on('error', (error) => {
    process.emitWarning(`A thread of the reader was lost, the rest goes on without it: ${error.message}`)
    lose()
  })
  worker.on('exit', lose)
  const stop = async (): Promise<void> => {
    quieten()
    await worker.terminate()
    await gone
  }
  return { join, quieten, stop }
}
