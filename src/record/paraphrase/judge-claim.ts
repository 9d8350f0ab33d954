import { byAmount } from './by-amount.ts'
import { byAnswer } from './by-answer.ts'
import { byName } from './by-name.ts'
import { byOpening, byRefutation } from './by-opening.ts'
import { byPolarity, deniesToo } from './by-polarity.ts'
import { byScope } from './by-scope.ts'
import { byCompletion, byStrength } from './by-strength.ts'
import type { Claim } from './claim.ts'
import type { Alike } from './likeness.ts'
import type { Opinion } from './opinion.ts'
import type { Window } from './passages.ts'
import { hasSameWords } from './same-words.ts'
import type { Spoken } from './spoken.ts'
import { weighClaim } from './weigh-claim.ts'

const enoughToAccuse = 0.55
const enoughWhereLoose = 0.7
const nearlyBest = 0.8

/** What is known beside the windows: the turn that each is of, and how alike the encoder finds them and the claim. */
type Known = {
  readonly turnOf: (window: Window) => Spoken | undefined
  readonly alike: readonly Alike[] | null
}

/**
 * What the windows say of a claim, the best first: that one has it in the same words, else an accusation by words that are
 * held against words, else that the one most like it bears it out. Null where nothing can be shown.
 */
export function judgeClaim(claim: Claim, windows: readonly Window[], known: Known): Opinion | null {
  const cover = Math.max(0, ...windows.map((window) => window.cover))
  const close = windows.filter((window) => window.cover >= nearlyBest * cover)
  const judged = close.map((window) => ({ window, accusing: accusationOf(claim, window, known.turnOf(window)) }))
  const plain = judged.find(({ accusing, window }) => accusing === null && isSaidThere(claim, window))
  if (plain !== undefined) return supported(plain.window)
  if (known.alike !== null) return weighed(claim, known.alike, known.turnOf)
  const accusing = judged.find(({ accusing: one }) => one !== null)?.accusing ?? null
  return accusing !== null && isAbout(accusing.window) && isOpenTo(claim, accusing) ? accusing : null
}

const leastChance = 0.7
const leastBorne = 0.5
const leastLike = 0.5

/** The likeliest objection where it is likely enough, else that the window most like a claim bears it out. */
function weighed(claim: Claim, alike: readonly Alike[], turnOf: Known['turnOf']): Opinion | null {
  const [best] = alike
  if (best === undefined) return null
  const { objections, borne } = weighClaim(claim, alike, turnOf(best.window))
  const [first] = objections
  if (first !== undefined && first.chance >= leastChance) {
    const { verdict, why, article, record, window } = first.objection
    const opinion = { verdict, why, article, record, window, confidence: first.chance }
    const isNear = best.like >= leastLike || isAbout(window)
    return isNear && isOpenTo(claim, opinion) ? opinion : null
  }
  const isBorne = borne >= leastBorne && !claim.denied && weightOf(claim) >= leastWeight && sharesWords(best.window)
  return isBorne ? supported(best.window, borne) : null
}

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
function isOpenTo(claim: Claim, { verdict }: Opinion): boolean {
  const { asserted, denied } = claim
  if (verdict === 'supported') return !denied
  return weightOf(claim) >= leastWeight && asserted && (!denied || verdict === 'contradicted')
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
