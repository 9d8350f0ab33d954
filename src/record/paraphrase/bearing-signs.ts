import { amountsFound } from './by-amount.ts'
import type { Claim } from './claim.ts'
import { directionOf } from './direction.ts'
import type { Alike } from './likeness.ts'
import { shareIn } from './passages.ts'
import { phrases } from './phrases.ts'
import { marksIn } from './strength.ts'
import { negationsIn } from './turned-round.ts'
import { placesOf } from './wider.ts'
import type { Taken } from './terms.ts'

const widening = phrases(
  'all|every|everyone|everything|each|any|always|whole|entire|entirely|fully|completely|only|alone|first|last|most|best|worst|largest|highest|lowest|never|nothing|nobody|no one|for good|certain|sure|ever',
)

/**
 * What speaks for it that the windows most like a claim bear it out, as numbers by name; `chances` are how likely each
 * objection to the first of them counts.
 */
export function bearingSigns(
  claim: Claim,
  [best, next]: readonly Alike[],
  chances: readonly { readonly kind: string; readonly chance: number }[],
): Readonly<Record<string, number>> {
  if (best === undefined) return {}
  const { window, like } = best
  const main = window.sentences.toSorted((a, b) => shareIn(window, b) - shareIn(window, a))[0]
  const { found, of } = amountsFound(claim, window)
  const names = window.matches.filter(({ term }) => term.kind === 'name')
  const strong = window.matches.filter(({ near }) => near >= 0.7).length
  const top = Math.max(0, ...chances.map(({ chance }) => chance))
  const known = new Set(window.sentences.flatMap((sentence) => keysAt(sentence)))
  return {
    like,
    lead: like - (next?.like ?? 0),
    cover: window.cover,
    strong: Math.min(6, strong) / 6,
    numbers: of === 0 ? 0 : found / of,
    lacking: of === 0 ? 0 : (of - found) / of,
    counted: of > 0 ? 1 : 0,
    names: names.length === 0 ? 0 : names.filter(({ near }) => near >= 0.5).length / names.length,
    unnamed: names.some(({ near }) => near === 0) ? 1 : 0,
    asked: window.asked.length > 0 ? 1 : 0,
    objected: top,
    clear: chances.length === 0 ? 1 : 0,
    negated: negationsIn(claim).length > 0 ? 1 : 0,
    turned: main !== undefined && negationsIn(main).length > 0 !== negationsIn(claim).length > 0 ? 1 : 0,
    weaker: main !== undefined && marksIn(claim).length === 0 && marksIn(main).length > 0 ? 1 : 0,
    modal: marksIn(claim).length > 0 ? 1 : 0,
    wide: keysAt(claim).some((key) => !known.has(key)) ? 1 : 0,
    sentences: window.sentences.length / 3,
    opposed: isOpposed(claim, window.sentences) ? 1 : 0,
    month: isOtherMonth(claim, window.sentences) ? 1 : 0,
    ...Object.fromEntries(chances.map(({ kind, chance }) => [`objected ${kind}`, chance])),
  }
}

/** Whether the one goes up where the other goes down. */
function isOpposed(claim: Claim, sentences: readonly Taken[]): boolean {
  const own = directionOf(claim)
  const theirs = sentences.map((sentence) => directionOf(sentence)).find((one) => one !== null)
  return own !== null && theirs !== undefined && theirs.up !== own.up
}

/** Whether the claim names days or months, and the sentences others but none of these. */
function isOtherMonth(claim: Claim, sentences: readonly Taken[]): boolean {
  const own = daysIn(claim)
  const theirs = sentences.flatMap(daysIn)
  return own.length > 0 && theirs.length > 0 && !own.some((day) => theirs.includes(day))
}

function daysIn({ terms }: Taken): string[] {
  return terms.filter(({ kind }) => kind === 'day').map(({ keys }) => keys[0] ?? '')
}

function keysAt(taken: Taken): string[] {
  return placesOf(taken, widening).map(({ from, to }) =>
    taken.units
      .slice(from, to)
      .map(({ key }) => key)
      .join(' '),
  )
}
