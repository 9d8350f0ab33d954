import { useMemo, useState } from 'preact/hooks'
import type { ComparedHeld } from '../../src/server/compare-held.ts'
import { Told } from '../frame/told.tsx'
import { addressOf } from '../frame/route.ts'
import { useAnswer } from '../frame/use-answer.ts'
import { ViewTitle } from '../frame/view-title.tsx'
import { ArticlePicker } from './article-picker.tsx'
import { CompareForm } from './compare-form.tsx'
import { LeftOpen } from './left-open.tsx'
import { Matrix } from './matrix.tsx'
import { PropositionView } from './proposition-view.tsx'
import { SaveCompared } from './save-compared.tsx'
import { propositionsIn } from './told.ts'

const FIRST = 15

/** What sources say about the same things, found by words or in articles that were chosen; the address holds the question. */
export function CompareView({ query }: { readonly query: URLSearchParams }) {
  const hasDocs = query.has('docs')
  return (
    <main id="main" tabIndex={-1}>
      <ViewTitle name="Compare" query={query} />
      <CompareForm query={query} />
      {!hasDocs && <ArticlePicker chosen={[]} isOpen={false} />}
      <Asked key={query.toString()} query={query} hasDocs={hasDocs} />
    </main>
  )
}

type Question = { readonly query: URLSearchParams; readonly hasDocs: boolean }

function Asked({ query, hasDocs }: Question) {
  const [time, setTime] = useState(0)
  const answer = useAnswer<ComparedHeld>(addressOf('/api/compare', Object.fromEntries(query)), time)
  const { value } = answer
  return (
    <>
      <Told answer={answer} doing="Comparing" />
      {value !== null && <Compared compared={value} onCorrected={() => setTime(time + 1)} />}
      {value !== null && hasDocs && <ArticlePicker chosen={value.documents} isOpen={value.documents.length === 1} />}
    </>
  )
}

type Props = { readonly compared: ComparedHeld; readonly onCorrected: () => void }

function Compared({ compared, onCorrected }: Props) {
  const [isWhole, setWhole] = useState(false)
  const all = useMemo(() => propositionsIn(compared), [compared])
  const shown = isWhole ? all : all.slice(0, FIRST)
  const { documents, statements, notices } = compared
  return (
    <>
      {shown.length > 0 && <p class="answer">{compared.answer}</p>}
      <p class="summary">
        {statements.length === 0
          ? 'Nothing that the ledger holds has these words.'
          : `${all.length === 0 ? 'Nothing' : counted(all.length, 'thing')} that two or more statements are about, of ${counted(statements.length, 'statement')} in ${counted(documents.length, 'article')}.`}
      </p>
      {notices.map(({ message }) => (
        <p class="summary" key={message}>
          {message}
        </p>
      ))}
      {shown.length > 0 && (
        <>
          <Matrix propositions={shown} />
          {shown.map((proposition, at) => (
            <PropositionView
              key={proposition.id}
              proposition={proposition}
              number={at + 1}
              compared={compared}
              onCorrected={onCorrected}
            />
          ))}
        </>
      )}
      {shown.length < all.length && (
        <p class="pages">
          <button type="button" class="link" onClick={() => setWhole(true)}>
            Show the {all.length - shown.length} other things too
          </button>
        </p>
      )}
      <LeftOpen compared={compared} />
      <SaveCompared compared={compared} />
    </>
  )
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
