import { PeriodFields } from '../frame/period-fields.tsx'
import { addressOf, goTo } from '../frame/route.ts'

const FIELDS = ['q', 'from', 'to'] as const

/** Where one says what is to be compared: words, and from which days. */
export function CompareForm({ query }: { readonly query: URLSearchParams }) {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const form = new FormData(event.currentTarget as HTMLFormElement)
    goTo(
      addressOf('/compare', Object.fromEntries(FIELDS.map((field) => [field, String(form.get(field) ?? '').trim()]))),
    )
  }
  return (
    <form class="search" role="search" onSubmit={submit} key={query.toString()}>
      <label class="wide">
        What is said about
        <input
          name="q"
          type="search"
          defaultValue={query.get('q') ?? ''}
          placeholder={'All of these words; "in a row"; begin*'}
        />
      </label>
      <PeriodFields query={query} />
      <button type="submit">Compare</button>
    </form>
  )
}
