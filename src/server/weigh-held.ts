import { heldReadingRow, recordState } from '../ledger/ledger.ts'
import type { Sent } from './sent.ts'
import type { Way } from './weigh.ts'
import type { World } from './world.ts'

/** Weighs an article of the ledger by its id; null where none is held. */
export type WeighHeld = (id: string, way: Way) => Promise<Sent | null>

const MOST_BYTES = 32_000_000
const LONGEST_MS = 60_000

type Kept = { readonly state: string; readonly since: number; readonly sent: Promise<Sent | null>; bytes: number }

/**
 * Weighs articles of the ledger one after the other. The last ones are kept as long as no transcript comes and nothing is
 * removed: an article that many look at is weighed once. Beside the ledger's others it is weighed anew after a minute:
 * articles that come meanwhile may be missing for so long.
 */
export function weighHeldIn({ desk, thinking, weighing, comparing }: WeighWorld): WeighHeld {
  const kept = new Map<string, Kept>()
  const isFresh = ({ state, since }: Kept, now: string, way: Way): boolean =>
    state === now && (way === 'weighAlone' || performance.now() - since < LONGEST_MS)
  return async (id, way) => {
    const [row, state] = desk.ask((ledger) => [heldReadingRow(ledger, id), recordState(ledger)] as const)
    if (row === null) return null
    const key = `${row} ${way}`
    const known = kept.get(key)
    kept.delete(key)
    if (known !== undefined && isFresh(known, state, way)) {
      kept.set(key, known)
      return known.sent
    }
    const queue = way === 'weighAlone' ? weighing : comparing
    const one = { state, since: performance.now(), sent: queue.run(() => thinking.weighHeld(id, way)), bytes: 0 }
    kept.set(key, one)
    // What failed is tried again by the next who asks.
    const leave = (): void => void (kept.get(key) === one && kept.delete(key))
    return one.sent.then(
      (sent) => {
        one.bytes = sent?.json.length ?? 0
        dropOldest(kept)
        return sent
      },
      (error) => {
        leave()
        throw error
      },
    )
  }
}

type WeighWorld = Pick<World, 'desk' | 'thinking' | 'weighing' | 'comparing'>

function dropOldest(kept: Map<string, Kept>): void {
  let bytes = 0
  for (const one of kept.values()) bytes += one.bytes
  for (const [key, one] of kept) {
    if (bytes <= MOST_BYTES) return
    bytes -= one.bytes
    if (one.bytes > 0) kept.delete(key)
  }
}
