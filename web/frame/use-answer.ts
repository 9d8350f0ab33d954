import { useEffect, useState } from 'preact/hooks'
import { get } from '../client/api.ts'
import { sayFailure } from '../client/problem.ts'

/** What was asked for: not there yet, there, or why it is not to be had. */
export type Answer<Value> = { readonly value: Value | null; readonly problem: string | null }

/** Asks the API whenever the path changes, nothing where there is none, or `time` does, and keeps what it had until the new answer is there. */
export function useAnswer<Value>(path: string | null, time = 0): Answer<Value> {
  const [answer, setAnswer] = useState<Answer<Value>>({ value: null, problem: null })
  useEffect(() => {
    if (path === null) return undefined
    const controller = new AbortController()
    get<Value>(path, controller.signal)
      .then((value) => setAnswer({ value, problem: null }))
      .catch((error) => {
        if (!controller.signal.aborted) setAnswer({ value: null, problem: sayFailure(error) })
      })
    return () => controller.abort()
  }, [path, time])
  return answer
}
