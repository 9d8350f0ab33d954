import { useEffect, useRef, useState } from 'preact/hooks'
import type { Destination } from '../client/delivery-shapes.ts'
import { articlesOfPaste } from '../intake/articles.ts'
import { chosenFiles, ENDINGS, type NamedFile } from '../intake/dropped.ts'
import { useDrop } from '../intake/use-drop.ts'
import { DeliveryList } from './delivery-list.tsx'
import { fileToSend, followSending, send, type Sending } from './sending.ts'
import { useDeliveries } from './use-deliveries.ts'

/** Where articles, feeds and transcripts are handed over to the ledger, and what becomes of each. */
export function AddView({ query }: { readonly query: URLSearchParams }) {
  const [to, setTo] = useState<Destination>(query.get('to') === 'record' ? 'record' : 'articles')
  const [sending, setSending] = useState<Sending | null>(null)
  useEffect(() => followSending(setSending), [])
  return (
    <main id="main" tabIndex={-1}>
      <h1 class="view">Add to the ledger</h1>
      <p class="summary">
        What is handed over is read on this server, one after the other, even when this page is closed. What the ledger
        holds already is not read again.
      </p>
      <HandOver to={to} onTo={setTo} />
      <SendingLine sending={sending} />
      <DeliveryList followed={useDeliveries()} />
    </main>
  )
}

type HandOverProps = { readonly to: Destination; readonly onTo: (to: Destination) => void }

function HandOver({ to, onTo }: HandOverProps) {
  const [pasted, setPasted] = useState('')
  const [day, setDay] = useState('')
  const published = day === '' ? {} : { published: day }
  const take = (files: readonly NamedFile[]): void =>
    send(
      files.map((one) => fileToSend(one, published)),
      to,
    )
  const isOver = useDrop(take)
  const submit = (event: Event): void => {
    event.preventDefault()
    const articles = articlesOfPaste(pasted).map((article) => ({ ...article, ...published }))
    send(
      articles.map((article) => ({ name: article.url ?? 'What was pasted', bytes: 0, article: async () => article })),
      to,
    )
    setPasted('')
  }
  return (
    <form class={isOver ? 'intake over' : 'intake'} onSubmit={submit}>
      <fieldset class="destination">
        <legend class="sr">What it is</legend>
        <Choice to="articles" now={to} onTo={onTo} label="Articles and feeds" />
        <Choice to="record" now={to} onTo={onTo} label="Transcripts, for the record" />
      </fieldset>
      <label class="sr" for="handed-over">
        {to === 'record' ? 'A transcript or its address' : 'An article, or addresses of articles and feeds'}
      </label>
      <textarea
        id="handed-over"
        rows={3}
        placeholder={
          to === 'record'
            ? 'Paste a transcript or its address, or drop files or a folder'
            : 'Paste an article, or addresses of articles and feeds, one a line, or drop files or a folder'
        }
        value={pasted}
        onInput={(event) => setPasted(event.currentTarget.value)}
      />
      <div class="controls">
        <label>
          {to === 'record' ? 'Day, where it does not say' : 'Published, where it does not say'}{' '}
          <input type="date" value={day} onInput={(event) => setDay(event.currentTarget.value)} />
        </label>
        <Chooser label="Choose files" onFiles={take} />
        <Chooser label="Choose a folder" onFiles={take} isFolder />
        <button type="submit" disabled={pasted.trim() === ''}>
          Add
        </button>
      </div>
    </form>
  )
}

type ChoiceProps = { readonly to: Destination; readonly now: Destination; readonly label: string } & Pick<
  HandOverProps,
  'onTo'
>

function Choice({ to, now, label, onTo }: ChoiceProps) {
  return (
    <label>
      <input type="radio" name="to" checked={to === now} onChange={() => onTo(to)} /> {label}
    </label>
  )
}

type ChooserProps = {
  readonly label: string
  readonly onFiles: (files: readonly NamedFile[]) => void
  readonly isFolder?: boolean
}

function Chooser({ label, onFiles, isFolder = false }: ChooserProps) {
  const input = useRef<HTMLInputElement>(null)
  const take = (event: { readonly currentTarget: HTMLInputElement }): void => {
    onFiles(chosenFiles(event.currentTarget.files))
    event.currentTarget.value = ''
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-hidden="true"
        {...(isFolder ? { webkitdirectory: true } : { accept: ENDINGS })}
        onChange={take}
      />
      <button type="button" class="second" onClick={() => input.current?.click()}>
        {label}
      </button>
    </>
  )
}

function SendingLine({ sending }: { readonly sending: Sending | null }) {
  const { of, sent, problems } = sending ?? { of: 0, sent: 0, problems: [] }
  return (
    <div class="told" role="status">
      {sent < of && (
        <p class="busy">
          Sending {sent + 1} of {of}. Keep this page open until all are sent.
        </p>
      )}
      {problems.map((problem) => (
        <p class="problem" key={problem}>
          {problem}
        </p>
      ))}
    </div>
  )
}
