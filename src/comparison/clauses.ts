import type { Word } from '../wording/words.ts'

/** Words of the stretches of a text between strong stops that share a full word with another side; all where none does. */
export function touchingWords(text: string, words: readonly Word[], shared: ReadonlySet<Word>): readonly Word[] {
  const stretches: Word[][] = [[]]
  let before: Word | null = null
  for (const word of words) {
    if (before !== null && STOP.test(text.slice(before.end, word.start))) stretches.push([])
    stretches.at(-1)!.push(word)
    before = word
  }
  const touched = joined(stretches).filter((stretch) => stretch.some((word) => shared.has(word)))
  const weights = touched.map((stretch) => stretch.filter((word) => shared.has(word)).length)
  const best = Math.max(0, ...weights)
  const kept = touched.filter((_, i) => weights[i]! * 3 >= best)
  return kept.length === 0 ? words : kept.flat()
}

/** Short stretches go with what stands before them: "any evidence of any, like, material". */
function joined(stretches: readonly (readonly Word[])[]): Word[][] {
  const found: Word[][] = []
  for (const stretch of stretches) {
    const last = found.at(-1)
    if (last !== undefined && (stretch.length < FEW || last.length < FEW)) last.push(...stretch)
    else found.push([...stretch])
  }
  return found
}

const FEW = 4
const STOP = /[;:—–.!?]|,\s*$/
