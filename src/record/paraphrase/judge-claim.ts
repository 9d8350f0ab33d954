import { byAmount } from './by-amount.ts'
import { byAnswer } from './by-answer.ts'
import { byName } from './by-name.ts'
import { byOpening, byRefutation } from './by-opening.ts'
import { byPolarity, deniesToo } from './by-polarity.ts'
import { byScope } from './by-scope.ts'
import { byCompletion, byStrength } from './by-strength.ts'
import { isBorneOut } from './borne-out.ts'
import type { Claim } from './claim.ts'
import type { Alike } from './likeness.ts'
import type { Opinion } from './opinion.ts'
import type { Window } from './passages.ts'
import { hasSameWords } from './same-words.ts'
import type { Spoken } from './spoken.ts'

const enoughToAccuse = 0.55
const enoughWhereLoose = 0.7
const nearlyBest = 0.8

/**
 * What the windows say of a claim, the best first: that one has it in the same words, else an accusation by words that are
 * held against words, else that the one most like it bears it out. Null where nothing can be shown.
 */
export function judgeClaim(
  claim: Claim,
  windows: readonly Window[],
  {
    turnOf,
    alike,
  }: { readonly turnOf: (window: Window) => Spoken | undefined; readonly alike: readonly Alike[] | null },
): Opinion | null {
  const cover = Math.max(0, ...windows.map((window) => window.cover))
  const close = windows.filter((window) => window.cover >= nearlyBest * cover)
  const judged = close.map((window) => ({ window, accusing: accusationOf(claim, window, turnOf(window)) }))
  const plain = judged.find(({ window, accusing }) => accusing === null && isSaidThere(claim, window))
  if (plain !== undefined) return supported(plain.window)
  const accusing = judged.find(({ accusing: one }) => one !== null)?.accusing ?? null
  if (accusing !== null) return isOpenTo(claim, accusing) ? accusing : null
  const isBorne =
    alike !== null &&
    !claim.denied &&
    weightOf(claim) >= leastWeight &&
    isBorneOut(claim, alike) &&
    sharesWords(alike[0]!.window)
  return isBorne ? supported(alike[0]!.window, likely) : null
}

const likely = 0.7

function supported(window: Window, confidence: number | null = null): Opinion {
  return { verdict: 'supported', why: '', article: null, record: null, window, confidence }
}

/** Whether a window has a claim in nearly its own words, or denies in so many words what the article has the speaker deny. */
function isSaidThere(claim: Claim, window: Window): boolean {
  if (claim.denied) return window.cover >= enoughToAccuse && deniesToo(claim, window)
  return isSubstantial(claim, window) && !lacksName(window) && hasSameWords(claim, window)
}

/** What is held against a claim in a window; what rests on one word beside it is only held where most words are the same. */
function accusationOf(claim: Claim, window: Window, turn: Spoken | undefined): Opinion | null {
  if (window.cover < enoughToAccuse) return null
  const sure =
    byAmount(claim, window) ??
    byName(claim, window) ??
    byRefutation(claim, window, turn?.sentences ?? window.sentences) ??
    byScope(claim, window) ??
    byStrength(claim, window) ??
    byCompletion(claim, window)
  if (sure !== null || window.cover < enoughWhereLoose) return sure
  return (
    byAnswer(claim, window, turn?.sentences ?? window.sentences) ??
    byPolarity(claim, window) ??
    byOpening(claim, window)
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

// One word in common is likeness of subject alone: "trade would continue", "issues of trade to discuss".
function sharesWords({ matches }: Window): boolean {
  return matches.filter(({ near }) => near >= 0.7).length >= 2
}

// What the article has the speaker demand, doubt or not know is no statement that could go too far.
function isOpenTo(claim: Claim, { verdict, window }: Opinion): boolean {
  const { asserted, denied } = claim
  if (verdict === 'supported') return !denied
  return isAbout(window) && weightOf(claim) >= leastWeight && asserted && (!denied || verdict === 'contradicted')
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

function lacksName({ matches }: Window): boolean {
  return matches.some(({ term, near }) => term.kind === 'name' && near === 0)
}
