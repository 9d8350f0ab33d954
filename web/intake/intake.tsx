import { useEffect, useRef, useState } from 'preact/hooks'
import type { Article } from '../client/shapes.ts'
import { articleOfFile, articleOfPaste } from './articles.ts'

type Props = {
  readonly onArticles: (articles: readonly Article[]) => void
  readonly onStop: () => void
  readonly isBusy: boolean
}

/** Where an article comes in: pasted, as an address, as files chosen or dropped anywhere on the page. */
export function Intake({ onArticles, onStop, isBusy }: Props) {
  const [pasted, setPasted] = useState('')
  const [day, setDay] = useState('')
  const chooser = useRef<HTMLInputElement>(null)
  const published = day === '' ? {} : { published: day }
  const take = async (files: Iterable<File>): Promise<void> => {
    const articles = await Promise.all(Array.from(files, articleOfFile))
    if (articles.length > 0) onArticles(articles.map((article) => ({ ...article, ...published })))
  }
  const isOver = useDrop(take)
  const submit = (event: Event): void => {
    event.preventDefault()
    if (pasted.trim() !== '') onArticles([{ ...articleOfPaste(pasted), ...published }])
  }
  return (
    <form class={isOver ? 'intake over' : 'intake'} onSubmit={submit}>
      <label class="sr" for="pasted">
        An article or its address
      </label>
      <textarea
        id="pasted"
        rows={pasted.includes('\n') || pasted.length > 120 ? 6 : 1}
        placeholder="Paste an article or its address, or drop a file"
        value={pasted}
        onInput={(event) => setPasted(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && submit(event)}
      />
      <div class="controls">
        <label>
          Published <input type="date" value={day} onInput={(event) => setDay(event.currentTarget.value)} />
        </label>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          aria-hidden="true"
          accept=".txt,.html,.htm,.pdf,.jsonl,.ndjson,.json,.md"
          onChange={(event) => void take(event.currentTarget.files ?? [])}
        />
        <button type="button" class="second" onClick={() => chooser.current?.click()}>
          Choose files
        </button>
        {isBusy ? (
          <button type="button" class="second" onClick={onStop}>
            Stop
          </button>
        ) : null}
        <button type="submit" disabled={pasted.trim() === ''}>
          Read
        </button>
      </div>
    </form>
  )
}

/** Takes files that are dropped anywhere; tells whether some hang over the page. */
function useDrop(take: (files: Iterable<File>) => void): boolean {
  const [isOver, setIsOver] = useState(false)
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    const over = (event: DragEvent): void => {
      event.preventDefault()
      setIsOver(true)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false)
    }
    const drop = (event: DragEvent): void => {
      event.preventDefault()
      setIsOver(false)
      latest.current(event.dataTransfer?.files ?? [])
    }
    addEventListener('dragover', over)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
    }
  }, [])
  return isOver
}
