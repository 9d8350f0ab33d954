import type { Drift } from '../../src/schema/drift.ts'
import { addressOf } from '../frame/route.ts'
import { useAnswer } from '../frame/use-answer.ts'

type Step = Drift['steps'][number]

const PLACES: Readonly<Record<Step['place'], string>> = {
  record: 'The record',
  wire: 'Agency',
  article: 'Article',
  headline: 'Headline',
}

/** How the words of one statement changed from the record to the headlines; nothing where it is told once. */
export function DriftView({ id }: { readonly id: string }) {
  const { value } = useAnswer<Drift>(`/api/drift/${encodeURIComponent(id)}`)
  if (value === null || value.steps.length < 2) return null
  return (
    <section class="origins drift" aria-labelledby="drift-title">
      <h2 id="drift-title">How its words changed</h2>
      <ol>
        {value.steps.map((step, at) => (
          <StepOf key={at} step={step} isOwn={step.statement === id} />
        ))}
      </ol>
    </section>
  )
}

function StepOf({ step, isOwn }: { readonly step: Step; readonly isOwn: boolean }) {
  const { place, document, statement, source, said, text, change, changes, reason, from } = step
  const path = place === 'record' ? `/record/${document.id}` : `/article/${document.id}`
  const shown = changes.filter(({ before, after }) => before !== '' || after !== '')
  return (
    <li class={isOwn ? 'own' : ''}>
      <p class="why" dir="auto">
        {PLACES[place]} ·{' '}
        <a href={addressOf(path, { statement: statement ?? '' })}>
          {document.outlet ?? document.agency ?? document.title ?? 'Untitled'}
        </a>
        {said !== null && <> · {said}</>}
        {from !== null && change !== 'none' && <span class={`change ${change}`}>{change}</span>}
      </p>
      <blockquote dir="auto">{text}</blockquote>
      {source !== null && (
        <p class="facts" dir="auto">
          as the words of <bdi>{source}</bdi>
        </p>
      )}
      {from !== null && (
        <p class="facts" dir="auto">
          {reason}
        </p>
      )}
      {shown.length > 0 && (
        <ul>
          {shown.map((one, at) => (
            <li key={at} dir="auto">
              {one.change}: {one.before !== '' && <del>{one.before}</del>} {one.after !== '' && <ins>{one.after}</ins>}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
