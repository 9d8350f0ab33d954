import type { Check, Reading } from '../schema/to-reading.ts'
import type { Deliveries } from './deliveries.ts'
import type { Hearing } from './hear-aside.ts'
import type { LedgerDesk } from './ledger-desk.ts'
import type { Queue } from './queue.ts'
import type { Thinking } from './thinking.ts'

/** An article with what the record says of it; `check` is null where no record is held. */
export type Example = { readonly read: Reading; readonly check: Check | null }

/** All that the routes work with, handed in. */
export type World = {
  /** Reads articles, and adds them. */
  readonly hearing: Hearing
  /** The ledger that is shown. */
  readonly desk: LedgerDesk
  /** Articles are read one after the other, whoever asks. */
  readonly queue: Queue
  /** Weighs, checks and compares what is read already. */
  readonly thinking: Thinking
  /** Articles that are read already are weighed one after the other too, but do not wait for one that is being read. */
  readonly weighing: Queue
  /** What is held against a whole ledger has a queue of its own: it takes longest. */
  readonly comparing: Queue
  /** What is added while nobody waits for it. */
  readonly deliveries: Deliveries
  /** An article that is read already, for who comes without one; null where there is none. */
  readonly example: () => Promise<Example | null>
  readonly token: string | null
  /** Whether the server is bound to a loopback address. */
  readonly loopback: boolean
  /** Folder of the built page. */
  readonly page: string
  /** Told of faults of the program. */
  readonly onFault: (error: unknown) => void
}
