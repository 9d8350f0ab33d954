import type { Delivery, DeliveryChange } from '../client/delivery-shapes.ts'

/** The deliveries after a change; each keeps its place. */
export function changed(deliveries: readonly Delivery[], change: DeliveryChange): readonly Delivery[] {
  if ('all' in change) return change.all
  if ('gone' in change) return deliveries.filter(({ id }) => id !== change.gone)
  const { one } = change
  const isKnown = deliveries.some(({ id }) => id === one.id)
  return isKnown ? deliveries.map((held) => (held.id === one.id ? one : held)) : [...deliveries, one]
}
