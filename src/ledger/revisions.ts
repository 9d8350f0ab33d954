import { differencesOf, type Difference } from './difference.ts'
import { readingAt } from './held-reading.ts'
import type { Ledger } from './ledger.ts'

/** How what stands at an address changed from one version to the next. */
export type Revision = {
  readonly address: string
  readonly version: number
  /** When the change was seen, ISO 8601. */
  readonly seen: string
  /** Ids of the readings compared. */
  readonly from: string
  readonly to: string
  readonly differences: readonly Difference[]
}

const VERSIONS = `
  select a.address, a.version, a.seen, r.id, r.n from arrivals a
  left join readings r on r.n = (select max(n) from readings where edition = a.edition) where a.address in (
    select b.address from arrivals b join editions e on e.n = b.edition join docs d on d.n = e.doc where d.id = ?)
  order by a.address, a.version`

/** The revisions of the addresses at which a doc stands or stood, in order; statements that are the same raise nothing. */
export function revisionsOf(ledger: Ledger, doc: string): Revision[] {
  const versions = ledger.rows(VERSIONS, doc)
  return versions.flatMap(([address, version, seen, to, later], at): Revision[] => {
    const [before, , , from, earlier] = versions[at - 1] ?? []
    if (before !== address || typeof from !== 'string' || typeof to !== 'string' || from === to) return []
    const [then, now] = [readingAt(ledger, Number(earlier)), readingAt(ledger, Number(later))]
    if (then === null || now === null) return []
    const differences = differencesOf(then, now)
    return [{ address: String(address), version: Number(version), seen: String(seen), from, to, differences }]
  })
}
