import { useEffect, useRef, useState } from 'preact/hooks'
import { get, weigh } from '../client/api.ts'
import { ApiProblem, sayFailure } from '../client/problem.ts'
import type { Reading } from '../../src/schema/read.ts'
import type { Article, Weighed } from '../client/shapes.ts'
import { Greeting } from '../add/greeting.tsx'
import { fileToSend, send } from '../add/sending.ts'
import { goTo } from '../frame/route.ts'
import { Waiting } from '../frame/waiting.tsx'
import type { NamedFile } from '../intake/dropped.ts'
import { Intake } from '../intake/intake.tsx'
import { ArticleView } from './article-view.tsx'
import { HOLDING, NOT_HELD, unheld } from './unheld.ts'

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
        for await (const one of weigh(article, controller.signal)) setState((now) => withOne(now, one, article))
      } catch (error) {
        if (controller.signal.aborted) {
          // Stopped by the reader, not by the next article.
          if (under.current === controller) setState(ended)
          return
        }
        setState((now) => failed(now, error))
      }
    }
    setState(ended)
  }

  const { articles, shown, problems, isExample, isFirst, isBusy } = state
  const [first, setFirst] = useState<string | null>(null)
  const article = articles[shown]
  return (
    <main id="main" tabIndex={-1}>
      <Intake onArticles={read} onMany={addMany} isBusy={isBusy} onStop={() => under.current?.abort()} />
      <div class="told" role="status">
        {isBusy && <Waiting doing={articles.length > 0 ? `Reading: ${articles.length} read so far` : 'Reading'} />}
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

function withOne(now: State, one: Weighed | Reading | ApiProblem, article: Article): State {
  if (one instanceof ApiProblem) return failed({ ...now, isBusy: true }, one)
  if (!('read' in one)) return { ...now, articles: [...now.articles, { ...unheld(one, HOLDING), article }] }
  // What was shown as it was read is shown as it was weighed, at its place.
  const last = now.articles.at(-1)
  const isShown = last?.check === null && last.answer === HOLDING && last.read.reading.id === one.read.reading.id
  return { ...now, articles: [...(isShown ? now.articles.slice(0, -1) : now.articles), one] }
}

/** Nothing comes any more: what is not held against the record by now is not. */
function ended(now: State): State {
  const articles = now.articles.map((one) => (one.answer === HOLDING ? { ...one, answer: NOT_HELD } : one))
  return { ...now, articles, isBusy: false }
}

function failed(now: State, error: unknown): State {
  return {
    ...now,
    problems: [...new Set([...now.problems, sayFailure(error)])],
    isBusy: now.articles.length > 0 && now.isBusy,
  }
}
