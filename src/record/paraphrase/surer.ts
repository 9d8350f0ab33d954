import type { Claim } from './claim.ts'
import { wordsAround, type Objection, type Place } from './objection.ts'
import { shareAround, shareIn, type Window } from './passages.ts'
import { phrases } from './phrases.ts'
import type { Sentence } from './spoken.ts'
import { marksIn, type Marked, type Strength } from './strength.ts'
import { negationsIn } from './turned-round.ts'
import { placesOf } from './wider.ts'

const sure = phrases(
  'certain to|is certain|are certain|was certain|sure to|bound to|beyond doubt|no doubt|without doubt|guaranteed|definitely|undoubtedly|inevitable|certainly|for sure|beyond dispute|must have',
)
const meant = phrases(
  'our intention|have every expectation|working to|working with|work with|work to|in the process|to negotiate|negotiating|to finalize|will be asked|applications|taking a look|asked to|expect|hope|trying to|to help|plan to|want to|imperative|should|calling on|propose|would empower',
)
const unseen = phrases(
  'not seen|not seeing|not seeing signs|no indication|not been given any indication|no indications|no evidence|not aware|no sign|no signs|no information|not heard|not know of|nothing suggests|nothing right now suggests|no reason to believe|no plans|not yet know',
)
const future = phrases('will|would|going to|is to|are to|was to|were to|means to|mean to|set to|about to')
// "I want to emphasize", "those that want them": no wish that a thing be so.
const idleAfter = new Set(
  'say emphasize acknowledge thank note make be mention start recognize applaud congratulate them it add reiterate stress underline point'.split(
    ' ',
  ),
)
const intending = phrases('means to|mean to|meant to|intends|aims|wants|plans|seeks')
const planned = phrases('plan|plans|intend|intends|no plan|intention|aware|sign|signs|evidence|seen|know|knows')
const weights: Readonly<Record<Strength, number>> = {
  so: 0,
  meant: 0.4,
  likely: 0.5,
  possible: 1,
  wished: 0.8,
  open: 1,
}

/** A claim put as plain fact, or as certain, where the record has it as possible, likely, wished for, meant or under way. */
export function surer(claim: Claim, window: Window): Objection | null {
  const certain = placesOf(claim, sure)[0] ?? null
  const isFuture = placesOf(claim, future).length > 0
  if (
    certain === null &&
    (marksIn(claim).length > 0 || placesOf(claim, meant).length > 0 || placesOf(claim, intending).length > 0)
  )
    return null
  const ranked = window.sentences.toSorted((a, b) => shareIn(window, b) - shareIn(window, a))
  for (const sentence of ranked.slice(0, 2)) {
    const mark = weakest(window, sentence, isFuture)
    if (mark === null) continue
    return {
      kind: 'surer',
      verdict: 'overstated',
      why: 'the record does not go so far as to say that it is so',
      article: wordsAround(claim, certain ?? { from: 0, to: Math.min(9, claim.units.length) }, [0, 1]),
      record: wordsAround(sentence, mark, [1, 4]),
      window,
      sentence,
      at: mark.from,
      signs: {
        certain: certain === null ? 0 : 1,
        weight: weights[mark.strength],
        possible: mark.strength === 'possible' ? 1 : 0,
        likely: mark.strength === 'likely' ? 1 : 0,
        around: shareAround(window, sentence, mark.from),
        after: shareAfter(window, sentence, mark.to),
        first: sentence === ranked[0] ? 1 : 0,
      },
    }
  }
  return null
}

/** The mark before the most of the claim's words, the weaker of two. */
function weakest(window: Window, sentence: Sentence, isFuture: boolean): Marked | null {
  const listed = placesOf(sentence, meant).map((place): Marked => ({ ...place, strength: 'meant' }))
  const marks = [...marksIn(sentence), ...listed].filter(
    ({ from, to, strength }) =>
      sentence.units[from]?.key !== 'would' &&
      !(isFuture && strength === 'meant') &&
      !idleAfter.has(sentence.units[to]?.key ?? ''),
  )
  const worth = (mark: Marked) => shareAfter(window, sentence, mark.to) + 0.3 * weights[mark.strength]
  return marks.toSorted((a, b) => worth(b) - worth(a))[0] ?? null
}

/** The share of the claim that stands within some words after a place. */
function shareAfter({ matches }: Window, sentence: Sentence, at: number): number {
  let [found, all] = [0, 0]
  for (const { term, near, sentence: where, with: other } of matches) {
    all += term.weight
    if (where === sentence && other !== null && other.from >= at && other.from < at + 14) found += term.weight * near
  }
  return all === 0 ? 0 : found / all
}

/** A claim that a thing is not so where the record only has no sign of it, or one that is so where it has none. */
export function onlyUnseen(claim: Claim, window: Window): Objection | null {
  if (placesOf(claim, unseen).length > 0 || placesOf(claim, planned).length > 0) return null
  const isNegated = negationsIn(claim).length > 0 || claim.denied
  for (const sentence of window.sentences) {
    const found = placesOf(sentence, unseen)[0]
    if (found === undefined) continue
    return {
      kind: 'unseen',
      verdict: 'overstated',
      why: 'to have seen no sign of a thing is not to say that it is so or not so',
      article: wordsAround(claim, negationsIn(claim)[0] ?? nothing(claim), [1, 5]),
      record: wordsAround(sentence, found, [1, 4]),
      window,
      sentence,
      at: found.from,
      signs: { negated: isNegated ? 1 : 0, after: shareAfter(window, sentence, found.to) },
    }
  }
  return null
}

function nothing({ units }: Claim): Place {
  return { from: 0, to: Math.min(6, units.length) }
}
