import type { Claim } from './claim.ts'
import { amountsFound } from './by-amount.ts'
import { bestIn, type Window } from './passages.ts'
import { findPhrase, phrases } from './phrases.ts'
import type { Sentence } from './spoken.ts'
import { marksIn } from './strength.ts'
import type { Taken } from './terms.ts'

const leastNear = 0.9
const leastShare = 0.9
// How far from its first and last word a word may be that turns round or weakens what a sentence says.
const reach = { before: 6, after: 2 }

// Words by which a sentence says more, less or otherwise than it would without them.
const turning = phrases(
  'not|no|never|nobody|nothing|none|neither|nor|without|instead of|rather than|hardly|few|little|fail|refuse|unlikely|only|alone|first|last|most|best|worst|all|every|everyone|everything|each|any|always|whole|entire|entirely|fully|completely|some|many|several|certain|part|partly|almost|nearly|about|up to|at least|more than|less than|one of|mostly|often|sometimes|rarely|usually|if|unless|until|before|after|because|so far|for now|still|again|further|additional|more|fewer|less',
)

/**
 * Whether one sentence of a window has a claim in nearly its own words: each of its words of weight, or another form of
 * it, in the same order, its numbers, and of the words that turn, weaken or widen what is said the same on both sides.
 */
export function hasSameWords(claim: Claim, window: Window): boolean {
  const { found, of } = amountsFound(claim, window)
  return found === of && window.sentences.some((sentence) => isSaidBy(claim, sentence))
}

function isSaidBy(claim: Claim, sentence: Sentence): boolean {
  const matches = bestIn(claim, [sentence])
  const here = matches.filter((match) => match.near >= leastNear)
  const places = here.flatMap(({ with: other }) => (other === null ? [] : [other.from]))
  const weight = (some: typeof matches) => some.reduce((sum, { term }) => sum + term.weight, 0)
  if (places.length === 0 || weight(here) < leastShare * weight(matches)) return false
  if (places.some((place, i) => i > 0 && place < places[i - 1]!)) return false
  const range = { from: Math.max(0, places[0]! - reach.before), to: places[places.length - 1]! + reach.after }
  // "I'm asking all borrowers to …" bears out that they were asked: the demand is told by the article's verb.
  const said = turningIn(sentence, range)
  if (!claim.asserted) said.delete('wished')
  return isSameSet(turningIn(claim), said)
}

function turningIn(taken: Taken, { from, to } = { from: 0, to: taken.units.length }): Set<string> {
  const found = new Set<string>()
  for (let i = from; i < Math.min(to, taken.units.length); i++) {
    const length = findPhrase(taken.units, i, turning)
    if (length > 0) found.add(keysOf(taken, i, i + length))
  }
  // "Would" is how a report puts "will".
  for (const { strength, ...mark } of marksIn(taken))
    if (mark.from >= from && mark.to <= to && taken.units[mark.from]?.key !== 'would') found.add(strength)
  return found
}

function keysOf({ units }: Taken, from: number, to: number): string {
  return units
    .slice(from, to)
    .map(({ key }) => key)
    .join(' ')
}

function isSameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((key) => other.has(key))
}
