import { amountsFound } from './by-amount.ts'
import type { Claim } from './claim.ts'
import type { Alike } from './likeness.ts'
import { shareIn } from './passages.ts'
import { findPhrase, phrases, type Phrase } from './phrases.ts'
import { marksIn } from './strength.ts'
import type { Taken } from './terms.ts'

const leastLike = 0.5
const leastLead = 0.1

const negating = phrases(
  'not|no|never|nobody|nothing|none|neither|nor|without|instead of|rather than|hardly|few|little|fail|refuse|unlikely|deny|reject|stop|end',
)
const widening = phrases(
  'all|every|everyone|everything|each|any|always|whole|entire|entirely|fully|completely|only|alone|first|last|most|best|worst|largest|highest|lowest|never|nothing|nobody|no one|for good|certain|sure|ever',
)

/**
 * Whether the window most like a claim stands out, and nothing is seen in which they differ: it has the claim's numbers,
 * negates as the claim does, is no less sure, and the claim has no word of scope that it lacks. About seven of ten such
 * claims were borne out among marks of which four in ten are; so it is never said with great confidence.
 */
export function isBorneOut(claim: Claim, [best, next]: readonly Alike[]): boolean {
  if (best === undefined || best.like < leastLike || best.like - (next?.like ?? 0) < leastLead) return false
  const { window } = best
  const main = window.sentences.toSorted((a, b) => shareIn(window, b) - shareIn(window, a))[0]
  if (main === undefined || window.asked.length > 0) return false
  const { found, of } = amountsFound(claim, window)
  const known = new Set(window.sentences.flatMap((sentence) => [...wordsOf(sentence, widening)]))
  const strengths = new Set(marksIn(claim).map(({ strength }) => strength))
  return (
    found === of &&
    [...wordsOf(claim, widening)].every((word) => known.has(word)) &&
    wordsOf(claim, negating).size > 0 === wordsOf(main, negating).size > 0 &&
    marksIn(main).every(({ strength }) => strengths.has(strength))
  )
}

function wordsOf({ units }: Taken, list: readonly Phrase[]): Set<string> {
  const found = new Set<string>()
  for (let i = 0; i < units.length; i++) {
    const length = findPhrase(units, i, list)
    const keys = units.slice(i, i + length).map(({ key }) => key)
    if (length > 0) found.add(keys.join(' '))
  }
  return found
}
