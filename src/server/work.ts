import type { Session } from '../hear.ts'
import { exampleOf } from './example.ts'
import type { LedgerDesk } from './ledger-desk.ts'
import { thinkHere } from './thinking.ts'
import type { World } from './world.ts'

/** All that takes long. */
export type Work = Pick<World, 'hearing' | 'thinking' | 'example'> & { readonly close: () => Promise<void> }

/** Does it where the server runs, in a session that stays the caller's: others wait meanwhile. */
export function workHere(session: Session, desk: LedgerDesk): Work {
  return { hearing: session, thinking: thinkHere(session, desk), example: exampleOf(session), close: async () => {} }
}
