import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { errorOf, type ToldError } from './told-error.ts'

/** What a thread works with: the ledger's path, how the session is opened, and how far others go before it. */
export type ThreadData = {
  readonly ledger: string
  readonly model?: string | undefined
  readonly offline?: boolean | undefined
  /** Of the encoder. */
  readonly threads: number
  /** So much less urgent than the process, as `nice` counts it: what is only looked up goes first. */
  readonly niceness: number
}

/** What is sent to the thread, and what comes back; `n` is 0 where no answer is wanted. */
export type Asked = { readonly n: number; readonly name: string; readonly given: readonly unknown[] }
export type Answered = { readonly n: number } & ({ readonly answer: unknown } | { readonly error: ToldError })

/** A thread of its own that is asked by name: who asks something else meanwhile need not wait. */
export type Aside = {
  /** Rejects as the deed does. */
  readonly ask: (name: string, given: readonly unknown[]) => Promise<never>
  /** The same without waiting for an answer. */
  readonly tell: (name: string, given: readonly unknown[]) => void
  /** Starts it before it is asked. */
  readonly start: () => void
  /** Fails what is under way, and resolves when the thread has ended; the next question starts another. */
  readonly close: () => Promise<void>
}

const FILE = new URL('./aside-thread.js', import.meta.url)
/** A thread is not ended inside the runtime of the weights, which would take the process with it: it ends by itself, or after so long. */
const LONGEST_END_MS = 3000

/** Whether a thread can be had: only the built program has the file that it starts from. */
export function canAside(): boolean {
  return existsSync(fileURLToPath(FILE))
}

type Waiting = { readonly resolve: (answer: never) => void; readonly reject: (error: Error) => void }

/** A thread that starts when it is first asked. One that is lost fails what it was asked, and the next question starts another. */
export function openAside(workerData: ThreadData): Aside {
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
    thread.on('error', (cause) => lose(lost('was lost', cause)))
    thread.on('exit', () => worker === thread && lose(lost('has ended')))
    return thread
  }
  const send = (asked: Asked): void => {
    worker ??= started()
    worker.postMessage(asked)
  }
  return {
    ask: (name, given) =>
      new Promise((resolve, reject) => {
        const n = ++last
        waiting.set(n, { resolve, reject })
        send({ n, name, given })
      }),
    start: () => void (worker ??= started()),
    tell: (name, given) => worker !== null && send({ n: 0, name, given }),
    close: async () => {
      const ending = worker
      lose(lost('has ended'))
      if (ending !== null) await end(ending)
    },
  }
}

async function end(worker: Worker): Promise<void> {
  const gone = new Promise<void>((resolve) => void worker.once('exit', () => resolve()))
  worker.ref()
  worker.postMessage({ n: 0, name: 'end', given: [] } satisfies Asked)
  const late = setTimeout(() => void worker.terminate(), LONGEST_END_MS)
  await gone
  clearTimeout(late)
}

function lost(how: string, cause?: Error): Error {
  return errorOf({ name: 'HearsayError', message: `The thread that was asked ${how}.` }, cause)
}
