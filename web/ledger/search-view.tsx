import { PeriodFields } from '../frame/period-fields.tsx'
import type { Hit } from '../../src/ledger/search.ts'
import type { Facets } from '../../src/ledger/facets.ts'
import { Told } from '../frame/told.tsx'
import { addressOf, goTo } from '../frame/route.ts'
import { useAnswer } from '../frame/use-answer.ts'
import { ViewTitle } from '../frame/view-title.tsx'
import { FacetsView } from './facets-view.tsx'
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
  const counts = useAnswer<Facets>(addressOf('/api/facets', { ...Object.fromEntries(query), offset: '' }))
  return (
    <main id="main" tabIndex={-1}>
      <ViewTitle name="Search" query={query} />
      <SearchForm query={query} />
      <Told answer={answer} />
      <div class="found">
        <FacetsView facets={counts.value} query={query} />
        {value !== null && (
          <div>
            <p class="summary">{summaryOf(value, counts.value)}</p>
            <StatementRows statements={value.hits} showsSource />
            <Pages path="/search" query={query} next={value.next} size={SIZE} />
            <SaveStatements statements={value.hits} />
          </div>
        )}
      </div>
    </main>
  )
}

function summaryOf({ hits, ranking }: Found, counts: Facets | null): string {
  if (hits.length === 0) return 'Nothing was found.'
  const order = ranking === 'day' ? 'The latest first.' : 'The best match first.'
  if (counts === null) return order
  const number = counts.counted.toLocaleString('en')
  return `${counts.more ? `More than ${number}` : number} ${counts.counted === 1 ? 'statement' : 'statements'}. ${order}`
}

function SearchForm({ query }: { readonly query: URLSearchParams }) {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const form = new FormData(event.currentTarget as HTMLFormElement)
    const given = Object.fromEntries(FIELDS.map((field) => [field, String(form.get(field) ?? '').trim()]))
    goTo(addressOf('/search', { ...given, stance: query.get('stance') ?? '', kind: query.get('kind') ?? '' }))
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
      <PeriodFields query={query} />
      <button type="submit">Search</button>
    </form>
  )
}
