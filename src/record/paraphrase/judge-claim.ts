import { byAmount, amountsFound } from './by-amount.ts'
import { byAnswer } from './by-answer.ts'
import { byName } from './by-name.ts'
import { byOpening, byRefutation } from './by-opening.ts'
import { byPolarity, deniesToo } from './by-polarity.ts'
import { byScope, lacksWhole } from './by-scope.ts'
import { byCompletion, byStrength, isWeakly } from './by-strength.ts'
import type { Claim } from './claim.ts'
import type { Opinion } from './opinion.ts'
import { shareIn, type Window } from './passages.ts'
import { predicateOf } from './predicate.ts'
import type { Spoken } from './spoken.ts'

const enoughToAccuse = 0.45
const enoughToSupport = 0.5
const nearlyBest = 0.8

/** What the windows say of a claim, the best first: the first of them that bears it out, else the first that accuses. */
export function judgeClaim(
  claim: Claim,
  windows: readonly Window[],
  turnOf: (window: Window) => Spoken | undefined,
): Opinion | null {
  const best = windows[0]?.cover ?? 0
  const close = windows.filter(({ cover }) => cover >= nearlyBest * best)
  const opinions = close.map((window) => opinionOf(claim, window, turnOf(window)))
  return opinions.find((one) => one?.verdict === 'supported') ?? opinions.find((one) => one !== null) ?? null
}

function opinionOf(claim: Claim, window: Window, turn: Spoken | undefined): Opinion | null {
  if (window.cover < enoughToAccuse) return null
  const sentences = turn?.sentences ?? window.sentences
  const accusing = accusationOf(claim, window, sentences)
  if (claim.denied && deniesToo(claim, window))
    return { verdict: 'supported', why: '', article: null, record: null, window }
  if (accusing !== null) return isOpenTo(claim, accusing) ? accusing : null
  return bearsOut(claim, window) ? { verdict: 'supported', why: '', article: null, record: null, window } : null
}

function accusationOf(claim: Claim, window: Window, turn: Spoken['sentences']): Opinion | null {
  return (
    byAnswer(claim, window, turn) ??
    byAmount(claim, window) ??
    byName(claim, window) ??
    byRefutation(claim, window, turn) ??
    byScope(claim, window) ??
    byPolarity(claim, window) ??
    byOpening(claim, window) ??
    byStrength(claim, window) ??
    byCompletion(claim, window)
  )
}

const strong = 0.5
const fewStrong = 2

// Two words of weight at least, as they are or nearly: "things have changed" is about anything.
function isAbout({ matches }: Window): boolean {
  return (
    matches.filter(({ near, asked, term }) => near >= (asked ? 0.5 : 0.7) && term.weight >= strong).length >= fewStrong
  )
}

// What the article has the speaker demand, doubt or not know is no statement that could go too far.
function isOpenTo(claim: Claim, { verdict, window }: Opinion): boolean {
  const { asserted, denied } = claim
  if (verdict === 'supported') return !denied
  return isAbout(window) && weightOf(claim) >= leastWeight && asserted && (!denied || verdict === 'contradicted')
}

/**
 * Whether a window bears a claim out: one sentence has most of it and what is said of the one spoken of, no name and no
 * number is missing, little else is, and where the claim speaks of all, so does the record.
 */
function bearsOut(claim: Claim, window: Window): boolean {
  const { found, of } = amountsFound(claim, window)
  if (claim.denied || !isSubstantial(claim, window)) return false
  if (
    window.cover < enoughToSupport ||
    found < of ||
    lacksName(window) ||
    lacksWhole(claim, window) ||
    isWeakly(claim, window)
  )
    return false
  const predicate = predicateOf(claim)
  const match = window.matches.find(({ term }) => term === predicate)
  const isSaid = predicate === null || (match !== undefined && match.near >= 0.6 && !match.asked)
  if (!isSaid && found === 0 && (match?.near ?? 0) < 0.5) return false
  const share = Math.max(0, ...window.sentences.map((sentence) => shareIn(window, sentence)))
  return share >= (isSaid ? 0.45 : 0.6) - 0.05 * found && missing(window) <= 0.2 + 0.1 * found
}

const leastWeight = 1.3

// Two common words are found anywhere: they count only where one sentence has both as they are.
function isSubstantial(claim: Claim, { matches, sentences }: Window): boolean {
  if (weightOf(claim) >= leastWeight) return true
  return (
    claim.terms.length >= 2 &&
    sentences.some((one) => matches.every(({ near, sentence }) => near === 1 && sentence === one))
  )
}

function weightOf({ terms }: Claim): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0)
}

/** The share of a claim's weight that has nothing near it in the window. */
function missing({ matches }: Window): number {
  const all = matches.reduce((sum, { term }) => sum + term.weight, 0)
  const none = matches.reduce(
    (sum, { term, near }) => sum + (near < 0.5 && term.kind !== 'number' ? term.weight : 0),
    0,
  )
  return all === 0 ? 1 : none / all
}

function lacksName({ matches }: Window): boolean {
  return matches.some(({ term, near }) => term.kind === 'name' && near === 0)
}
