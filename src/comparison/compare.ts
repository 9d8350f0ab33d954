import { groundsOf } from './because.ts'
import type { BothWays, Comparison, Side } from './comparison.ts'
import { chancesOf, decide } from './decide.ts'
import { reasonOf } from './reason.ts'
import { readSides, type Reading } from './signs.ts'

export type { BothWays, Comparison, Relation, Side } from './comparison.ts'

/** What a pair model says of two texts in both orders. */
export type PairJudge = (a: string, b: string) => Promise<BothWays>

/** Texts longer than this are compared by their beginning. */
const LONGEST = 2000

/** How two sides stand to each other by their words, and by a pair model's scores where there are some. */
export function compareSides(a: Side, b: Side, scores: BothWays | null = null): Comparison {
  const reading = readSides(cut(a), cut(b), scores)
  const { relation, share } = canBeTold(reading)
    ? decide(chancesOf(reading), canContradict(reading))
    : { relation: 'unclear' as const, share: 1 }
  const grounds = groundsOf(reading, relation)
  return {
    relation,
    because: { a: grounds?.a ?? [], b: grounds?.b ?? [] },
    reason: reasonOf(reading, relation, grounds),
    confidence: Math.round(share * 100) / 100,
  }
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

/** Without a word in common only a pair model may see that they speak of one thing. */
function canBeTold({ alignment, scores }: Reading): boolean {
  if (alignment.pairs.length > 0) return true
  return scores !== null && Math.max(scores.forth.entails, scores.back.entails) > 0.5
}

/** Compares two sides, asking a pair model first where there is one. */
export async function compareStatements(a: Side, b: Side, judge: PairJudge | null = null): Promise<Comparison> {
  return compareSides(a, b, judge === null ? null : await judge(cut(a).text, cut(b).text))
}

function cut(side: Side): Side {
  return side.text.length <= LONGEST ? side : { ...side, text: side.text.slice(0, LONGEST) }
}
