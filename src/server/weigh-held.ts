import { heldReading, heldReadingRow, recordState } from '../ledger/ledger.ts'
import { weighReading, type Shown } from './weigh.ts'
import type { World } from './world.ts'

/** Weighs an article of the ledger by its id; null where none is held. */
export type WeighHeld = (id: string) => Promise<Shown | null>

const MOST_KEPT = 64
const LONGEST_MS = 60_000

type Kept = { readonly state: string; readonly since: number; readonly shown: Promise<Shown> }

/**
 * Weighs articles of the ledger one after the other. The last ones are kept for a minute, as long as no transcript comes
 * and nothing is removed: an article that many look at is weighed once.
 */
export function weighHeldIn({ desk, session, weighing }: Pick<World, 'desk' | 'session' | 'weighing'>): WeighHeld {
  const kept = new Map<number, Kept>()
  return async (id) => {
    const [row, state] = desk.ask((ledger) => [heldReadingRow(ledger, id), recordState(ledger)] as const)
    if (row === null) return null
    const known = kept.get(row)
    if (known !== undefined && known.state === state && performance.now() - known.since < LONGEST_MS) return known.shown
    const reading = desk.ask((ledger) => heldReading(ledger, id))
    if (reading === null) return null
    const shown = weighing.run(() => weighReading(session, reading))
    kept.delete(row)
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!)
    kept.set(row, { state, since: performance.now(), shown })
    // What failed is tried again by the next who asks.
    shown.catch(() => kept.delete(row))
    return shown
  }
}
