import { setImmediate } from 'node:timers/promises'
import { ProblemError } from './problem.ts'

/** Does one thing after the other, in the order of asking. */
export type Queue = {
  /**
   * Resolves as the task does, once those before it are done. @throws ProblemError where too many wait, and the signal's
   * reason where nobody waits any more when its turn comes.
   */
  readonly run: <Value>(task: () => Promise<Value>, signal?: AbortSignal) => Promise<Value>
  /** As `run`, however many wait: for who does not ask again before it is done. */
  readonly whenever: <Value>(task: () => Promise<Value>) => Promise<Value>
}

/** A queue in which at most `most` wait or are under way. */
export function createQueue(most: number): Queue {
  let last: Promise<unknown> = Promise.resolve()
  let inside = 0
  const next = <Value>(task: () => Promise<Value>): Promise<Value> => {
    // Between two tasks others get their turn: a task may be one long sum.
    const mine = last.then(() => setImmediate()).then(task)
    last = mine.catch(() => null)
    return mine
  }
  return {
    whenever: next,
    run: async (task, signal) => {
      if (inside >= most)
        throw new ProblemError('busy', `${inside} articles are waiting already: try again in a while.`)
      inside++
      try {
        return await next(() => {
          signal?.throwIfAborted()
          return task()
        })
      } finally {
        inside--
      }
    },
  }
}
