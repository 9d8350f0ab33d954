import { useState } from 'preact/hooks'
import { Told } from '../frame/told.tsx'
import { useAnswer } from '../frame/use-answer.ts'
import type { Weighed } from '../client/shapes.ts'
import { ArticleView } from './article-view.tsx'

/** An article that the ledger holds; a statement that the address names is chosen. */
export function HeldArticle({ id, statement }: { readonly id: string; readonly statement: string | null }) {
  const [time, setTime] = useState(0)
  const answer = useAnswer<Weighed>(`/api/articles/${encodeURIComponent(id)}`, time)
  const { value } = answer
  return (
    <main id="main" tabIndex={-1}>
      <Told answer={answer} />
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
