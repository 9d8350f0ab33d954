import { ApiProblem, problemIn } from './problem.ts'
import { eventsOf } from './events.ts'
import type { Article } from './shapes.ts'
import { tokenHeaders } from './token.ts'
import type { Delivery, DeliveryChange, Destination } from './delivery-shapes.ts'

/** Hands an article or transcript over to be added; comes back before it is read. @throws ApiProblem */
export async function deliver(article: Article, to: Destination): Promise<void> {
  const response = await fetch('/api/deliveries', {
    method: 'POST',
    headers: { ...tokenHeaders(), 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...article, to }),
  })
  if (!response.ok) throw await problemIn(response)
}

/** Stops a delivery, or takes away one that is done. @throws ApiProblem */
export async function stopDelivery(id: string): Promise<void> {
  const response = await fetch(`/api/deliveries/${id}`, { method: 'DELETE', headers: tokenHeaders() })
  if (!response.ok && response.status !== 404) throw await problemIn(response)
}

/** The deliveries as they go on, until the signal or the server ends it. @throws ApiProblem */
export async function* followDeliveries(signal: AbortSignal): AsyncGenerator<DeliveryChange> {
  const response = await fetch('/api/deliveries/events', { headers: tokenHeaders(), signal })
  if (!response.ok || response.body === null) throw await problemIn(response)
  for await (const { event, data } of eventsOf(response.body)) {
    const value = JSON.parse(data)
    if (event === 'deliveries') yield { all: value as readonly Delivery[] }
    else if (event === 'delivery') yield { one: value as Delivery }
    else if (event === 'gone') yield { gone: (value as { id: string }).id }
    else if (event === 'problem') throw new ApiProblem(value)
  }
}
