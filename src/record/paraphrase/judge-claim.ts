import { byAmount, hasAmounts } from './by-amount.ts'
import { byAnswer } from './by-answer.ts'
import { byName } from './by-name.ts'
import { byPolarity } from './by-polarity.ts'
import { byScope } from './by-scope.ts'
import { byStrength } from './by-strength.ts'
import type { Claim } from './claim.ts'
import type { Opinion } from './opinion.ts'
import type { Window } from './passages.ts'
import type { Spoken } from './spoken.ts'

const enoughToAccuse = 0.8
const enoughToSupport = 0.8
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
  const [first] = opinions
  if (first?.verdict === 'supported') return first
  const other = opinions.find((one) => one?.verdict === 'supported')
  if (other != null) return other
  return opinions.find((one) => one != null) ?? null
}

function opinionOf(claim: Claim, window: Window, turn: Spoken | undefined): Opinion | null {
  if (window.cover < enoughToAccuse) return null
  const asked = byAnswer(claim, window, turn?.sentences ?? window.sentences)
  if (asked !== null) return asked
  const accusing =
    byAmount(claim, window) ??
    byName(claim, window) ??
    byPolarity(claim, window) ??
    byScope(claim, window) ??
    byStrength(claim, window)
  if (accusing !== null) return accusing
  if (window.cover < enoughToSupport || !hasAmounts(claim, window) || lacksName(window)) return null
  return { verdict: 'supported', why: 'the record says the same', article: null, record: null, window }
}

function lacksName({ matches }: Window): boolean {
  return matches.some(({ term, near }) => term.kind === 'name' && near === 0)
}
