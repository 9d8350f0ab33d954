import type { Facet } from '../../src/ledger/facets.ts'
import { addressOf } from '../frame/route.ts'

const MOST = 36

type Props = { readonly months: readonly Facet[]; readonly query: URLSearchParams }
type Bar = { readonly label: string; readonly from: string; readonly to: string; readonly count: number }

/** When the statements were made: a column a month, or a year where there are many; choosing one narrows to it. */
export function Months({ months, query }: Props) {
  const bars = barsOf(months)
  if (bars.length < 2 && query.get('from') === null) return null
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? '']
  return (
    <fieldset class="months">
      <legend>When</legend>
      <div class="bars">
        {bars.map((bar) => {
          const isChosen = from === bar.from && to === bar.to
          const days = isChosen ? { from: '', to: '' } : { from: bar.from, to: bar.to }
          return (
            <a
              key={bar.label}
              href={addressOf('/search', { ...Object.fromEntries(query), offset: '', ...days })}
              aria-label={`${bar.label}: ${bar.count}`}
              aria-current={isChosen ? 'true' : undefined}
              title={`${bar.label}: ${bar.count}`}
            >
              <span
                style={{ height: bar.count === 0 ? '0' : `${Math.max(4, Math.round((100 * bar.count) / most))}%` }}
              />
            </a>
          )
        })}
      </div>
      <p class="ends" aria-hidden="true">
        <span>{bars[0]?.label}</span>
        {bars.length > 1 && <span>{bars.at(-1)?.label}</span>}
      </p>
    </fieldset>
  )
}

/** Months without a statement stand as empty columns, so that a gap is seen as one. */
function barsOf(months: readonly Facet[]): Bar[] {
  const [first, last] = [months[0]?.value, months.at(-1)?.value]
  if (first === undefined || last === undefined) return []
  const counts = new Map(months.map(({ value, count }) => [value, count]))
  const all = monthsFrom(first, last)
  if (all.length <= MOST) return all.map((month) => monthBar(month, counts.get(month) ?? 0))
  const years = [...new Set(all.map((month) => month.slice(0, 4)))].slice(-MOST)
  return years.map((year) => ({
    label: year,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    count: months.filter(({ value }) => value.startsWith(year)).reduce((sum, { count }) => sum + count, 0),
  }))
}

function monthBar(month: string, count: number): Bar {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return { label: month, from: `${month}-01`, to: `${month}-${days}`, count }
}

function monthsFrom(first: string, last: string): string[] {
  const [year = 0, month = 1] = first.split('-').map(Number)
  const all: string[] = []
  for (let at = 0; at < 12 * 500; at++) {
    const date = new Date(Date.UTC(year, month - 1 + at, 1)).toISOString().slice(0, 7)
    if (date > last) break
    all.push(date)
  }
  return all
}
