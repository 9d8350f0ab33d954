import type { Claim } from './claim.ts'
import { wordsFrom, type Opinion } from './opinion.ts'
import type { Window } from './passages.ts'
import { firstPhrase, phrases } from './phrases.ts'

const whole = phrases(
  'all|every|everyone|everybody|each|whole|entire|entirely|always|never|none|nobody|no one|completely|wholly|altogether|for good|permanent|permanently|forever|in every',
)
const part = phrases(
  'most|many|some|several|about half|half|almost|nearly|%|one of|few|rarely|sometimes|often|mostly|part|partly|in part|for now|for the time being|for the moment|temporary|temporarily|until|a number of|majority|not all|certain|limited|those who|those with|only',
)

/** What the claim says of all and the record of a part: overstated. */
export function byScope(claim: Claim, window: Window): Opinion | null {
  const all = firstPhrase(claim.units, whole)
  if (all === null || firstPhrase(claim.units, part) !== null) return null
  const matching = window.sentences.filter((one) =>
    window.matches.some(({ sentence, near }) => sentence === one && near >= 0.5),
  )
  if (matching.some((one) => firstPhrase(one.units, whole) !== null)) return null
  for (const sentence of matching) {
    const some = firstPhrase(sentence.units, part)
    if (some === null) continue
    return {
      verdict: 'overstated',
      why: 'the record speaks of a part, not of all',
      article: wordsFrom(claim, all.from, Math.min(claim.units.length, all.to + 3)),
      record: wordsFrom(sentence, Math.max(0, some.from - 3), Math.min(sentence.units.length, some.to + 3)),
      window,
    }
  }
  return null
}
