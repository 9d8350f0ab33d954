import type { Hit } from '../../src/ledger/search.ts'
import { families, familyOf, stanceNames, type StanceName } from '../article/stance.ts'
import { Told } from '../frame/told.tsx'
import { addressOf, goTo } from '../frame/route.ts'
import { useAnswer } from '../frame/use-answer.ts'
import { Pages } from './pages.tsx'
import { SaveStatements } from './save-statements.tsx'
import { StatementRows } from './statement-rows.tsx'

const SIZE = 20
const FIELDS = ['q', 'source', 'outlet', 'from', 'to'] as const

type Found = { readonly hits: readonly Hit[]; readonly ranking: 'match' | 'day'; readonly next: number | null }

/** Statements of the ledger by their words, with what narrows them; the address holds all of it. */
export function SearchView({ query }: { readonly query: URLSearchParams }) {
  const asked = addressOf('/api/search', { ...Object.fromEntries(query), limit: String(SIZE) })
  const answer = useAnswer<Found>(asked)
  const { value } = answer
  return (
    <main id="main" tabIndex={-1}>
      <h1 class="view">Search</h1>
      <SearchForm query={query} />
      <Stances query={query} />
      <Told answer={answer} />
      {value !== null && (
        <>
          <p class="summary">
            {value.hits.length === 0
              ? 'Nothing was found.'
              : value.ranking === 'day'
                ? 'The latest first.'
                : 'The best match first.'}
          </p>
          <StatementRows statements={value.hits} showsSource />
          <Pages path="/search" query={query} next={value.next} size={SIZE} />
          <SaveStatements statements={value.hits} />
        </>
      )}
    </main>
  )
}

function SearchForm({ query }: { readonly query: URLSearchParams }) {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const form = new FormData(event.currentTarget as HTMLFormElement)
    const given = Object.fromEntries(FIELDS.map((field) => [field, String(form.get(field) ?? '').trim()]))
    goTo(addressOf('/search', { ...given, stance: query.get('stance') ?? '' }))
  }
  return (
    <form class="search" role="search" onSubmit={submit} key={query.toString()}>
      <label class="wide">
        Words
        <input
          name="q"
          type="search"
          defaultValue={query.get('q') ?? ''}
          placeholder={'All of them; "in a row"; begin*'}
        />
      </label>
      <label>
        Who
        <input name="source" defaultValue={query.get('source') ?? ''} />
      </label>
      <label>
        Outlet
        <input name="outlet" defaultValue={query.get('outlet') ?? ''} />
      </label>
      <label>
        From
        <input name="from" type="date" defaultValue={query.get('from') ?? ''} />
      </label>
      <label>
        To
        <input name="to" type="date" defaultValue={query.get('to') ?? ''} />
      </label>
      <button type="submit">Search</button>
    </form>
  )
}

/** One or more stances; choosing one asks again. */
function Stances({ query }: { readonly query: URLSearchParams }) {
  const chosen = new Set((query.get('stance') ?? '').split(',').filter(Boolean))
  const choose = (stance: StanceName): void => {
    const next = chosen.has(stance) ? [...chosen].filter((one) => one !== stance) : [...chosen, stance]
    goTo(addressOf('/search', { ...Object.fromEntries(query), stance: next.join(','), offset: '' }))
  }
  return (
    <div class="filters">
      <fieldset>
        <legend>How</legend>
        {families.map(([family, label]) => (
          <span key={family} class={`family ${family}`} role="group" aria-label={label}>
            {stanceNames
              .filter((stance) => familyOf(stance) === family)
              .map((stance) => (
                <button
                  key={stance}
                  type="button"
                  class="choice"
                  aria-pressed={chosen.has(stance)}
                  onClick={() => choose(stance)}
                >
                  {stance}
                </button>
              ))}
          </span>
        ))}
      </fieldset>
    </div>
  )
}
