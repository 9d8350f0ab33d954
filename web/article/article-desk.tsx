import { useEffect, useRef, useState } from 'preact/hooks'
import { get, weigh } from '../client/api.ts'
import { ApiProblem, sayFailure } from '../client/problem.ts'
import type { Article, Weighed } from '../client/shapes.ts'
import { Greeting } from '../add/greeting.tsx'
import { fileToSend, send } from '../add/sending.ts'
import { goTo } from '../frame/route.ts'
import type { NamedFile } from '../intake/dropped.ts'
import { Intake } from '../intake/intake.tsx'
import { ArticleView } from './article-view.tsx'

type State = {
  readonly articles: readonly Weighed[]
  readonly shown: number
  readonly problems: readonly string[]
  readonly isExample: boolean
  /** Whether the ledger holds no article yet. */
  readonly isFirst: boolean
  readonly isBusy: boolean
}

const before: State = { articles: [], shown: 0, problems: [], isExample: false, isFirst: false, isBusy: true }

/** Takes articles in and shows them; who comes without one sees an example that is read already. */
export function ArticleDesk() {
  const [state, setState] = useState(before)
  const under = useRef<AbortController | null>(null)

  useEffect(() => {
    const controller = new AbortController()
    under.current = controller
    get<Weighed & { isLedgerEmpty: boolean }>('/api/example', controller.signal)
      .then((one) =>
        setState({ ...before, articles: [one], isExample: true, isFirst: one.isLedgerEmpty, isBusy: false }),
      )
      .catch((error) => {
        if (!controller.signal.aborted) setState(failed(before, error))
        else if (under.current === controller) setState({ ...before, isBusy: false })
      })
    return () => controller.abort()
  }, [])

  async function read(articles: readonly Article[]): Promise<void> {
    under.current?.abort()
    const controller = new AbortController()
    under.current = controller
    setState(before)
    for (const article of articles) {
      try {
        for await (const one of weigh(article, controller.signal)) setState((now) => withOne(now, one))
      } catch (error) {
        if (controller.signal.aborted) {
          // Stopped by the reader, not by the next article.
          if (under.current === controller) setState((now) => ({ ...now, isBusy: false }))
          return
        }
        setState((now) => failed(now, error))
      }
    }
    setState((now) => ({ ...now, isBusy: false }))
  }

  const { articles, shown, problems, isExample, isFirst, isBusy } = state
  const [first, setFirst] = useState<string | null>(null)
  const article = articles[shown]
  return (
    <main id="main" tabIndex={-1}>
      <Intake onArticles={read} onMany={addMany} isBusy={isBusy} onStop={() => under.current?.abort()} />
      <div class="told" role="status">
        {isBusy && <p class="busy">Reading{articles.length > 0 ? `: ${articles.length} read so far` : ''} …</p>}
        {problems.map((problem) => (
          <p class="problem" key={problem}>
            {problem}
          </p>
        ))}
      </div>
      {articles.length > 1 && (
        <nav class="several" aria-label="Articles read">
          {articles.map(({ read: { document, input } }, at) => (
            <button
              key={document.id}
              type="button"
              aria-pressed={at === shown}
              onClick={() => setState({ ...state, shown: at })}
            >
              {document.title ?? input ?? `Article ${at + 1}`}
            </button>
          ))}
        </nav>
      )}
      {article !== undefined && isFirst && <Greeting weighed={article} onShow={setFirst} />}
      {article !== undefined && (
        <ArticleView
          key={`${article.read.reading.id} ${first}`}
          weighed={article}
          isExample={isExample}
          first={first}
        />
      )}
    </main>
  )
}

/** A folder goes to the ledger: nobody waits for all of it to be read. */
function addMany(files: readonly NamedFile[]): void {
  send(
    files.map((file) => fileToSend(file, {})),
    'articles',
  )
  goTo('/add')
}

function withOne(now: State, one: Weighed | ApiProblem): State {
  return one instanceof ApiProblem
    ? failed({ ...now, isBusy: true }, one)
    : { ...now, articles: [...now.articles, one] }
}

function failed(now: State, error: unknown): State {
  return {
    ...now,
    problems: [...new Set([...now.problems, sayFailure(error)])],
    isBusy: now.articles.length > 0 && now.isBusy,
  }
}
