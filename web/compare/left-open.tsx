import type { ComparedHeld } from '../../src/server/compare-held.ts'
import { placeOf } from './place-of.ts'
import { toldIn } from './told.ts'

type Missing = ComparedHeld['missing'][number]

const WORDS: Readonly<Record<Missing['kind'], string>> = {
  declined: 'would not say:',
  evaded: 'was asked this, and spoke of something else:',
  silent: 'is spoken of, and not heard on it:',
}

/** What is left open: what sources would not say, what they did not answer, and who is spoken of without being heard. */
export function LeftOpen({ compared }: { readonly compared: ComparedHeld }) {
  const { missing, sources } = compared
  if (missing.length === 0) return null
  const names = new Map(sources.map(({ id, name, kind }) => [id, name ?? kind]))
  const told = toldIn(compared)
  return (
    <section class="left-open" aria-labelledby="left-open">
      <h2 id="left-open">Left open</h2>
      <ul>
        {missing.map(({ source, proposition, kind, question, statement }) => {
          const shows = told.get(statement)
          return (
            <li key={`${source} ${proposition} ${statement}`} dir="auto">
              <b>
                <bdi>{names.get(source) ?? 'Somebody'}</bdi>
              </b>{' '}
              {WORDS[kind]} <q>{shows === undefined ? question : <a href={placeOf(shows)}>{question}</a>}</q>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
