import type { Reading } from '../schema/to-reading.ts'

type Attribution = Reading['attributions'][number]

/** Kinds of attribution by the numbers they have on disk. */
export const KINDS = ['direct', 'indirect', 'mixed'] as const satisfies readonly Attribution['kind'][]

/** Stances by the numbers they have on disk: as all these lists, it is only ever added to. */
export const STANCES = [
  'asserts',
  'confirms',
  'denies',
  'unaware',
  'unconfirmed',
  'acknowledges',
  'declines',
  'doubts',
  'suspects',
  'predicts',
  'promises',
  'demands',
  'asks',
] as const satisfies readonly Attribution['stance'][]

/** Certainties by the numbers they have on disk. */
export const CERTAINTIES = [
  'unstated',
  'certain',
  'probable',
  'possible',
] as const satisfies readonly Attribution['certainty'][]

/** Kinds of source by the numbers they have on disk. */
export const SOURCE_KINDS = [
  'person',
  'organisation',
  'state',
  'group',
  'outlet',
  'unnamed',
  'document',
] as const satisfies readonly Reading['sources'][number]['kind'][]

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
