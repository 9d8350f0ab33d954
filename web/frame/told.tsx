import { useEffect, useState } from 'preact/hooks'
import type { Answer } from './use-answer.ts'

/** While an answer is awaited, and why there is none; `doing` says what goes on meanwhile. */
export function Told({ answer, doing = 'Looking' }: { readonly answer: Answer<unknown>; readonly doing?: string }) {
  const { value, problem, isEmpty, stop } = answer
  if (isEmpty) return <Empty />
  return (
    <div class="told" role="status">
      {problem !== null && <p class="problem">{problem}</p>}
      {value === null && problem === null && <Waiting doing={doing} onStop={stop} />}
    </div>
  )
}

/** Nothing is wrong where nothing was added yet. */
function Empty() {
  return (
    <p class="none" role="status">
      The ledger is empty. <a href="/add">Add articles or transcripts</a>, or look at <a href="/">an example</a> that is
      read already.
    </p>
  )
}

const SOON_S = 3

/** A wait that is not short says how long it is, and can be ended. */
function Waiting({ doing, onStop }: { readonly doing: string; readonly onStop: () => void }) {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setSeconds((passed) => passed + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <p class="busy">
      {doing} …{' '}
      {seconds >= SOON_S && (
        <>
          <span aria-hidden="true">{seconds} s </span>
          <button type="button" class="link" onClick={onStop}>
            Stop
          </button>
        </>
      )}
    </p>
  )
}
