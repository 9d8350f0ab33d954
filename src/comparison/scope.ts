import type { Span } from '../span.ts'
import type { Word } from '../wording/words.ts'

/** How much of a whole a side speaks of, 0 (none) to 4 (all), and the words that tell. */
export type Scope = { readonly reach: number; readonly words: readonly Span[] }

const REACH = new Map<string, number>([
  ['all', 4],
  ['every', 4],
  ['everyone', 4],
  ['everybody', 4],
  ['each', 4],
  ['both', 4],
  ['entire', 4],
  ['whole', 4],
  ['most', 3],
  ['majority', 3],
  ['many', 2],
  ['some', 1],
  ['few', 1],
  ['several', 1],
  ['parts', 1],
  ['certain', 1],
  ['only', 1],
])

/** The widest or narrowest word of scope in a text; null where there is none. */
export function scopeOf(words: readonly Word[]): Scope | null {
  for (const [at, word] of words.entries()) {
    const reach = REACH.get(word.lower)
    if (reach === undefined) continue
    const next = words[at + 1]?.lower ?? ''
    if (/^[$€£]?\d/.test(next) && word.lower === 'some') continue
    if (word.lower === 'most' && !/^(?:of|people|americans|countries)$/.test(next) && !words[at + 1]?.isFull) continue
    if (word.lower === 'certain' || (word.lower === 'both' && next === 'sides')) continue
    if (word.lower === 'all' && ['that', 'this', 'at', 'our'].includes(next)) continue
    return { reach, words: [word] }
  }
  return null
}
