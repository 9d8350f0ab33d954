import { compareStatements, type Comparison } from '../src/comparison/compare.ts'
import { sideOf } from './comparison-samples.ts'
import { openComparisonMarks, type ComparisonMark } from './marks/comparisons/build.ts'

/** A marked pair and what the program makes of it. */
export type Judged = { readonly mark: ComparisonMark; readonly found: Comparison }

/** What a relation was and what it was taken for. */
export type Row = { readonly label: string; readonly guess: string }

/** Shares from 0 to 1. `macro` is the mean F1 of the relations that are marked. */
export type Told = {
  readonly accuracy: number
  readonly macro: number
  readonly unclear: number
  readonly each: readonly {
    readonly label: string
    readonly precision: number
    readonly recall: number
    readonly f1: number
  }[]
}

/** One half of the pairs or of the time traps, judged. */
export function judgedMarks(name: 'pairs' | 'time-traps', half: 'dev' | 'test'): Judged[] {
  return openComparisonMarks(name)
    .filter((mark) => mark.half === half)
    .map((mark) => ({ mark, found: compareStatements(sideOf(mark, 'a'), sideOf(mark, 'b')) }))
}

/** Precision, recall and F1 of each relation, their mean, accuracy, and the share that is left unclear. */
export function toldOf(rows: readonly Row[]): Told {
  const labels = [...new Set(rows.map(({ label }) => label))].toSorted()
  const each = labels.map((label) => {
    const hit = rows.filter((row) => row.label === label && row.guess === label).length
    const precision = hit / Math.max(1, rows.filter(({ guess }) => guess === label).length)
    const recall = hit / rows.filter((row) => row.label === label).length
    return { label, precision, recall, f1: hit === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
  })
  return {
    accuracy: rows.filter(({ label, guess }) => label === guess).length / rows.length,
    macro: each.reduce((sum, { f1 }) => sum + f1, 0) / each.length,
    unclear: rows.filter(({ guess }) => guess === 'unclear').length / rows.length,
    each,
  }
}

/** What the program tells of a half, by name, in per cent; each has a floor in `comparison-floors.json`. */
export function comparisonShares(half: 'dev' | 'test'): Readonly<Record<string, number>> {
  const judged = judgedMarks('pairs', half)
  const trapped = judgedMarks('time-traps', half)
  const { macro, unclear, each } = toldOf(
    judged.map(({ mark, found }) => ({ label: mark.relation ?? '', guess: found.relation })),
  )
  const { precision, recall } = each.find(({ label }) => label === 'contradicts')!
  const kept = trapped.filter(({ found }) => found.relation !== 'contradicts').length / trapped.length
  return {
    [`contradicts, precision (${half})`]: 100 * precision,
    [`contradicts, recall (${half})`]: 100 * recall,
    [`macro-F1 (${half})`]: 100 * macro,
    [`not left unclear (${half})`]: 100 * (1 - unclear),
    [`time traps kept from contradicts (${half})`]: 100 * kept,
  }
}
