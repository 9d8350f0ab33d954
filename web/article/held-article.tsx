import { useState } from 'preact/hooks'
import { Told } from '../frame/told.tsx'
import { useAnswer } from '../frame/use-answer.ts'
import type { Reading } from '../../src/schema/read.ts'
import type { Weighed } from '../client/shapes.ts'
import { ArticleView } from './article-view.tsx'
import { HOLDING, NOT_HELD, unheld } from './unheld.ts'

/** An article that the ledger holds; a statement that the address names is chosen. */
export function HeldArticle({ id, statement }: { readonly id: string; readonly statement: string | null }) {
  const [time, setTime] = useState(0)
  const path = `/api/articles/${encodeURIComponent(id)}`
  // What was read is there at once; what the record says of it takes longer, and is asked for when that is shown.
  const bare = useAnswer<Reading>(`${path}/reading`)
  const answer = useAnswer<Weighed>(bare.value === null ? null : path, time)
  // What other articles of the ledger say on the same matter takes longer: it comes behind.
  const whole = beside(
    answer.value,
    useAnswer<Weighed>(answer.value === null ? null : `${path}?beside=true`, time).value,
  )
  const words = answer.problem === null ? HOLDING : NOT_HELD
  const value = whole ?? (bare.value === null ? null : unheld(bare.value, words))
  return (
    <main id="main" tabIndex={-1}>
      <Told answer={{ ...bare, value, problem: bare.problem ?? answer.problem }} />
      {value !== null && (
        <ArticleView
          key={value.read.reading.id}
          weighed={value}
          isExample={false}
          first={statement}
          onCorrected={() => setTime(time + 1)}
        />
      )}
    </main>
  )
}

/** An article as it is now, with what it says beside others, once that is there. */
function beside(alone: Weighed | null, wide: Weighed | null): Weighed | null {
  if (alone === null || wide === null || wide.read.reading.id !== alone.read.reading.id) return alone
  return { ...alone, answer: wide.answer, compare: wide.compare }
}
