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

/** The pairs that figures are about: a half of the first set, or all of a later one. */
export type PairSet = 'dev' | 'test' | 'fresh' | 'third' | 'written'

/** The pairs of a set, judged. */
export function judgedPairs(set: PairSet): Judged[] {
  return judged(set === 'dev' || set === 'test' ? halfOf('pairs', set) : openComparisonMarks(set))
}

/** The time traps of a half, judged; the later sets have none. */
export function judgedTraps(set: PairSet): Judged[] {
  return set === 'dev' || set === 'test' ? judged(halfOf('time-traps', set)) : []
}

function halfOf(name: 'pairs' | 'time-traps', half: 'dev' | 'test'): ComparisonMark[] {
  return openComparisonMarks(name).filter((mark) => mark.half === half)
}

function judged(marks: readonly ComparisonMark[]): Judged[] {
  return marks.map((mark) => ({ mark, found: compareStatements(sideOf(mark, 'a'), sideOf(mark, 'b')) }))
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
export function comparisonShares(set: PairSet): Readonly<Record<string, number>> {
  const trapped = judgedTraps(set)
  const { macro, unclear, each } = toldOf(
    judgedPairs(set).map(({ mark, found }) => ({ label: mark.relation ?? '', guess: found.relation })),
  )
  const { precision, recall } = each.find(({ label }) => label === 'contradicts')!
  const kept = trapped.filter(({ found }) => found.relation !== 'contradicts').length
  return {
    [`contradicts, precision (${set})`]: 100 * precision,
    [`contradicts, recall (${set})`]: 100 * recall,
    [`macro-F1 (${set})`]: 100 * macro,
    [`not left unclear (${set})`]: 100 * (1 - unclear),
    ...(trapped.length > 0 && { [`time traps kept from contradicts (${set})`]: (100 * kept) / trapped.length }),
  }
}
