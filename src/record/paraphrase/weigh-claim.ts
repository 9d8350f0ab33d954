import { bearingSigns } from './bearing-signs.ts'
import { chanceBy } from './chance.ts'
import type { Claim } from './claim.ts'
import { bearsOut, counts } from './fitted.ts'
import type { Alike } from './likeness.ts'
import type { Objection } from './objection.ts'
import { objectionSigns } from './objection-signs.ts'
import { objectionsIn } from './objections.ts'
import type { Spoken } from './spoken.ts'

/** An objection to a claim, and what speaks for it that it counts. */
export type Raised = { readonly objection: Objection; readonly signs: Readonly<Record<string, number>> }

/** What may stand against a claim in the window most like it. */
export function raisedAgainst(claim: Claim, best: Alike, turn: Spoken | undefined): Raised[] {
  const objections = objectionsIn(claim, best.window, turn?.sentences ?? best.window.sentences)
  const others = objections.length
  return objections.map((objection) => ({ objection, signs: objectionSigns(claim, best, { objection, others }) }))
}

/** How likely each objection counts, the likeliest first, and how likely the windows bear a claim out. */
export function weighClaim(
  claim: Claim,
  alike: readonly Alike[],
  turn: Spoken | undefined,
): {
  readonly objections: readonly { readonly objection: Objection; readonly chance: number }[]
  readonly borne: number
} {
  const [best] = alike
  if (best === undefined) return { objections: [], borne: 0 }
  const objections = raisedAgainst(claim, best, turn)
    .map(({ objection, signs }) => ({ objection, chance: chanceBy(counts, signs) }))
    .toSorted((a, b) => b.chance - a.chance)
  const chances = objections.map(({ objection, chance }) => ({ kind: objection.kind, chance }))
  return { objections, borne: chanceBy(bearsOut, bearingSigns(claim, alike, chances)) }
}
