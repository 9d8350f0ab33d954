import type { Claim } from './claim.ts'
import type { Alike } from './likeness.ts'
import type { Objection } from './objection.ts'
import { shareAround, shareIn } from './passages.ts'
import { predicateOf } from './predicate.ts'

/** What speaks for it that an objection counts, as numbers by name; `others` are those of the same window. */
export function objectionSigns(
  claim: Claim,
  { like, window }: Alike,
  { objection, others }: { readonly objection: Objection; readonly others: number },
): Readonly<Record<string, number>> {
  const { kind, sentence, at } = objection
  const share = sentence === null ? window.cover : shareIn(window, sentence)
  const isPlaced = sentence !== null && sentence.units.length > 0
  const around = isPlaced ? shareAround(window, sentence, Math.min(at, sentence.units.length - 1)) : 0
  const own = Object.entries(objection.signs).map(([name, value]) => [`${kind} ${name}`, value] as const)
  return {
    [kind]: 1,
    ...Object.fromEntries(own),
    [`${kind} × like`]: like,
    [`${kind} × cover`]: window.cover,
    [`${kind} × share`]: share,
    like,
    cover: window.cover,
    share,
    around,
    predicate: window.matches.find(({ term }) => term === predicateOf(claim))?.near ?? 0,
    others: Math.min(3, others) / 3,
  }
}
