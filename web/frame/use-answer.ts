import { useEffect, useRef, useState } from 'preact/hooks'
import { get } from '../client/api.ts'
import { isNoLedger, sayFailure } from '../client/problem.ts'

/** What was asked for: not there yet, there, or why it is not to be had; and how to wait for it no longer. */
export type Answer<Value> = {
  readonly value: Value | null
  readonly problem: string | null
  /** Whether there is none because the ledger is empty. */
  readonly isEmpty: boolean
  readonly stop: () => void
}

type Known<Value> = Omit<Answer<Value>, 'stop'>

/** Asks the API whenever the path changes, nothing where there is none, or `time` does, and keeps what it had until the new answer is there. */
export function useAnswer<Value>(path: string | null, time = 0): Answer<Value> {
  const [answer, setAnswer] = useState<Known<Value>>({ value: null, problem: null, isEmpty: false })
  const asking = useRef<AbortController | null>(null)
  useEffect(() => {
    if (path === null) return undefined
    const controller = new AbortController()
    asking.current = controller
    get<Value>(path, controller.signal)
      .then((value) => setAnswer({ value, problem: null, isEmpty: false }))
      .catch((error) => {
        if (!controller.signal.aborted)
          setAnswer({ value: null, problem: sayFailure(error), isEmpty: isNoLedger(error) })
      })
    return () => controller.abort()
  }, [path, time])
  const stop = (): void => {
    asking.current?.abort()
    setAnswer({ value: null, problem: 'Stopped.', isEmpty: false })
  }
  return { ...answer, stop }
}
