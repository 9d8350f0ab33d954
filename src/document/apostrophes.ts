import { isDigit, isLetter, isOneOf, isWord } from './characters.ts'

/** The units that may be an apostrophe or a single quotation mark. */
export const singles = "'’‘`"

// Short for a longer word whose head is left off: always an apostrophe before these.
const clipped = new Set(
  (
    'n em til tis twas twill twere bout cuz coz neath gainst tween nuff ol kay cept scuse fraid nother sup round cause ' +
    'hood burbs cross copter nam murica merica cha s m d re ve ll'
  ).split(' '),
)

// Endings that drop a letter: "talkin’", "an’", "o’", "th’".
const dropped = /(?:in|\b(?:an|o|th|wi|ol|lil|fo|mo|po|n))$/i

/** Whether a mark before a word is the apostrophe of a clipped one: ’90s, ’em, rock ’n’ roll. */
export function isClipped(text: string, mark: number): boolean {
  if (isDigit(text, mark + 1)) return /^\d\ds?(?![\p{L}\d]|,\d)/u.test(text.slice(mark + 1, mark + 6))
  let end = mark + 1
  while (end < mark + 8 && isLetter(text, end)) end++
  return clipped.has(text.slice(mark + 1, end).toLowerCase())
}

/** Whether a mark after a word is the second of two around a clipped "n". */
export function isAfterClippedN(text: string, mark: number): boolean {
  return isOneOf(text, mark - 1, 'nN') && isOneOf(text, mark - 2, singles) && !isWord(text, mark - 3)
}

/** Whether a mark after a word may be an apostrophe: "the workers’ demands", "talkin’", "6' tall". */
export function mayBeApostrophe(text: string, mark: number): boolean {
  return (
    isOneOf(text, mark - 1, 'sSxXzZ') ||
    isDigit(text, mark - 1) ||
    dropped.test(text.slice(Math.max(0, mark - 4), mark))
  )
}

/** Whether a mark right after a digit closes a length in feet and inches: the second mark of 6'2". */
export function isInches(text: string, mark: number): boolean {
  return /\d['’′] ?\d{1,2}$/.test(text.slice(Math.max(0, mark - 6), mark))
}
