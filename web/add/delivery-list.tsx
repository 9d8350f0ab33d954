import { useState } from 'preact/hooks'
import { stopDelivery } from '../client/deliveries.ts'
import type { Delivery } from '../client/delivery-shapes.ts'
import { sayFailure } from '../client/problem.ts'
import { isOpen, stateWords, totalWords } from './delivery-words.ts'
import type { Followed } from './use-deliveries.ts'

const MOST = 200

/** What was handed over and what became of each, the latest first. */
export function DeliveryList({ followed }: { readonly followed: Followed }) {
  const { deliveries, problem } = followed
  const [failure, setFailure] = useState<string | null>(null)
  const stop = (some: readonly Delivery[]): void => {
    setFailure(null)
    Promise.all(some.map(({ id }) => stopDelivery(id))).catch((error: unknown) => setFailure(sayFailure(error)))
  }
  if (deliveries === null) return problem === null ? null : <p class="none">{problem}</p>
  const done = deliveries.filter((one) => !isOpen(one))
  const known = done.filter(({ state }) => state !== 'lost')
  return (
    <section class="deliveries" aria-labelledby="deliveries-title">
      <h2 id="deliveries-title">Handed over</h2>
      <p class="summary" role="status">
        {totalWords(deliveries)}
      </p>
      {[problem, failure].map((one) => one !== null && <p class="none">{one}</p>)}
      <p class="tools">
        {known.length > 0 && (
          <button type="button" class="link" onClick={() => stop(known)}>
            Clear what is done
          </button>
        )}
        {deliveries.length > done.length && (
          <button type="button" class="link" onClick={() => stop(deliveries.filter(isOpen))}>
            Stop all
          </button>
        )}
      </p>
      <ol class="rows">
        {deliveries
          .toReversed()
          .slice(0, MOST)
          .map((one) => (
            <Row key={one.id} delivery={one} onStop={() => stop([one])} />
          ))}
      </ol>
      {deliveries.length > MOST && <p class="none">and {deliveries.length - MOST} before these.</p>}
    </section>
  )
}

function Row({ delivery, onStop }: { readonly delivery: Delivery; readonly onStop: () => void }) {
  const { name, to, kept, problems, counts, state } = delivery
  const more = counts.failed - problems.length
  return (
    <li class={`delivery ${state}`}>
      <p class="said" dir="auto">
        {name}
      </p>
      <p class="by">
        <span>{stateWords(delivery)}</span>
        {state !== 'lost' && (
          <button
            type="button"
            class="link"
            onClick={onStop}
            aria-label={`${isOpen(delivery) ? 'Stop' : 'Clear'} ${name}`}
          >
            {isOpen(delivery) ? 'Stop' : 'Clear'}
          </button>
        )}
      </p>
      {kept.length > 0 && (
        <ul class="kept">
          {kept.map(({ id, title, day }) => (
            <li key={id} dir="auto">
              <a href={to === 'record' ? `/record/${id}` : `/article/${id}`}>{title ?? 'Untitled'}</a>
              {day !== null && <> · {day}</>}
              {to === 'record' && day === null && (
                <> · says no day: quotations of a day are not held against it. Add it again with its day.</>
              )}
            </li>
          ))}
        </ul>
      )}
      {problems.map(({ detail }) => (
        <p class="unread" dir="auto" key={detail}>
          {detail}
        </p>
      ))}
      {more > 0 && <p class="unread">and {more} more that could not be read.</p>}
    </li>
  )
}
