import type { Called } from '../../src/ledger/who.ts'

const MOST = 12

/** As what a source was called from when to when: a bar for each role over the days of the articles that call it so. */
export function Roles({ roles }: { readonly roles: readonly Called[] }) {
  const shown = roles.slice(0, MOST)
  const days = shown.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null)
  const [first, last] = [days.toSorted()[0], days.toSorted().at(-1)]
  if (shown.length === 0) return null
  const length = first === undefined || last === undefined ? 0 : Date.parse(last) - Date.parse(first)
  const share = (day: string): number => (100 * (Date.parse(day) - Date.parse(first ?? day))) / length
  return (
    <section class="roles" aria-labelledby="roles-title">
      <h2 id="roles-title">Roles by period</h2>
      <ul>
        {shown
          .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
          .map(({ text, documents, from, to }) => (
            <li key={text}>
              <span class="role" dir="auto">
                {text}
              </span>
              <span class="when">
                {from === null ? 'no day' : from === to ? from : `${from} to ${to}`} · {documents}{' '}
                {documents === 1 ? 'article' : 'articles'}
              </span>
              {length > 0 && from !== null && to !== null && (
                <svg width="100%" height="8" aria-hidden="true">
                  <line x1="0" x2="100%" y1="4" y2="4" />
                  <rect
                    x={`${Math.min(99, share(from))}%`}
                    width={`${Math.max(1, share(to) - share(from))}%`}
                    y="1"
                    height="6"
                  />
                </svg>
              )}
            </li>
          ))}
      </ul>
    </section>
  )
}
