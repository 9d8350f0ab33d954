import type { Unit } from '../units.ts'

/** Some words in a row. */
export type Phrase = readonly string[]

/** The phrases of a list parted by strokes; "one" is a number, as units have it. */
export function phrases(list: string): Phrase[] {
  return list.split('|').map((one) => one.split(' ').map((word) => (word === 'one' ? '#1' : word)))
}

/** How many units the longest of some phrases takes that begins at one; 0 where none does. Contractions are taken apart. */
export function findPhrase(units: readonly Unit[], at: number, list: readonly Phrase[]): number {
  let longest = 0
  for (const phrase of list)
    if (phrase.length > longest && phrase.every((word, i) => units[at + i]?.key === word)) longest = phrase.length
  return longest
}

/** The first place where one of some phrases stands, `from` to `to` (half open); null where none does. */
export function firstPhrase(
  units: readonly Unit[],
  list: readonly Phrase[],
): { readonly from: number; readonly to: number } | null {
  for (let i = 0; i < units.length; i++) {
    const length = findPhrase(units, i, list)
    if (length > 0) return { from: i, to: i + length }
  }
  return null
}
