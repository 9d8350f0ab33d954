import { foldsOf } from './folds.ts'
import { figureOf, pairsOf, sum, type Case, type Count } from './score.ts'

/** A text with its found attributions and how sure each is, in the same order. */
export type Sure = { readonly one: Case; readonly chances: readonly number[] }

/** What leaving out the least sure attributions gains. */
export type Gain = {
  /** The threshold that is best on all texts. */
  readonly best: number
  /** F1 of `linked.half` with everything, and with thresholds that each fold's other texts chose. */
  readonly all: number
  readonly crossValidated: number
}

const STEPS = Array.from({ length: 14 }, (_, i) => i * 0.05)

/** Looks for the least confidence worth keeping; the gain is measured on texts that did not choose it. */
export function thresholdOf(texts: readonly Sure[]): Gain {
  const counts = new Map(texts.map((text) => [text, STEPS.map((least) => countAbove(text, least))]))
  const total = (some: readonly Sure[], step: number): Count => some.map((text) => counts.get(text)![step]!).reduce(sum)
  const bestStep = (some: readonly Sure[]): number => {
    const values = STEPS.map((_, step) => figureOf(total(some, step), 4).f1)
    return values.indexOf(Math.max(...values))
  }
  const held = foldsOf(texts).map((fold) => total(fold.held, bestStep(fold.train)))
  return {
    best: STEPS[bestStep(texts)]!,
    all: figureOf(total(texts, 0), 2).f1,
    crossValidated: figureOf(held.reduce(sum), 2).f1,
  }
}

function countAbove({ one, chances }: Sure, least: number): Count {
  const found = one.found.filter((_, at) => chances[at]! >= least)
  const right = pairsOf({ ...one, found }).length
  return { right, covered: right, found: found.length, marked: one.marked.length }
}
