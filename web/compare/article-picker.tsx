import { useState } from 'preact/hooks'
import type { ListedArticle } from '../../src/ledger/list-articles.ts'
import { addressOf, goTo } from '../frame/route.ts'
import { Told } from '../frame/told.tsx'
import { useAnswer } from '../frame/use-answer.ts'

const MOST = 12

type Listed = { readonly articles: readonly ListedArticle[] }
type Chosen = Pick<ListedArticle, 'id' | 'title' | 'outlet' | 'published'>
type Props = { readonly chosen: readonly Chosen[]; readonly isOpen: boolean }

/** Where one chooses articles to compare, among the latest of the ledger or those with some words in their title. */
export function ArticlePicker({ chosen, isOpen }: Props) {
  const [isAsked, setAsked] = useState(isOpen)
  return (
    <details class="picker" open={isOpen} onToggle={(event) => event.currentTarget.open && setAsked(true)}>
      <summary>{chosen.length === 0 ? 'Or choose articles' : 'Choose other articles'}</summary>
      {isAsked && <Picking chosen={chosen} />}
    </details>
  )
}

function Picking({ chosen }: { readonly chosen: readonly Chosen[] }) {
  const [title, setTitle] = useState('')
  const answer = useAnswer<Listed>(addressOf('/api/articles', { title, limit: '30' }))
  const known = new Set(chosen.map(({ id }) => id))
  const others = (answer.value?.articles ?? []).filter(({ id }) => !known.has(id))
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const docs = new FormData(event.currentTarget as HTMLFormElement).getAll('doc').slice(0, MOST).join(',')
    if (docs !== '') goTo(addressOf('/compare', { docs }))
  }
  return (
    <form onSubmit={submit}>
      <label class="find">
        In the title <input type="search" onInput={(event) => setTitle(event.currentTarget.value)} />
      </label>
      <Told answer={answer} />
      <ul>
        {[...chosen, ...others].map((article) => (
          <li key={article.id}>
            <label dir="auto">
              <input type="checkbox" name="doc" value={article.id} defaultChecked={known.has(article.id)} />
              <span>
                {article.title ?? 'Untitled'}{' '}
                <small>{[article.outlet, article.published?.slice(0, 10)].filter(Boolean).join(' · ')}</small>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <button type="submit">Compare these</button>
    </form>
  )
}
