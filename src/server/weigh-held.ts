import { heldReading, heldReadingRow, recordState } from '../ledger/ledger.ts'
import { weighReading, type Shown, type Way } from './weigh.ts'
import type { World } from './world.ts'

/** Weighs an article of the ledger by its id; null where none is held. */
export type WeighHeld = (id: string, way: Way) => Promise<Shown | null>

const MOST_KEPT = 64
const LONGEST_MS = 60_000

type Kept = { readonly state: string; readonly since: number; readonly shown: Promise<Shown> }

/**
 * Weighs articles of the ledger one after the other. The last ones are kept for a minute, as long as no transcript comes
 * and nothing is removed: an article that many look at is weighed once. Articles that come meanwhile may be missing beside
 * it for so long.
 */
export function weighHeldIn({ desk, thinking, weighing }: Pick<World, 'desk' | 'thinking' | 'weighing'>): WeighHeld {
  const kept = new Map<string, Kept>()
  return async (id, way) => {
    const [row, state] = desk.ask((ledger) => [heldReadingRow(ledger, id), recordState(ledger)] as const)
    if (row === null) return null
    const key = `${row} ${way}`
    const known = kept.get(key)
    if (known !== undefined && known.state === state && performance.now() - known.since < LONGEST_MS) return known.shown
    const reading = desk.ask((ledger) => heldReading(ledger, id))
    if (reading === null) return null
    const shown = weighing.run(() => weighReading(thinking, reading, way))
    kept.delete(key)
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!)
    kept.set(key, { state, since: performance.now(), shown })
    // What failed is tried again by the next who asks.
    shown.catch(() => kept.delete(key))
    return shown
  }
}
