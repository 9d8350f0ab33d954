import { areOpposite } from '../../wording/words.ts'
import { classOf, lemmaOf } from './alike.ts'
import type { Claim } from './claim.ts'
import { oppositeIn, turnedBy } from './clauses.ts'
import { wordsAround, type Objection, type Place } from './objection.ts'
import { shareIn, type Match, type Window } from './passages.ts'
import { findPhrase, phrases } from './phrases.ts'
import type { Sentence } from './spoken.ts'
import type { Taken, Term } from './terms.ts'

const negating = phrases(
  'not|no|never|nobody|nothing|none|neither|nor|without|instead of|rather than|no longer|hardly|cannot|far from|nowhere',
)
const idling = phrases(
  'not only|not just|not simply|no doubt|no question|nothing but|not least|no matter|nor|not to mention',
)
const ownView = phrases('do not think|do not believe|not expect|not anticipate')

/** A negation that the one side has and the other has not, beside the words that they share. */
export function negatedOnce(claim: Claim, window: Window): Objection | null {
  const mine = negationsIn(claim)
  const ranked = window.sentences.toSorted((a, b) => shareIn(window, b) - shareIn(window, a))
  for (const sentence of ranked.slice(0, 2)) {
    const theirs = negationsIn(sentence)
    if ((mine.length + (claim.denied ? 1 : 0)) % 2 === theirs.length % 2 || mine.length + theirs.length > 3) continue
    const matches = window.matches.filter((one) => one.sentence === sentence && one.near >= 0.5 && one.with !== null)
    if (matches.length === 0) continue
    const place = theirs.length > 0 ? nearest(theirs, matches) : { from: 0, to: 1 }
    const gap = theirs.length > 0 ? distance(place, matches) : 0
    return {
      kind: 'negation',
      verdict: 'contradicted',
      why: 'the one says what the other denies',
      article: mine.length > 0 ? wordsAround(claim, mine[0]!) : wordsAround(claim, { from: 0, to: 8 }, [0, 0]),
      record:
        theirs.length > 0 ? wordsAround(sentence, place, [1, 5]) : wordsAround(sentence, { from: 0, to: 8 }, [0, 0]),
      window,
      sentence,
      at: place.from,
      signs: {
        record: theirs.length > 0 ? 1 : 0,
        several: mine.length + theirs.length > 1 ? 1 : 0,
        gap: Math.min(1, gap / 10),
        view: theirs.length > 0 && findPhrase(sentence.units, Math.max(0, place.from - 1), ownView) > 0 ? 1 : 0,
        first: sentence === ranked[0] ? 1 : 0,
        governs: governed(claim, matches, sentence),
      },
    }
  }
  return null
}

/** The share of the shared words that only one side has turned round in its clause. */
function governed(claim: Claim, matches: readonly Match[], sentence: Sentence): number {
  const strong = matches.filter(({ near, term }) => near >= 0.6 && term.kind !== 'name' && term.kind !== 'number')
  const turned = strong.filter(
    ({ term, with: other }) => turnedBy(claim, term.from).length % 2 !== turnedBy(sentence, other!.from).length % 2,
  )
  return strong.length === 0 ? 0 : turned.length / strong.length
}

/** A word of the claim and one of the window that are opposites, where neither side has a negation that the other lacks. */
export function oppositeWords(claim: Claim, window: Window): Objection | null {
  for (const term of claim.terms) {
    if (term.kind !== 'word' && term.kind !== 'verb') continue
    const match = window.matches.find((one) => one.term === term)
    if (match !== undefined && match.near >= 0.7) continue
    for (const sentence of window.sentences) {
      const at = oppositeOf(term.keys[0]!, sentence)
      if (
        at === null ||
        !isOfTheSame(window, { term, sentence, at }) ||
        negationsIn(claim).length % 2 !== negationsIn(sentence).length % 2
      )
        continue
      return {
        kind: 'opposite',
        verdict: 'contradicted',
        why: 'the words are opposites',
        article: wordsAround(claim, term, [1, 2]),
        record: wordsAround(sentence, { from: at, to: at + 1 }, [1, 3]),
        window,
        sentence,
        at,
        signs: { verb: term.kind === 'verb' ? 1 : 0 },
      }
    }
  }
  return null
}

const close = 5

/** Whether a word near the one stands for a word near the other: "opposes the bill", "backs the bill". */
function isOfTheSame(
  { matches }: Window,
  { term, sentence, at }: { readonly term: Term; readonly sentence: Sentence; readonly at: number },
): boolean {
  return matches.some(
    (one) =>
      one.term !== term &&
      one.sentence === sentence &&
      one.near >= 0.6 &&
      one.with !== null &&
      Math.abs(one.with.from - at) <= close &&
      Math.abs(one.term.from - term.from) <= close,
  )
}

function oppositeOf(lemma: string, sentence: Sentence): number | null {
  const prefixed = oppositeIn(sentence, lemma, 0, sentence.units.length)
  if (prefixed !== null && classOf(lemma) === 'a') return prefixed
  const at = sentence.units.findIndex(({ from }) => areOpposite(lemma, lemmaOf(sentence.words[from]?.form ?? '')))
  return at < 0 ? null : at
}

/** The words of a text that negate, idle ones left out. */
export function negationsIn({ units }: Taken): Place[] {
  const found: Place[] = []
  for (let i = 0; i < units.length; i++) {
    const length = findPhrase(units, i, negating)
    if (length === 0 || findPhrase(units, i, idling) > 0) continue
    found.push({ from: i, to: i + length })
  }
  return found
}

function nearest(places: readonly Place[], matches: readonly Match[]): Place {
  return places.toSorted((a, b) => distance(a, matches) - distance(b, matches))[0]!
}

// A negation is of what comes after it: a word before it counts as twice as far.
function distance({ from }: Place, matches: readonly Match[]): number {
  return Math.min(
    ...matches.map((one) => (one.with!.from >= from ? one.with!.from - from : 2 * (from - one.with!.from))),
  )
}
