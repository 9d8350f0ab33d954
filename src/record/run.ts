import type { Unit } from './units.ts'
import type { Word } from './words.ts'

/** One side of a comparison: its words and the units made of them. */
export type Side = { readonly words: readonly Word[]; readonly units: readonly Unit[] }

/** A run of units of one side, half open. */
export type Run = { readonly side: Side; readonly from: number; readonly to: number }

/** The keys of a run. */
export function keysOf({ side, from, to }: Run): string[] {
  return side.units.slice(from, to).map((unit) => unit.key)
}

/** The word that a unit belongs to, or begins with. */
export function wordAt({ words, units }: Side, unit: number): Word | undefined {
  return words[units[unit]?.from ?? -1]
}
