import type { Delivery } from '../../src/server/delivery.ts'

export type { Delivery }

/** Where what is handed over goes. */
export type Destination = Delivery['to']

/** What a moment changed: all that there is, one that is as it is now, or one that is taken away. */
export type DeliveryChange =
  | { readonly all: readonly Delivery[] }
  | { readonly one: Delivery }
  | { readonly gone: string }
