import { attributionKinds, sourceKinds, stances, type Certainty } from '../closed-lists.ts'

/** Kinds of attribution by the numbers they have on disk. */
export const KINDS = attributionKinds

/** Stances by the numbers they have on disk. */
export const STANCES = stances

/** Kinds of source by the numbers they have on disk. */
export const SOURCE_KINDS = sourceKinds

/** Certainties by the numbers they have on disk; only ever added to. */
export const CERTAINTIES = ['unstated', 'certain', 'probable', 'possible'] as const satisfies readonly Certainty[]

/** The number of a value of a closed list. */
export function codeOf<Value extends string>(list: readonly Value[], value: Value): number {
  return list.indexOf(value)
}

/** The value of a closed list that a number stands for. */
export function valueOf<Value extends string>(list: readonly Value[], code: unknown): Value {
  const value = list[Number(code)]
  if (value === undefined) throw new RangeError(`${String(code)} is no number of ${list.join(', ')}`)
  return value
}
