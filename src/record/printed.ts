import type { Quotation } from './finding.ts'
import { commonWords } from './lexicon.ts'
import { unitsOf, type Unit } from './units.ts'
import { gap, wordsOf, type Word } from './words.ts'

/** What an article sets before a word: nothing, the end of a piece (a cue may follow), an ellipsis, its own words. */
export type Break = 'none' | 'piece' | 'ellipsis' | 'bracket'

/** A quotation's words as the article prints them, its own insertions taken out. */
export type Printed = {
  readonly quotation: Quotation
  readonly words: readonly Word[]
  readonly units: readonly Unit[]
  /** By unit; one more than units, for what comes after the last. */
  readonly breaks: readonly Break[]
  /** Words in brackets that the article puts in as its own. */
  readonly added: readonly Word[]
}

/** The words between a quotation's marks: brackets and parentheses are the article's own, ellipses are kept as breaks. */
export function printedOf(quotation: Quotation): Printed {
  const words: Word[] = []
  const before: Break[] = []
  const added: Word[] = []
  quotation.pieces.forEach((piece, p) => {
    let pending: Break = p === 0 ? 'none' : 'piece'
    for (const word of glue(quotation.text, wordsOf(quotation.text, piece.start, piece.end))) {
      if ((word.gap & gap.ellipsis) !== 0 && words.length > 0) pending = 'ellipsis'
      if (word.setting === 'plain' || word.setting === 'struck') {
        words.push({ ...word, setting: 'plain' })
        before.push(pending)
        pending = 'none'
      } else {
        added.push(word)
        if (pending === 'none') pending = 'bracket'
      }
    }
  })
  const units = unitsOf(words)
  const breaks = units.map((unit, i) => (units[i - 1]?.from === unit.from ? 'none' : (before[unit.from] ?? 'none')))
  return { quotation, words, units, breaks: [...breaks, 'none'], added }
}

// "[W]e" is the word "we", "standard[s]" the word "standards": brackets inside a word do not part it.
function glue(text: string, words: readonly Word[]): Word[] {
  const glued: Word[] = []
  for (const word of words) {
    const last = glued[glued.length - 1]
    const between = last === undefined ? '' : text.slice(last.end, word.start)
    if (
      last !== undefined &&
      (between === ']' || between === '[') &&
      (last.setting === 'bracket') !== (word.setting === 'bracket')
    ) {
      const [whole] = wordsOf(text.slice(last.start, word.end).replace(/[[\]]/g, ''))
      glued[glued.length - 1] = { ...last, end: word.end, form: whole?.form ?? word.form, setting: 'plain' }
    } else glued.push(word)
  }
  return glued
}

/** Whether words are many and rare enough that a place elsewhere is no accident. */
export function isTelling({ units }: Pick<Printed, 'units'>): boolean {
  const content = units.filter(({ key }) => !commonWords.has(key)).length
  return (units.length >= 5 && content >= 2) || (units.length >= 4 && content >= 3) || units.length >= 9
}

/** Whether words are so many that two persons hardly came upon them both: "a drop in the bucket" is anybody's. */
export function isUnlikelyTwice({ units }: Pick<Printed, 'units'>): boolean {
  return units.length >= 8 && units.filter(({ key }) => !commonWords.has(key)).length >= 3
}
