import { useState } from 'preact/hooks'
import { keep } from '../client/api.ts'
import { sayFailure } from '../client/problem.ts'
import type { Weighed } from '../client/shapes.ts'
import { addressOf, goTo } from '../frame/route.ts'
import { Print, Save } from '../frame/save.tsx'

/** What can be done with an article: keep it in the ledger, where it has a link to send; print it; save what was read. */
export function ArticleTools({ weighed, isHeld }: { readonly weighed: Weighed; readonly isHeld: boolean }) {
  const [told, setTold] = useState<string | null>(null)
  const { article } = weighed
  const put = async (): Promise<void> => {
    if (article === undefined) return
    setTold('Keeping …')
    try {
      goTo(`/article/${await keep(article)}`)
    } catch (error) {
      setTold(sayFailure(error))
    }
  }
  return (
    <p class="tools">
      {isHeld && <span>In the ledger: the address above can be sent.</span>}
      {isHeld && <a href={addressOf('/compare', { docs: weighed.read.document.id })}>Compare what its sources say</a>}
      {isHeld && <a href={`/origins/${weighed.read.document.id}`}>Where it comes from</a>}
      {!isHeld && article !== undefined && (
        <button type="button" class="link" onClick={() => void put()}>
          Keep in the ledger
        </button>
      )}
      <Print />
      <Save name="article.json" type="application/json" text={() => JSON.stringify(weighed, null, 2)}>
        Save as JSON
      </Save>
      <span role="status">{told}</span>
    </p>
  )
}
