import { comparatives, conditions, dates, grammarWords, modals, negations, openers, quantifiers } from './lexicon.ts'
import { wordAt, type Run, type Side } from './run.ts'
import { isNumber } from './units.ts'
import { gap, type Word } from './words.ts'

/** The first thing in a run that meaning hangs on, in words ("a negation"); null where there is none. */
export function senseOf(run: Run): string | null {
  for (let i = run.from; i < run.to; i++) {
    const found = senseAt(run.side, i)
    if (found !== null) return found
  }
  return null
}

/** What makes a unit one that meaning hangs on; null for others. */
export function senseAt(side: Side, at: number): string | null {
  const unit = side.units[at]
  const word = wordAt(side, at)
  if (unit === undefined || word === undefined) return null
  const { key } = unit
  if (negations.has(key)) return 'a negation'
  if (
    isNumber(unit) ||
    key === '%' ||
    key === '$' ||
    /^(?:hundreds|thousands|millions|billions|trillions|dozens?|double|triple|half)$/.test(key)
  )
    return 'a number'
  if (modals.has(key)) return 'a modal'
  if (dates.has(key)) return 'a date'
  if (conditions.has(key)) return 'a condition'
  if (comparatives.has(key) && !/^(?:before|after|over|under|up|down|above|below|than|rise|fall)$/.test(key))
    return 'a comparative'
  if (quantifiers.has(key)) return 'a quantifier'
  return isName(side, at, word) ? 'a name' : null
}

const offices = new Set(
  'president vice secretary mr mrs ms doctor prime minister senator congressman congresswoman governor general ambassador director administration government congress house senate press chancellor king queen lord lady sir madam i'.split(
    ' ',
  ),
)

function isName(side: Side, at: number, word: Word): boolean {
  if (!word.capital || at === 0 || (word.gap & (gap.sentence | gap.turn)) !== 0) return false
  const key = side.units[at]?.key ?? ''
  return !offices.has(key) && !grammarWords.has(key) && !openers.has(key)
}
