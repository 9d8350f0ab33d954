import type { ReadText } from './readings.ts'
import { bare } from './tables.ts'
import { half, inWords, shared, type InWords } from './spans-as-words.ts'
import { lineOf } from './worst.ts'

/** A marked attribution whose parent was not found right, and why. */
export type Miss = { readonly id: string; readonly why: string; readonly line: string }

/** How parents were found in some marked texts. */
export type Parents = {
  /** Marked attributions that stand inside another's content. */
  readonly nested: number
  /** Of these, found and under the right parent. */
  readonly right: number
  /** Found attributions with a parent. */
  readonly found: number
  /** Marked attributions that stand alone, and how many of them were put under a parent. */
  readonly alone: number
  readonly wronglyNested: number
  readonly recall: number
  readonly precision: number
  readonly misses: readonly Miss[]
}

type Side = { readonly at: number; readonly words: InWords | undefined; readonly parent: number | null }

/**
 * Compares parents. A found attribution is a marked one when their cues share a word and their contents overlap at least
 * by half; a parent is right when it is found and is the one marked.
 */
export function parentsOf(texts: readonly ReadText[]): Parents {
  const each = texts.map(compareParents)
  const total = (pick: (one: (typeof each)[number]) => number): number => each.reduce((sum, one) => sum + pick(one), 0)
  const [nested, right, found] = [total((one) => one.nested), total((one) => one.right), total((one) => one.found)]
  return {
    nested,
    right,
    found,
    alone: total((one) => one.alone),
    wronglyNested: total((one) => one.wronglyNested),
    recall: perCent(right, nested),
    precision: perCent(right, found),
    misses: each.flatMap(({ misses }) => misses),
  }
}

function compareParents({ marked, found, doc }: ReadText) {
  const gold = sidesOf(
    inWords(doc.text, marked.attributions),
    marked.attributions.map(({ parent }) => parent ?? null),
  )
  const places = new Map(found.map(({ id }, at) => [id, at]))
  const ours = sidesOf(
    inWords(doc.text, found.map(bare)),
    found.map(({ parent }) => (parent === null ? null : (places.get(parent) ?? null))),
  )
  const match = pair(gold, ours)
  const nested = gold.filter(({ parent }) => parent !== null)
  const alone = gold.filter(({ parent }) => parent === null)
  const judged = nested.map((one) => ({ one, why: faultOf(one, match) }))
  return {
    nested: nested.length,
    right: judged.filter(({ why }) => why === null).length,
    found: ours.filter(({ parent }) => parent !== null).length,
    alone: alone.length,
    wronglyNested: alone.filter(({ at }) => (match.get(at)?.parent ?? null) !== null).length,
    misses: judged.flatMap(({ one, why }) =>
      why === null ? [] : [{ id: marked.id, why, line: lineOf(doc.text, marked.attributions[one.at]!) }],
    ),
  }
}

function sidesOf(words: readonly InWords[], parents: readonly (number | null)[]): Side[] {
  return parents.map((parent, at) => ({ at, parent, words: words.find((one) => one.at === at) }))
}

/** For each marked attribution the found one that is the same, each used once. */
function pair(gold: readonly Side[], ours: readonly Side[]): Map<number, Side> {
  const match = new Map<number, Side>()
  const taken = new Set<Side>()
  for (const { at, words } of gold) {
    const found = ours.find((one) => !taken.has(one) && words && one.words && isSame(words, one.words))
    if (!found) continue
    taken.add(found)
    match.set(at, found)
  }
  return match
}

function isSame(a: InWords, b: InWords): boolean {
  return shared(a.cue, b.cue) > 0 && half(a.content, b.content)
}

function faultOf({ at, parent }: Side, match: ReadonlyMap<number, Side>): string | null {
  const found = match.get(at)
  const holder = match.get(parent!)
  if (!found) return holder ? 'not found' : 'neither it nor its parent found'
  if (found.parent === null) return 'found without a parent'
  if (!holder) return 'its parent not found'
  return found.parent === holder.at ? null : 'under another parent'
}

function perCent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10
}
