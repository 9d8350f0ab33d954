import { useMemo } from 'preact/hooks'
import { pageOf } from '../../src/report/record-link.ts'
import { Told } from '../frame/told.tsx'
import { useAnswer } from '../frame/use-answer.ts'
import { piecesOfTurn, type Transcript } from './quoted-pieces.ts'
import { Quoting } from './quoting.tsx'
import { SaveQuoted } from './save-quoted.tsx'
import { WhoQuoted } from './who-quoted.tsx'

/** A transcript, turn by turn, with what articles of the ledger quote from it marked at its place. */
export function TranscriptView({ id }: { readonly id: string }) {
  const answer = useAnswer<Transcript>(`/api/record/${encodeURIComponent(id)}`)
  const { value } = answer
  return (
    <main id="main" tabIndex={-1}>
      <Told answer={answer} />
      {value !== null && <Held transcript={value} />}
    </main>
  )
}

function Held({ transcript }: { readonly transcript: Transcript }) {
  const { title, date, occasion, scope, url, turns, quotations, looked } = transcript
  const page = url === null ? null : pageOf(url)
  const articles = new Set(quotations.map(({ document }) => document.id)).size
  return (
    <article>
      <header class="head">
        <h1 dir="auto">{title ?? 'Untitled'}</h1>
        <p class="facts">
          {[date, scope === 'complete' ? occasion : `${occasion}, ${scope}`].filter(Boolean).join(' · ')}
          {page !== null && (
            <>
              {' · '}
              <a href={page.href} rel="noreferrer">
                {page.hostname}
              </a>
            </>
          )}
        </p>
        <p class="counts">
          {quotations.length === 0
            ? `None of ${looked} articles of the week after quotes it.`
            : `${quotations.length} quotations in ${articles} of ${looked} articles of the week after.`}
        </p>
      </header>
      <WhoQuoted quotations={quotations} />
      <SaveQuoted transcript={transcript} />
      <div class="transcript">
        {turns.map((turn) => (
          <Turn key={turn.span.start} turn={turn} transcript={transcript} />
        ))}
      </div>
    </article>
  )
}

type TurnProps = { readonly turn: Transcript['turns'][number]; readonly transcript: Transcript }

function Turn({ turn, transcript }: TurnProps) {
  const { span, speaker, label, role } = turn
  const pieces = useMemo(() => piecesOfTurn(transcript, span), [transcript, span])
  const quoted = [...new Set(pieces.flatMap((piece) => piece.quotations))]
  return (
    <div class={`turn ${role}`}>
      <p class="speaker" dir="auto">
        {speaker ?? label ?? 'Speaker'}
      </p>
      <p class="speech" dir="auto">
        {pieces.map(({ start, text, quotations }) =>
          quotations.length === 0 ? text : <mark key={start}>{text}</mark>,
        )}
      </p>
      {quoted.length > 0 && (
        <ul class="quoted">
          {quoted.map((quotation) => (
            <Quoting key={`${quotation.document.id}${quotation.attribution}`} quotation={quotation} />
          ))}
        </ul>
      )}
    </div>
  )
}
