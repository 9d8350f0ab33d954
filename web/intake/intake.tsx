import { useRef, useState } from 'preact/hooks'
import type { Article } from '../client/shapes.ts'
import { articleOfFile, articleOfPaste } from './articles.ts'
import { chosenFiles, ENDINGS, type NamedFile } from './dropped.ts'
import { useDrop } from './use-drop.ts'

type Props = {
  readonly onArticles: (articles: readonly Article[]) => void
  /** Told of more than are read at once while somebody waits: a folder. */
  readonly onMany: (files: readonly NamedFile[]) => void
  readonly onStop: () => void
  readonly isBusy: boolean
}

/** So many are read one after the other and shown; more go to the ledger. */
const MOST = 5

/** Where an article comes in: pasted, as an address, as files chosen or dropped anywhere on the page. */
export function Intake({ onArticles, onMany, onStop, isBusy }: Props) {
  const [pasted, setPasted] = useState('')
  const [day, setDay] = useState('')
  const chooser = useRef<HTMLInputElement>(null)
  const published = day === '' ? {} : { published: day }
  const take = async (files: readonly NamedFile[]): Promise<void> => {
    if (files.length > MOST) return onMany(files)
    const articles = await Promise.all(files.map(({ file, name }) => articleOfFile(file, name)))
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
          accept={ENDINGS}
          onChange={(event) => void take(chosenFiles(event.currentTarget.files))}
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
