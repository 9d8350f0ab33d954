import { lemmaOf } from './alike.ts'
import type { Claim } from './claim.ts'
import { wordsAround, type Objection, type Place } from './objection.ts'
import { shareIn, type Window } from './passages.ts'
import { findPhrase, phrases, type Phrase } from './phrases.ts'
import type { Sentence } from './spoken.ts'
import type { Taken } from './terms.ts'

const whole = phrases(
  'all|every|everyone|everybody|everything|each|whole|entire|entirely|always|never|none|nobody|nobody else|no one|anywhere|everywhere|completely|wholly|altogether|for good|permanent|permanently|forever|only|nothing left|anything else|at most|any|in full|fully|total|totally',
)
const most = phrases('most|largest|biggest|highest|greatest|best|worst|first|lowest|smallest|strongest|leading|top')
const part = phrases(
  'most|many|some|several|about half|half|almost|nearly|one of|few|rarely|unusually|usually|generally|sometimes|often|mostly|largely|part|partly|in part|for now|for the time being|for the moment|temporary|temporarily|until|a number of|majority|not all|those who|those with|those across|up to|in some|as much as|employers with|people with|with more than|or more|with #100|unless|in the absence|among the|a lot of|by and large|primarily|mainly|so far|remains|limited|except|other than|at this time|currently',
)

/** A claim about all, or the most of anything, where the window has no such word but one for a part. */
export function wider(claim: Claim, window: Window): Objection | null {
  if (placesOf(claim, part).length > 0 && placesOf(claim, whole).length === 0) return null
  const ranked = window.sentences.toSorted((a, b) => shareIn(window, b) - shareIn(window, a))
  const theirs = window.sentences.flatMap((sentence) => [...placesOf(sentence, whole), ...placesOf(sentence, most)])
  for (const [level, list] of [whole, most].entries()) {
    const mine = placesOf(claim, list).find((place) => !isRate(claim, place))
    if (mine === undefined) continue
    for (const sentence of ranked.slice(0, 2)) {
      const limits = placesOf(sentence, part).filter((place) => isBeside(window, sentence, place))
      const limit = limits[0] ?? null
      if (limit === null) continue
      return {
        kind: 'wider',
        verdict: 'overstated',
        why: 'the record speaks of a part, not of all',
        article: wordsAround(claim, mine, [0, 3]),
        record: wordsAround(sentence, limit, [1, 4]),
        window,
        sentence,
        at: limit.from,
        signs: {
          most: level,
          both: theirs.length > 0 ? 1 : 0,
          first: sentence === ranked[0] ? 1 : 0,
          share: placesOf(sentence, phrases('%')).length > 0 ? 1 : 0,
        },
      }
    }
  }
  return unbounded(claim, window)
}

const times = new Set('day week month year hour half quarter time second night morning'.split(' '))

// "Every week", "each half a year": how often, not of how many.
function isRate({ units, words }: Taken, { to }: Place): boolean {
  const unit = units[to]
  return unit !== undefined && (unit.key.startsWith('#') || times.has(lemmaOf(words[unit.from]?.form ?? '')))
}

const close = 4

// "Half a billion", "two dozen actions": a limit is one of what the claim is about.
function isBeside({ matches }: Window, sentence: Sentence, { from, to }: Place): boolean {
  if (sentence.units[to]?.key === 'a' || sentence.units[from - 1]?.key.startsWith('#')) return false
  return matches.some(
    ({ sentence: where, near, with: other }) =>
      where === sentence && near >= 0.6 && other !== null && other.from >= from - 2 && other.from <= to + close,
  )
}

const bound = phrases(
  'up to|in some|as much as|those who|almost|nearly|likely|one of|some of|in part|for the time being|for now|some',
)

/** What the record bounds right before a word or number that the claim has without a bound. */
function unbounded(claim: Claim, window: Window): Objection | null {
  if (placesOf(claim, part).length > 0) return null
  for (const { sentence, with: other, near, term } of window.matches) {
    if (sentence === null || other === null || near < 0.8) continue
    const limit = placesOf(sentence, bound).find(({ to }) => to <= other.from && other.from - to <= 2)
    if (limit === undefined) continue
    return {
      kind: 'wider',
      verdict: 'overstated',
      why: 'the record sets bounds to it',
      article: wordsAround(claim, term, [1, 2]),
      record: wordsAround(sentence, limit, [1, 4]),
      window,
      sentence,
      at: limit.from,
      signs: { most: 0, both: 0, first: 1, share: 0, bound: 1 },
    }
  }
  return null
}

/** Where some phrases stand in a text. */
export function placesOf({ units }: Taken, list: readonly Phrase[]): Place[] {
  const found: Place[] = []
  for (let i = 0; i < units.length; i++) {
    const length = findPhrase(units, i, list)
    if (length === 0) continue
    found.push({ from: i, to: i + length })
    i += length - 1
  }
  return found
}
