import { keyOf, wordsOf, type Word } from '../wording/words.ts'

/** Two texts that are held against each other. */
export type Texts = { readonly before: string; readonly after: string }

/** Longer texts are cut: this takes time with the product of both. */
const MOST_WORDS = 300

/**
 * The parts of two texts that tell the same: from the first word of matter that both have in order to the last, with the
 * clauses that these stand in. What a cut left out on either side is in neither; all of both where nothing is shared.
 */
export function sharedParts(before: string, after: string): Texts {
  const [a, b] = [before, after].map((text) =>
    wordsOf(text)
      .filter(({ isFull }) => isFull)
      .slice(0, MOST_WORDS),
  )
  const pairs = longestInOrder(a!, b!)
  if (pairs.length === 0) return { before, after }
  const [first, last] = [pairs[0]!, pairs.at(-1)!]
  return {
    before: clauses(before, first[0].start, last[0].end),
    after: clauses(after, first[1].start, last[1].end),
  }
}

function clauses(text: string, start: number, end: number): string {
  const before = text.slice(0, start)
  const opens = Math.max(...[...before.matchAll(BREAK)].map(({ index, 0: sign }) => index + sign.length), 0)
  const closes = text.slice(end).search(BREAK)
  return text.slice(opens, closes < 0 ? text.length : end + closes)
}

const BREAK = /[.!?;:—]+\s|,\s/g

/** The longest list of words that stand in both in this order; of several the one that comes last. */
function longestInOrder(a: readonly Word[], b: readonly Word[]): (readonly [Word, Word])[] {
  const [left, right] = [a, b].map((words) => words.map(({ stem }) => keyOf(stem)))
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++)
      lengths[i * width + j] =
        left![i - 1] === right![j - 1]
          ? lengths[(i - 1) * width + j - 1]! + 1
          : Math.max(lengths[(i - 1) * width + j]!, lengths[i * width + j - 1]!)
  const pairs: (readonly [Word, Word])[] = []
  for (let i = a.length, j = b.length; i > 0 && j > 0;) {
    if (left![i - 1] === right![j - 1]) pairs.push([a[--i]!, b[--j]!])
    else if (lengths[(i - 1) * width + j]! >= lengths[i * width + j - 1]!) i--
    else j--
  }
  return pairs.toReversed()
}
