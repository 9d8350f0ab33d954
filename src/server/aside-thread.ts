// A thread that reads, weighs and compares over a ledger: it is asked by messages, and answers each by one. Weights are
// loaded only where something is to be read.
import { getPriority, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { LedgerError } from '../error.ts'
import { openHearsay } from '../hear.ts'
import type { Answered, Asked, ThreadData } from './aside.ts'
import { exampleOf } from './example.ts'
import { openDesk } from './ledger-desk.ts'
import { openStreams } from './streams.ts'
import { thinkHere } from './thinking.ts'
import { toldOf } from './told-error.ts'

const LEAST_URGENT = 19
const { niceness, ...options } = workerData as ThreadData
// Of this thread alone; elsewhere than on Linux it would be of the whole process.
if (process.platform === 'linux') setPriority(0, Math.min(LEAST_URGENT, getPriority(0) + niceness))
const session = openHearsay(options)
const desk = openDesk(options.ledger)
const deeds: Readonly<Record<string, unknown>> = {
  ...thinkHere(session, desk),
  ...openStreams(session),
  read: session.read,
  example: exampleOf(session),
}
openHeld()
const port = parentPort!
port.on('message', (asked: Asked) => void (asked.name === 'end' ? end() : answer(asked)))

async function answer({ n, name, given: asked }: Asked): Promise<void> {
  const answered = await done(name, asked).then(
    (given): Answered => ({ n, answer: given }),
    (error): Answered => ({ n, error: toldOf(error) }),
  )
  if (n > 0) port.postMessage(answered)
}

async function done(name: string, given: readonly unknown[]): Promise<unknown> {
  const deed = deeds[name] as (...all: readonly unknown[]) => unknown
  return deed(...given)
}

/** Opened before anything is written meanwhile; where there is none yet, the first question opens it. */
function openHeld(): void {
  try {
    desk.ask(() => null)
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
  }
}

async function end(): Promise<void> {
  port.removeAllListeners('message')
  await session.close().finally(desk.close)
  port.close()
}
