import type { Taken } from './terms.ts'

/** A claim taken apart. */
export type Claim = Taken
