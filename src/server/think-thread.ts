// A thread that thinks over a ledger: it is asked by messages, and answers each by one. Weights are loaded only where
// sentences of transcripts are to be read.
import { parentPort, workerData } from 'node:worker_threads'
import { openHearsay } from '../hear.ts'
import type { Answered, Asked, ThreadData } from './think-aside.ts'
import { thinkHere } from './thinking.ts'

const { ledger, model } = workerData as ThreadData
const thinking = thinkHere(openHearsay({ ledger, model, threads: 1 }))
const port = parentPort!
port.on('message', (asked: Asked) => void answer(asked))

async function answer({ n, name, given }: Asked): Promise<void> {
  try {
    const think = thinking[name] as (...all: readonly unknown[]) => Promise<unknown>
    port.postMessage({ n, answer: await think(...given) } satisfies Answered)
  } catch (error) {
    const { name: kind, message } = error instanceof Error ? error : new Error(String(error))
    port.postMessage({ n, error: { name: kind, message } } satisfies Answered)
  }
}
