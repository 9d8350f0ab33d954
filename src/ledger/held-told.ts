import { shortId } from '../id.ts'
import type { Reading } from '../schema/to-reading.ts'
import { entityKey } from './entity.ts'
import { whoIsWho } from './follow-joins.ts'
import { heldReading } from './held-reading.ts'
import type { HeldStatement } from './held-statements.ts'
import type { Ledger } from './ledger.ts'

/** A source across documents: its entity, or itself where no name makes it one, and the ids it has in each document. */
export type HeldWho = {
  readonly id: string
  readonly name: string | null
  readonly kind: string
  readonly members: readonly string[]
}

/** The readings that some statements stand in, once each, and who says them across documents. */
export type HeldTold = { readonly readings: readonly Reading[]; readonly sources: readonly HeldWho[] }

/** The readings of some statements, in their order, with who is who among the sources of those statements. */
export function heldTold(ledger: Ledger, statements: readonly HeldStatement[]): HeldTold {
  const ids = [...new Set(statements.map(({ document }) => document.id))]
  const readings = ids.map((id) => heldReading(ledger, id)).filter((reading) => reading !== null)
  return { readings, sources: whoAmong(statements) }
}

function whoAmong(statements: readonly HeldStatement[]): HeldWho[] {
  const found = new Map<string, { name: string | null; readonly kind: string; readonly members: Set<string> }>()
  for (const { source } of statements) {
    if (source === null) continue
    const key = source.entity ?? source.id
    const held = found.get(key) ?? { name: null, kind: source.kind, members: new Set<string>() }
    if ((source.name?.length ?? 0) > (held.name?.length ?? 0)) held.name = source.name
    held.members.add(source.id)
    found.set(key, held)
  }
  return [...found].map(([id, { name, kind, members }]) => ({ id, name, kind, members: [...members] }))
}

const OFFICES =
  /^(?:(?:Acting|Deputy|Former|Vice|Prime|First|Second|President|Minister|Secretary|Administrator|Director|Senator|Representative|Congressman|Congresswoman|Governor|Mayor|Ambassador|General|Admiral|Lady|Gentleman|Chancellor|King|Queen)\s+)+(?=\S+\s+\S)/

/**
 * Id of the entity that a source is by its name, also where the ledger holds nobody of that name; a person's may have an
 * office before it ("President Joe Biden"). Null where the name makes none: "Mr. Zients", "a senior official".
 */
export function entityOf(ledger: Ledger, source: Parameters<typeof entityKey>[0]): string | null {
  const name = source.kind === 'person' ? (source.name?.replace(OFFICES, '') ?? null) : source.name
  const key = entityKey({ ...source, name })
  if (key === null) return null
  const n = ledger.rows('select n from entities where key = ?', key)[0]?.[0]
  const into = n === undefined ? undefined : whoIsWho(ledger).into.get(Number(n))
  const id = into === undefined ? undefined : ledger.rows('select id from entities where n = ?', into)[0]?.[0]
  return typeof id === 'string' ? id : shortId('entity', key)
}
