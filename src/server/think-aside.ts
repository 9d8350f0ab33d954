import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { HearsayError, LedgerError, UsageError } from '../error.ts'
import type { Thinking } from './thinking.ts'

/** Thinking in a thread of its own: who asks something else meanwhile need not wait. */
export type AsideThinking = Thinking & { readonly close: () => Promise<void> }

/** What is sent to the thread, and what comes back. */
export type Asked = { readonly n: number; readonly name: keyof Thinking; readonly given: readonly unknown[] }
export type Answered = { readonly n: number } & (
  | { readonly answer: unknown }
  | { readonly error: { readonly name: string; readonly message: string } }
)

/** What the thread works with: the ledger's path, and the weights, where they are not the installed ones. */
export type ThreadData = { readonly ledger: string; readonly model?: string | undefined }

const FILE = new URL('./think-thread.js', import.meta.url)

/** Whether a thread can be had: only the built program has the file that it starts from. */
export function canThinkAside(): boolean {
  return existsSync(fileURLToPath(FILE))
}

type Waiting = { readonly resolve: (answer: never) => void; readonly reject: (error: Error) => void }

/** Thinks over a ledger. A thread that is lost fails what it was asked, and the next question starts another. */
export function thinkAside(workerData: ThreadData): AsideThinking {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let last = 0
  const lose = (error: Error): void => {
    worker = null
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  const started = (): Worker => {
    const thread = new Worker(FILE, { workerData })
    thread.unref()
    thread.on('message', (answered: Answered) => {
      const one = waiting.get(answered.n)
      waiting.delete(answered.n)
      if ('error' in answered) one?.reject(errorOf(answered.error))
      else one?.resolve(answered.answer as never)
    })
    thread.on('error', (cause) => lose(new HearsayError('The thread that weighs was lost.', { cause })))
    thread.on('exit', () => worker === thread && lose(new HearsayError('The thread that weighs has ended.')))
    return thread
  }
  const ask = (name: keyof Thinking, given: readonly unknown[]): Promise<never> =>
    new Promise((resolve, reject) => {
      worker ??= started()
      const n = ++last
      waiting.set(n, { resolve, reject })
      worker.postMessage({ n, name, given } satisfies Asked)
    })
  return {
    weighReading: (...given) => ask('weighReading', given),
    weighAlone: (...given) => ask('weighAlone', given),
    checkReading: (...given) => ask('checkReading', given),
    compareReadings: (...given) => ask('compareReadings', given),
    compareWords: (...given) => ask('compareWords', given),
    close: async () => {
      await worker?.terminate()
    },
  }
}

const ERRORS = { LedgerError, UsageError } as const

function errorOf({ name, message }: { readonly name: string; readonly message: string }): Error {
  const Kind = name in ERRORS ? ERRORS[name as keyof typeof ERRORS] : Error
  return new Kind(message)
}
