import { groundsOf } from './because.ts'
import type { Comparison, Side } from './comparison.ts'
import { chancesOf, decide, type Chance } from './decide.ts'
import { reasonOf } from './reason.ts'
import { readSides, type Reading } from './signs.ts'

export type { Comparison, Relation, Side } from './comparison.ts'

/** Texts longer than this are compared by their beginning. */
const LONGEST = 2000

/** How two sides stand to each other by their words; without a word in common that is unclear. */
export function compareStatements(a: Side, b: Side): Comparison {
  const reading = readSides(cut(a), cut(b))
  const { relation, share } =
    reading.alignment.pairs.length > 0
      ? decide(possible(reading), canContradict(reading))
      : { relation: 'unclear' as const, share: 1 }
  const grounds = groundsOf(reading, relation)
  return {
    relation,
    because: { a: grounds?.a ?? [], b: grounds?.b ?? [] },
    reason: reasonOf(reading, relation, grounds),
    confidence: Math.round(share * 100) / 100,
  }
}

/** Nothing is superseded where no time has passed. */
function possible(reading: Reading): Chance[] {
  const hasPassed = (reading.daysLater ?? 0) > 0
  return chancesOf(reading).filter(({ relation }) => relation !== 'superseded' || hasPassed)
}

const SHOWING = new Set(['denial', 'opposite', 'amount', 'scope'])
const NO_CLAIM = new Set(['demands', 'promises', 'asks', 'declines', 'doubts', 'suspects', 'unaware', 'unconfirmed'])

/** Both must be put forward as so, be about the same by a good part of their words, and differ in words that can be shown. */
function canContradict(reading: Reading): boolean {
  const { a, b, alignment } = reading
  if ([a, b].some(({ stance, text }) => NO_CLAIM.has(stance ?? '') || /^(?:to|whether|if)\s/i.test(text))) return false
  const shared = alignment.pairs.length
  const share = shared / Math.max(1, shared + Math.min(alignment.onlyA.length, alignment.onlyB.length))
  const kind = groundsOf(reading, 'contradicts')?.kind
  return kind !== undefined && SHOWING.has(kind) && (shared >= 2 || share >= 0.5)
}

function cut(side: Side): Side {
  return side.text.length <= LONGEST ? side : { ...side, text: side.text.slice(0, LONGEST) }
}
