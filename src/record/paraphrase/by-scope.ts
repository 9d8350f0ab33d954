import { alike } from './alike.ts'
import { amountsOf } from './amounts.ts'
import type { Claim } from './claim.ts'
import { turnedBy } from './clauses.ts'
import { wordsFrom, type Opinion } from './opinion.ts'
import { shareIn, type Window } from './passages.ts'
import { firstPhrase, phrases } from './phrases.ts'
import type { Sentence } from './spoken.ts'
import type { Taken } from './terms.ts'

const leastBeside = 0.4
const leastOfShare = 0.3

const whole = phrases(
  'all|every|everyone|everybody|each|whole|entire|entirely|always|never|none|nobody|no one|completely|wholly|altogether|for good|permanent|permanently|forever|in every',
)
const wholly = phrases(
  'all|every|everyone|everybody|each|whole|entire|entirely|no one|nobody|never|none|permanent|permanently|any',
)
const part = phrases(
  'most|many|some|several|about half|half|almost|nearly|%|one of|few|rarely|sometimes|often|mostly|part|partly|in part|for now|for the time being|for the moment|temporary|temporarily|until|a number of|majority|not all|certain|limited|those who|those with|only',
)

const none = phrases('never|none|nobody|no one')
const notWhole = phrases('not all|not every|not each|not always|not the only|not everyone|not entirely|not completely')
const oneOf = phrases('one of the|among the|some of the')
const larger = phrases(
  'larger|more|higher|greater|bigger|longer|better|stronger|most|largest|highest|greatest|biggest|best',
)

/** What the claim says of all and the record of a part: overstated; contradicted where the record says that it is not all. */
export function byScope(claim: Claim, window: Window): Opinion | null {
  const all = firstPhrase(claim.units, whole)
  const matching = window.sentences.filter(
    (one) => shareIn(window, one) >= (isOfShare(one) ? leastOfShare : leastBeside),
  )
  if (all === null) return bySuperlative(claim, window, matching)
  if (firstPhrase(claim.units, part) !== null || notAll(claim) !== null) return null
  // "Nobody" is a negation first; "a quarter of all" is no all.
  if (firstPhrase(claim.units.slice(all.from, all.to), none) !== null || isOfShare(claim)) return null
  for (const sentence of window.sentences) {
    const not = notAll(sentence)
    if (not !== null && (matching.includes(sentence) || holdsNext(window, all.to, sentence)))
      return opinion('contradicted', claim, [all, sentence, not, window])
  }
  if (saysWhole(window)) return null
  for (const sentence of matching) {
    const some = shareOf(claim, sentence) ?? firstPhrase(sentence.units, part)
    if (some !== null && (shareOf(claim, sentence) !== null || besideNext(window, all.to, sentence, some.to)))
      return opinion('overstated', claim, [all, sentence, some, window])
  }
  return null
}

/** A share of what the claim is about, or of "that": less than all of it. */
function shareOf(claim: Claim, sentence: Sentence): Place | null {
  const isOfClaim = (of: readonly string[]) =>
    of.length === 0 ||
    of.some((one) => pointing.has(one) || claim.terms.some(({ keys }) => alike(one, keys[0]!) >= 0.7))
  return amountsOf(sentence).find(({ kind, value, of }) => kind === 'share' && value < 100 && isOfClaim(of)) ?? null
}

const pointing = new Set(['that', 'it', 'them', 'those', 'these', 'this'])

function isOfShare(sentence: Taken): boolean {
  return amountsOf(sentence).some(({ kind, value }) => kind === 'share' && value < 100)
}

function besideNext({ matches }: Window, at: number, sentence: Sentence, after: number): boolean {
  return matches.some(({ term, near, sentence: where, with: other }) => {
    const isNext = term.from >= at && term.from <= at + 2
    return (
      isNext && where === sentence && near >= 0.5 && other !== null && other.from >= after && other.from <= after + 4
    )
  })
}

// "No country spends a larger share" for "one of the highest shares".
function bySuperlative(claim: Claim, window: Window, matching: readonly Sentence[]): Opinion | null {
  const most = firstPhrase(claim.units, larger)
  const isAlone =
    claim.units.slice(0, 4).some(({ key }) => key === 'no') ||
    /(?:est|most)$/.test(claim.units[most?.from ?? 0]?.key ?? '')
  if (most === null || !isAlone || firstPhrase(claim.units, oneOf) !== null) return null
  for (const sentence of matching) {
    const one = firstPhrase(sentence.units, oneOf)
    if (one !== null && firstPhrase(sentence.units.slice(one.to, one.to + 2), larger) !== null)
      return opinion('overstated', claim, [most, sentence, { from: one.from, to: one.to + 2 }, window])
  }
  return null
}

// "In every ruling": whether the sentence has the word that "every" goes with.
function holdsNext({ matches }: Window, at: number, sentence: Sentence): boolean {
  return matches.some(
    ({ term, near, sentence: where }) => where === sentence && near >= 0.5 && term.from >= at && term.from <= at + 2,
  )
}

type Place = { readonly from: number; readonly to: number }

function opinion(
  verdict: Opinion['verdict'],
  claim: Claim,
  [all, sentence, found, window]: [Place, Sentence, Place, Window],
): Opinion {
  return {
    verdict,
    why:
      verdict === 'overstated' ? 'the record speaks of a part, not of all' : 'the record says that it is not so of all',
    article: wordsFrom(claim, all.from, Math.min(claim.units.length, all.to + 3)),
    record: wordsFrom(sentence, Math.max(0, found.from - 3), Math.min(sentence.units.length, found.to + 3)),
    window,
  }
}

function saysWhole({ sentences, matches }: Window): boolean {
  return sentences.some(
    (one) =>
      firstPhrase(one.units, wholly) !== null && matches.some(({ sentence, near }) => sentence === one && near >= 0.5),
  )
}

// "I did not agree with all of her opinions": a negation some words before "all".
function notAll(sentence: Taken): Place | null {
  const straight = firstPhrase(sentence.units, notWhole)
  if (straight !== null) return straight
  const all = firstPhrase(sentence.units, phrases('all|every'))
  if (all === null) return null
  const not = turnedBy(sentence, all.from).find((at) => sentence.units[at]?.key === 'not')
  return not === undefined ? null : { from: not, to: all.to }
}
