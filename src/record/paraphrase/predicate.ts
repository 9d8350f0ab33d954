import type { Taken, Term } from './terms.ts'

const auxiliaries = set(
  'will would can could may might must shall should is are was were be been has have had do does did to',
)
const relatives = set('who which that whose whom where when if because while as than')
const adverbs = set(
  'not also now still just only already never ever again soon really very more most so being been be to made make come came got get become became gone',
)

/**
 * The word that says what is so of the one spoken of: the verb after the first auxiliary, what a form of "be" is followed
 * by, else the first verb. None in a relative clause; null where the words have none ("masks for all in school").
 */
export function predicateOf({ units, terms }: Taken): Term | null {
  const inside = relativeClauses(units.map(({ key }) => key))
  for (let i = 0; i < units.length; i++) {
    const { key } = units[i]!
    if (inside[i] || !auxiliaries.has(key) || (key === 'to' && !copulas.has(units[i - 1]?.key ?? ''))) continue
    const head = headAfter(units, terms, i)
    if (head !== null) return head
  }
  return (
    terms.find(({ kind, from }) => kind === 'verb' && !inside[from]) ??
    terms.find(({ kind }) => kind === 'verb') ??
    null
  )
}

const furthest = 5

function headAfter(units: Taken['units'], terms: readonly Term[], from: number): Term | null {
  for (let i = from + 1; i <= from + furthest && i < units.length; i++) {
    const term = terms.find((one) => one.from <= i && i < one.to)
    if (term !== undefined) return term.kind === 'verb' || term.kind === 'word' ? term : null
    const { key } = units[i]!
    if (!adverbs.has(key) && !auxiliaries.has(key) && !determiners.has(key)) return null
  }
  return null
}

const copulas = set('is are was were be')
const determiners = set('a an the no any')

// "Those who have had their shots hold …": from the relative word to the next comma or, roughly, six words on.
function relativeClauses(keys: readonly string[]): boolean[] {
  const inside: boolean[] = keys.map(() => false)
  for (let i = 1; i < keys.length; i++) {
    if (!relatives.has(keys[i]!)) continue
    for (let j = i; j < Math.min(keys.length, i + 5); j++) inside[j] = true
  }
  return inside
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
