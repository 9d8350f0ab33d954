import type { Delivery, DeliveryChange } from '../client/delivery-shapes.ts'
import { isOpen } from './delivery-words.ts'

/** The deliveries after a change; each keeps its place. */
export function changed(deliveries: readonly Delivery[], change: DeliveryChange): readonly Delivery[] {
  if ('all' in change) return [...lostSince(deliveries, change.all), ...change.all]
  if ('gone' in change) return deliveries.filter(({ id }) => id !== change.gone)
  const { one } = change
  const isKnown = deliveries.some(({ id }) => id === one.id)
  return isKnown ? deliveries.map((held) => (held.id === one.id ? one : held)) : [...deliveries, one]
}

/** What another server, which is gone, was to read: this one knows nothing of it. */
function lostSince(known: readonly Delivery[], all: readonly Delivery[]): Delivery[] {
  const ids = new Set(all.map(({ id }) => id))
  return known
    .filter((one) => !ids.has(one.id) && (isOpen(one) || one.state === 'lost'))
    .map((one) => ({ ...one, state: 'lost' }))
}
