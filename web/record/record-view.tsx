import { PeriodFields } from '../frame/period-fields.tsx'
import type { HeldOccasion, MissingDays } from '../../src/ledger/record-list.ts'
import { addressOf, goTo } from '../frame/route.ts'
import { Save, csvOf } from '../frame/save.tsx'
import { Told } from '../frame/told.tsx'
import { useAnswer } from '../frame/use-answer.ts'
import { ViewTitle } from '../frame/view-title.tsx'
import { Pages } from '../ledger/pages.tsx'

const SIZE = 50

type Held = {
  readonly occasions: readonly HeldOccasion[]
  readonly total: number
  readonly missing: readonly MissingDays[]
  readonly next: number | null
}

/** Which occasions the record holds, and which days are missing from a series that is regular. */
export function RecordView({ query }: { readonly query: URLSearchParams }) {
  const answer = useAnswer<Held>(addressOf('/api/record', { ...Object.fromEntries(query), limit: String(SIZE) }))
  const { value } = answer
  return (
    <main id="main" tabIndex={-1}>
      <ViewTitle name="Record" query={query} />
      <Narrow query={query} />
      <Told answer={answer} />
      {value !== null && (
        <>
          {value.total === 0 ? (
            <p class="summary">
              No transcript is held. <a href="/add?to=record">Add transcripts</a> to hold quotations against.
            </p>
          ) : (
            <p class="summary">{value.total === 1 ? '1 occasion.' : `${value.total} occasions, the latest first.`}</p>
          )}
          <ol class="rows">
            {value.occasions.map(({ id, day, title, occasion, scope, speakers }) => (
              <li key={id}>
                <p class="said" dir="auto">
                  <a href={`/record/${id}`}>{title ?? 'Untitled'}</a>
                </p>
                <p class="by">
                  <time>{day ?? 'day unknown'}</time>
                  <span>{scope === 'complete' ? occasion : `${occasion}, ${scope}`}</span>
                  <span dir="auto">{speakers.join(', ')}</span>
                </p>
              </li>
            ))}
          </ol>
          {value.occasions.length > 0 && (
            <p class="save">
              Save these as{' '}
              <Save name="record.csv" type="text/csv" text={() => csvOf([HEAD, ...value.occasions.map(rowOf)])}>
                CSV
              </Save>{' '}
              or{' '}
              <Save name="record.json" type="application/json" text={() => JSON.stringify(value, null, 2)}>
                JSON
              </Save>
            </p>
          )}
          <Pages path="/record" query={query} next={value.next} size={SIZE} />
          {value.missing.map(({ series, days }) => (
            <details key={series} class="missing">
              <summary>
                {days.length} working days are missing from {series}
              </summary>
              <p>{days.join(' ')}</p>
            </details>
          ))}
        </>
      )}
    </main>
  )
}

const HEAD = ['id', 'day', 'title', 'series', 'occasion', 'scope', 'speakers', 'url']

function rowOf({ id, day, title, series, occasion, scope, speakers, url }: HeldOccasion): (string | null)[] {
  return [id, day, title, series, occasion, scope, speakers.join('; '), url]
}

function Narrow({ query }: { readonly query: URLSearchParams }) {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const form = new FormData(event.currentTarget as HTMLFormElement)
    goTo(
      addressOf(
        '/record',
        Object.fromEntries(['speaker', 'from', 'to'].map((name) => [name, String(form.get(name) ?? '')])),
      ),
    )
  }
  return (
    <form class="search" onSubmit={submit} key={query.toString()}>
      <label class="wide">
        Speaker
        <input name="speaker" defaultValue={query.get('speaker') ?? ''} />
      </label>
      <PeriodFields query={query} />
      <button type="submit">Show</button>
    </form>
  )
}
