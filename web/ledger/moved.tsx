import type { ComparedHeld } from '../../src/server/compare-held.ts'
import { familyOf } from '../article/stance.ts'
import { placeOf } from '../compare/place-of.ts'
import { propositionsIn, type Told } from '../compare/told.ts'
import { addressOf } from '../frame/route.ts'
import { useAnswer } from '../frame/use-answer.ts'

const MOST = 12
/** A name is asked for up to so many signs. */
const LONGEST = 300

type Props = { readonly name: string; readonly id: string; readonly query: URLSearchParams }
type Move = { readonly before: Told; readonly after: Told }

/** Where a source says later what it did not say before, as far as its latest statements show. */
export function Moved({ name, id, query }: Props) {
  const days = Object.fromEntries(['from', 'to'].map((field) => [field, query.get(field) ?? '']))
  const { value } = useAnswer<ComparedHeld>(addressOf('/api/compare', { source: name.slice(0, LONGEST), ...days }))
  const moves = value === null ? [] : movesOf(value, id)
  if (moves.length === 0) return null
  return (
    <section class="moved" aria-labelledby="moved-title">
      <h2 id="moved-title">Positions that moved</h2>
      <ol>
        {moves.slice(0, MOST).map(({ before, after }) => (
          <li key={`${before.id} ${after.id}`}>
            <div class="sides">
              <Side told={before} />
              <Side told={after} />
            </div>
            <p class="why" dir="auto">
              <b>{after.since?.words}</b> {after.since?.reason}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What the source itself said, in articles or in the record, and what it had said on the same thing before; the latest first. */
function movesOf(compared: ComparedHeld, id: string): Move[] {
  return propositionsIn(compared)
    .flatMap(({ told }) =>
      told.flatMap((after) => {
        const before = told.find((one) => one.id === after.since?.previous)
        return before === undefined || after.source !== id ? [] : [{ before, after }]
      }),
    )
    .toSorted((a, b) => ((a.after.day ?? '') > (b.after.day ?? '') ? -1 : 1))
}

function Side({ told }: { readonly told: Told }) {
  const { stance, day, text } = told
  return (
    <div class={familyOf(stance)}>
      <p class="who">
        <a href={placeOf(told)}>
          <time>{day ?? 'no day'}</time>
        </a>{' '}
        <span class="tag">{stance}</span>
      </p>
      <blockquote dir="auto">{text}</blockquote>
    </div>
  )
}
