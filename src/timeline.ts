import { compareStatements, reachChange, type Side } from './comparison/compare.ts'
import type { Compared } from './schema/compare.ts'
import { sideOf, type Unit } from './told-units.ts'
import { wordsOf } from './wording/words.ts'

type Entry = Compared['propositions'][number]['timeline'][number]

/** A change is told only where the relation to what the source said before is at least so sure. */
const LEAST = 0.4
const CHANGES: Readonly<Record<string, Entry['change']>> = { weaker: 'hardened', stronger: 'softened' }

/**
 * Who said what on a proposition on which day, in order, those of no known day at the end; and for a source that spoke on
 * it before, how its words changed since. The day of publication counts where none of saying is known.
 */
export function timelineOf(units: readonly Unit[]): Entry[] {
  const last = new Map<string, Unit>()
  const seen = new Set<string>()
  const ordered = units.map((unit) => ({ unit, day: dayOf(unit) })).toSorted((x, y) => order(x.day, y.day))
  return ordered.flatMap(({ unit, day }) => {
    if (seen.has(unit.statement.id)) return []
    seen.add(unit.statement.id)
    const before = unit.source === null ? undefined : last.get(unit.source.id)
    if (unit.source !== null) last.set(unit.source.id, unit)
    return [{ statement: unit.statement.id, day, ...sinceThen(before, unit) }]
  })
}

function dayOf({ statement, reading }: Unit): string | null {
  return statement.said?.to ?? reading.document.published?.slice(0, 10) ?? null
}

function order(a: string | null, b: string | null): number {
  return a === b ? 0 : (a ?? '9') < (b ?? '9') ? -1 : 1
}

const NEW = { previous: null, change: null, relation: null, reason: null } as const

function sinceThen(before: Unit | undefined, unit: Unit): Omit<Entry, 'statement' | 'day'> {
  if (before === undefined) return NEW
  const previous = before.statement.id
  if (keyOf(before.text) === keyOf(unit.text)) return { previous, change: 'none', relation: 'repeats', reason: null }
  if (sortedKeyOf(before.text) === sortedKeyOf(unit.text))
    return { previous, change: 'reworded', relation: 'repeats', reason: null }
  // Who speaks again repeats himself: what changed is told by the words alone.
  const [then, now] = [before, unit].map((one) => ({ ...sideOf(one), source: null, origin: null })) as [Side, Side]
  const { relation, reason, confidence } = compareStatements(then, now)
  const firmer = firmnessOf(now) - firmnessOf(then)
  if (firmer !== 0 && !OPPOSED.has(relation))
    return { previous, change: firmer > 0 ? 'hardened' : 'softened', relation: null, reason: null }
  if (relation === 'unclear' || confidence < LEAST) return { previous, change: null, relation: null, reason: null }
  const reach = reachChange(then.text, now.text)
  if (reach !== 0 && !OPPOSED.has(relation))
    return { previous, change: reach > 0 ? 'widened' : 'narrowed', relation, reason }
  const change = CHANGES[relation] ?? (relation === 'agrees' || relation === 'repeats' ? 'reworded' : null)
  return { previous, change, relation, reason }
}

const OPPOSED: ReadonlySet<string> = new Set(['contradicts', 'superseded', 'talks-past'])
/** How firmly something is put; 0 where it is simply said, or said not to be. */
const FIRMNESS: Readonly<Record<string, number>> = { doubts: -2, suspects: -2, unconfirmed: -2, confirms: 1 }
const SURENESS: Readonly<Record<string, number>> = { possible: -2, probable: -1, certain: 1 }

function firmnessOf({ stance, certainty }: Side): number {
  return 10 * (FIRMNESS[stance ?? ''] ?? 0) + (SURENESS[certainty ?? ''] ?? 0)
}

function keyOf(text: string): string {
  return wordsOf(text)
    .map(({ lower }) => lower)
    .join(' ')
}

function sortedKeyOf(text: string): string {
  return keyOf(text).split(' ').toSorted().join(' ')
}
