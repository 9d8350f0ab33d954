import type { Alignment } from './align.ts'
import type { Word } from '../wording/words.ts'

const UP =
  setOf(`rise increase grow climb gain up higher raise boost surge jump soar upswing swell double triple quadruple expand hike
  escalate upward growth spike`)
const DOWN =
  setOf(`fall drop decline decrease down lower cut reduce slash shrink sink slow dip slide plunge halve shed downward plummet
  reduction tumble ease cheap cheaper`)
/** "shut down", "sign up": the little word points nowhere. */
const PHRASAL = setOf(
  'shut set make come sign stand end follow pick show back give close break crack step slow wake line take put lay look',
)
/** "raise concerns": nothing grows. */
const RAISED = setOf('concern question issue awareness money objection hope doubt alarm voice hand child')

const REACH = 4

/** Words beside something both sides name that say it went up on one and down on the other; null where none do. */
export function turnOf(a: readonly Word[], b: readonly Word[], { pairs }: Alignment): readonly [Word, Word] | null {
  const [signsA, signsB] = [directionsOf(a), directionsOf(b)]
  if (signsA.size === 0 || signsB.size === 0) return null
  const [placeA, placeB] = [placesOf(a), placesOf(b)]
  for (const [x, y] of pairs) {
    const one = nearest(a, placeA.get(x.start) ?? 0, signsA)
    const other = nearest(b, placeB.get(y.start) ?? 0, signsB)
    if (one !== null && other !== null && signsA.get(one) !== signsB.get(other)) return [one, other]
  }
  return null
}

function placesOf(words: readonly Word[]): ReadonlyMap<number, number> {
  return new Map(words.map((word, at) => [word.start, at]))
}

/** The words of a text that say which way something goes. */
function directionsOf(words: readonly Word[]): ReadonlyMap<Word, 'up' | 'down'> {
  const found = new Map<Word, 'up' | 'down'>()
  for (const [at, word] of words.entries()) {
    if (word.isName) continue
    const before = words[at - 1]
    const next = words[at + 1]
    if ((word.lower === 'up' || word.lower === 'down') && PHRASAL.has(before?.stem ?? '')) continue
    if (word.lower === 'up' && (next?.lower === 'to' || next?.lower === 'for' || next?.lower === 'with')) continue
    if (word.stem === 'raise' && RAISED.has(next?.stem ?? '')) continue
    if (UP.has(word.stem) || UP.has(word.lower)) found.set(word, 'up')
    else if (DOWN.has(word.stem) || DOWN.has(word.lower)) found.set(word, 'down')
  }
  return found
}

function nearest(words: readonly Word[], at: number, directions: ReadonlyMap<Word, unknown>): Word | null {
  for (let step = 0; step <= REACH; step++)
    for (const word of [words[at + step], words[at - step]]) if (word !== undefined && directions.has(word)) return word
  return null
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter(Boolean))
}
