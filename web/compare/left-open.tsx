import type { ComparedHeld } from '../../src/server/compare-held.ts'

/** What sources would not say, and on what they said nothing. */
export function LeftOpen({ compared: { missing, sources } }: { readonly compared: ComparedHeld }) {
  if (missing.length === 0) return null
  const names = new Map(sources.map(({ id, name, kind }) => [id, name ?? kind]))
  return (
    <section class="left-open" aria-labelledby="left-open">
      <h2 id="left-open">Left open</h2>
      <ul>
        {missing.map(({ source, proposition, question }) => (
          <li key={`${source} ${proposition} ${question}`} dir="auto">
            <b>
              <bdi>{names.get(source) ?? 'Somebody'}</bdi>
            </b>{' '}
            would not say: <q>{question}</q>
          </li>
        ))}
      </ul>
    </section>
  )
}
