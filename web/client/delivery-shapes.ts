import type { Delivery as Answered } from '../../src/server/delivery.ts'

/** A delivery as the server tells it; `lost` where the server that had it was stopped before it was read. */
export type Delivery = Omit<Answered, 'state'> & { readonly state: Answered['state'] | 'lost' }

/** Where what is handed over goes. */
export type Destination = Delivery['to']

/** What a moment changed: all that there is, one that is as it is now, or one that is taken away. */
export type DeliveryChange =
  | { readonly all: readonly Delivery[] }
  | { readonly one: Delivery }
  | { readonly gone: string }
