import { addressOf } from '../frame/route.ts'

type Props = {
  readonly path: string
  readonly query: URLSearchParams
  readonly next: number | null
  readonly size: number
}

/** The way to the page before and the page after. */
export function Pages({ path, query, next, size }: Props) {
  const offset = Number(query.get('offset') ?? 0)
  if (offset === 0 && next === null) return null
  const at = (place: number): string =>
    addressOf(path, { ...Object.fromEntries(query), offset: place > 0 ? String(place) : '' })
  return (
    <nav class="pages" aria-label="Pages">
      {offset > 0 && <a href={at(Math.max(0, offset - size))}>Before</a>}
      {next !== null && <a href={at(next)}>Next</a>}
    </nav>
  )
}
