import type { Word } from '../wording/words.ts'

/** The words of a text that tell the matter, the stance that the verb of saying gives, and the words that only say who says it. */
export type Carried = {
  readonly words: readonly Word[]
  readonly stance: string | null
  readonly head: readonly Word[]
}

const SAYS = setOf(
  'say says said announce announces announced add adds added insist insists insisted state states stated',
)
const SAYS_THAT = setOf(
  `confirm confirms confirmed report reports reported warn warns warned note notes noted argue argues argued acknowledge acknowledged
  admit admits admitted declare declared maintain maintains maintained explain explained tell tells told claim claims claimed`,
)
const HOLDS = setOf('believe believes believed suspect suspects suspected think thinks thought fear fears feared')
const DENIES = setOf('deny denies denied')
/** Of a clause, and not of who says it. */
const FINITE = setOf('is are was were has have had will would can could may might must should do does did not no')
const LINKS = setOf('of in on at to about for with from and or when as after before nothing so more less yes')
/** A verb of saying stands among so many words from the beginning, and what was said is at least so many. */
const [HEAD, LEAST, TAIL] = [14, 2, 8]

/** Takes off "The minister said that" in front and ", the ministry said" behind; a text of which nothing would be left stays whole. */
export function carriedIn(text: string, words: readonly Word[]): Carried {
  const end = tailOf(text, words)
  const rest = words.slice(0, end)
  for (const [at, { lower }] of rest.slice(0, HEAD).entries()) {
    const isSaying = SAYS.has(lower) || SAYS_THAT.has(lower) || HOLDS.has(lower) || DENIES.has(lower)
    if (!isSaying) {
      if (FINITE.has(lower)) break
      continue
    }
    const from = clauseAfter(rest, at)
    if (at === 0 || from === null || rest.length - from < LEAST) break
    const stance = HOLDS.has(lower) ? 'suspects' : DENIES.has(lower) ? 'denies' : null
    return { words: rest.slice(from), stance, head: rest.slice(0, from) }
  }
  return { words: rest, stance: null, head: [] }
}

/** Where what was said begins behind a verb of saying; null where that is no clause. */
function clauseAfter(words: readonly Word[], at: number): number | null {
  const { lower } = words[at]!
  const that = words.slice(at + 1, at + 6).findIndex((word) => word.lower === 'that')
  const isBare = words.slice(at + 1, at + 1 + that).every((word) => !FINITE.has(word.lower))
  if (that >= 0 && isBare) return at + 2 + that
  const next = words[at + 1]
  if (next === undefined || LINKS.has(next.lower)) return null
  if (SAYS.has(lower)) return at + 1
  return HOLDS.has(lower) && (next.isName || DETERMINER.has(next.lower)) ? at + 1 : null
}

const DETERMINER = setOf('the a an this these those it he she they we i there his her its their')

/** Where ", the company said" or ", according to police" begins; the end where nothing of the kind stands there. */
function tailOf(text: string, words: readonly Word[]): number {
  for (let at = words.length - 1; at > Math.max(LEAST, words.length - TAIL - 1); at--) {
    if (!/,\s*[“"”’']?\s*$/.test(text.slice(words[at - 1]!.end, words[at]!.start))) continue
    const tail = words.slice(at)
    const isSaid = SAYS.has(tail.at(-1)!.lower) || (SAYS.has(tail[0]!.lower) && tail.length > 1)
    return isSaid || (tail[0]!.lower === 'according' && tail[1]?.lower === 'to') ? at : words.length
  }
  return words.length
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter(Boolean))
}
