import type { Facet, Facets } from '../../src/ledger/facets.ts'
import { families, familyOf, stanceNames, stanceSign, type StanceName } from '../article/stance.ts'
import { addressOf, goTo } from '../frame/route.ts'
import { Months } from './months.tsx'

type Props = { readonly facets: Facets | null; readonly query: URLSearchParams }

/** What the search could be narrowed to, each with its number; choosing one asks again. */
export function FacetsView({ facets, query }: Props) {
  const isWide = matchMedia('(min-width: 60rem)').matches
  return (
    <details class="facets" open={isWide}>
      <summary>Narrow it down</summary>
      <Stances counts={facets?.stance ?? []} query={query} />
      {facets !== null && (
        <>
          <Values title="Who" field="source" values={facets.source} query={query} />
          <Values title="Outlet" field="outlet" values={facets.outlet} query={query} />
          <Values title="Quoted" field="kind" values={facets.kind} query={query} />
          <Months months={facets.month} query={query} />
          {facets.more && <p class="of">Of the latest {facets.counted} found.</p>}
        </>
      )}
    </details>
  )
}

function narrowed(query: URLSearchParams, change: Readonly<Record<string, string>>): string {
  return addressOf('/search', { ...Object.fromEntries(query), offset: '', ...change })
}

/** One or more stances. */
function Stances({
  counts,
  query,
}: {
  readonly counts: readonly Facet<StanceName>[]
  readonly query: URLSearchParams
}) {
  const chosen = new Set((query.get('stance') ?? '').split(',').filter(Boolean))
  const numbers = new Map(counts.map(({ value, count }) => [value, count]))
  const choose = (stance: StanceName): void => {
    const next = chosen.has(stance) ? [...chosen].filter((one) => one !== stance) : [...chosen, stance]
    goTo(narrowed(query, { stance: next.join(',') }))
  }
  return (
    <fieldset>
      <legend>How</legend>
      <ul>
        {families.flatMap(([family]) =>
          stanceNames
            .filter((stance) => familyOf(stance) === family && (numbers.has(stance) || chosen.has(stance)))
            .map((stance) => (
              <li key={stance} class={family}>
                <button type="button" aria-pressed={chosen.has(stance)} onClick={() => choose(stance)}>
                  <span class="tag">
                    <span aria-hidden="true">{stanceSign(stance)}</span> {stance}
                  </span>
                  <Count of={numbers.get(stance) ?? 0} />
                </button>
              </li>
            )),
        )}
      </ul>
    </fieldset>
  )
}

type ValuesProps = {
  readonly title: string
  readonly field: 'source' | 'outlet' | 'kind'
  readonly values: readonly Facet[]
  readonly query: URLSearchParams
}

/** One of some values; chosen again, it is let go. */
function Values({ title, field, values, query }: ValuesProps) {
  const chosen = query.get(field) ?? ''
  if (values.length === 0) return null
  return (
    <fieldset>
      <legend>{title}</legend>
      <ul>
        {values.map(({ value, count }) => (
          <li key={value}>
            <button
              type="button"
              aria-pressed={chosen === value}
              onClick={() => goTo(narrowed(query, { [field]: chosen === value ? '' : value }))}
            >
              <bdi>{value}</bdi>
              <Count of={count} />
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

function Count({ of }: { readonly of: number }) {
  return <span class="count">{of.toLocaleString('en')}</span>
}
