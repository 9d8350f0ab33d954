import type { Answer } from './use-answer.ts'

/** While an answer is awaited, and why there is none. */
export function Told({ answer }: { readonly answer: Answer<unknown> }) {
  const { value, problem } = answer
  return (
    <div class="told" role="status">
      {problem !== null && <p class="problem">{problem}</p>}
      {value === null && problem === null && <p class="busy">Looking …</p>}
    </div>
  )
}
