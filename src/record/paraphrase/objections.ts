import { byAmount } from './by-amount.ts'
import { byAnswer } from './by-answer.ts'
import { byName } from './by-name.ts'
import { byOpening, byRefutation } from './by-opening.ts'
import { byPolarity } from './by-polarity.ts'
import { byScope } from './by-scope.ts'
import { byCompletion, byStrength } from './by-strength.ts'
import type { Claim } from './claim.ts'
import type { Objection } from './objection.ts'
import { openQuestion } from './open-question.ts'
import type { Opinion } from './opinion.ts'
import { otherAmount } from './other-amount.ts'
import type { Window } from './passages.ts'
import type { Sentence } from './spoken.ts'
import { onlyUnseen, surer } from './surer.ts'
import { negatedOnce, oppositeWords } from './turned-round.ts'
import { wider } from './wider.ts'

/** All that may stand against a claim in a window, with the words on both sides; whether it counts is weighed apart. */
export function objectionsIn(claim: Claim, window: Window, turn: readonly Sentence[]): Objection[] {
  return [
    openQuestion(claim, window, turn),
    otherAmount(claim, window),
    negatedOnce(claim, window),
    oppositeWords(claim, window),
    wider(claim, window),
    surer(claim, window),
    onlyUnseen(claim, window),
    ruled(claim, window, turn),
  ].filter((one) => one !== null)
}

/** What one of the rules says that hold a word against a word. */
function ruled(claim: Claim, window: Window, turn: readonly Sentence[]): Objection | null {
  const found: Opinion | null =
    byAmount(claim, window) ??
    byName(claim, window) ??
    byRefutation(claim, window, turn) ??
    byScope(claim, window) ??
    byStrength(claim, window) ??
    byCompletion(claim, window) ??
    accusing(byAnswer(claim, window, turn)) ??
    byPolarity(claim, window) ??
    byOpening(claim, window)
  if (found === null || found.article === null || found.record === null) return null
  const verdict = found.verdict as Objection['verdict']
  const { why, article, record } = found
  return { kind: 'rule', verdict, why, article, record, window, sentence: null, at: 0, signs: {} }
}

function accusing(opinion: Opinion | null): Opinion | null {
  return opinion?.verdict === 'supported' ? null : opinion
}
