import type { Answer } from './use-answer.ts'
import { Waiting } from './waiting.tsx'

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
