import type { Claim } from './claim.ts'
import { declinesIn } from './declines.ts'
import { wordsFrom, type Opinion } from './opinion.ts'
import { shareIn, type Window } from './passages.ts'
import { firstPhrase, phrases } from './phrases.ts'
import { predicateOf } from './predicate.ts'

const leastBeside = 0.45

/** What the speaker leaves open in the very sentence, and the claim settles: overstated. */
export function byOpening(claim: Claim, window: Window): Opinion | null {
  const predicate = predicateOf(claim)
  const match = window.matches.find(({ term }) => term === predicate)
  if (predicate === null || (match !== undefined && match.near >= 0.7) || leavesOpen(claim)) return null
  for (const sentence of window.sentences) {
    if (shareIn(window, sentence) < leastBeside) continue
    const open = declinesIn([sentence])
    if (open === null) continue
    return {
      verdict: 'overstated',
      why: 'the record leaves it open',
      article: wordsFrom(claim, Math.max(0, predicate.from - 2), Math.min(claim.units.length, predicate.to + 5)),
      record: wordsFrom(sentence, open.from, open.to),
      window,
    }
  }
  return null
}

// A claim that itself says that a thing is left open.
const reserved = phrases(
  'not know|not decided|undecided|not aware|no decision|would not say|did not say|not say|declined|not comment|not have|no plans|not seen|whether|no estimate|not yet|review|reviewing|investigate|investigation under way|looking into|consider|considering|weighing|not been decided|open|too early|not ready|not rule',
)

/** Whether a claim itself says that a thing is left open, so that an answer that does so bears it out. */
export function leavesOpen(claim: Claim): boolean {
  return firstPhrase(claim.units, reserved) !== null || declinesIn([claim]) !== null
}

const refuted = phrases(
  'not true|is false|that is false|not the case|is a lie|just false|simply false|not accurate|just wrong|is wrong',
)

/** What another is said to assert, and the next words refute: contradicted. */
export function byRefutation(claim: Claim, window: Window, turn: Window['sentences']): Opinion | null {
  if (firstPhrase(claim.units, asserted) !== null) return null
  for (const sentence of window.sentences) {
    if (shareIn(window, sentence) < 0.5) continue
    const next = turn[turn.indexOf(sentence) + 1]
    if (next === undefined || next.units.length > 8) continue
    const found = firstPhrase(next.units, refuted)
    if (found === null || firstPhrase(sentence.units, asserted) === null) continue
    return {
      verdict: 'contradicted',
      why: 'the record names it only to refute it',
      article: wordsFrom(claim, 0, Math.min(claim.units.length, 10)),
      record: wordsFrom(next, 0, next.units.length),
      window,
    }
  }
  return null
}

const asserted = phrases(
  'asserted|asserts|claimed|claims|claim|says|said|say|argue|argues|argued|alleged|suggested|suggests|suggestion|notion|idea|accused',
)
