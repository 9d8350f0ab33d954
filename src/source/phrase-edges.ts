import { isJoined, wordAt, wordsIn, type Page } from './page.ts'
import type { Span } from '../span.ts'

/** The words of a noun phrase at some spans: from its first whole word, past a dateline and what leads up to it, to its noun. */
export function edgesOf(page: Page, spans: readonly Span[]): { readonly from: number; readonly to: number } | null {
  const [first] = spans
  if (first === undefined) return null
  const { from: begin, to: cut } = wordsIn(page, first)
  const from = beforeHyphen(page, begin)
  const to = spans.length === 1 ? pastCut(page, from, cut) : cut
  return from < to ? { from: skipMarks(page, from, to), to } : null
}

/** “like | -minded friends”: a phrase that begins within a hyphened word begins with that word. */
export function beforeHyphen(page: Page, from: number): number {
  const hyphen = wordAt(page, from) === '-' ? from : wordAt(page, from - 1) === '-' ? from - 1 : -1
  return hyphen > 0 && isJoined(page, hyphen) && isJoined(page, hyphen - 1) ? hyphen - 1 : from
}

/** “BRUSSELS — European leaders”: a place and a dash before the phrase are the dateline. */
function pastDateline(page: Page, from: number, to: number): number {
  if (!/^\p{Lu}{3,}$/u.test(wordAt(page, from))) return from
  for (let at = from + 1; at < Math.min(to - 1, from + 8); at++)
    if (/^[-–—]$/.test(wordAt(page, at)) && !isJoined(page, at) && !isJoined(page, at - 1)) return at + 1
  return from
}

/** Past the noun that a phrase without one was cut off from: “by | many readers”, “Sen. | Lind”, “the Israeli and | …”. */
function pastCut(page: Page, from: number, to: number): number {
  const { words } = page
  const isCut = (at: number): boolean => /^(?:IN|DT|TO)$/.test(words[at]!.tag) || isTitle(page, at)
  if (
    to <= from ||
    !isCut(to - 1) ||
    /^(?:this|that|these|those|both|all|some|many|most|each|another)$/i.test(wordAt(page, to - 1))
  )
    return to
  let past = to
  while (past < words.length && past - to < 6 && /^(?:DT|JJ[RS]?|CD|HYPH|VBN|NNP?S?)$/.test(words[past]!.tag)) past++
  return past > to && words[past - 1]!.tag.startsWith('NN') ? past : to
}

/** “Sen.”, “Mr”: a short title that calls for a name. */
function isTitle(page: Page, at: number): boolean {
  const word = wordAt(page, at) === '.' ? wordAt(page, at - 1) : wordAt(page, at)
  return /^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Prof|Lt|Col|Capt|Sgt|Rev)$/.test(word)
}

function skipMarks(page: Page, from: number, to: number): number {
  let at = pastDateline(page, from, to)
  while (
    at < to - 1 &&
    /^(?:\W+|as|by|from|to|for|according|in|of|with|about|nearly|almost|roughly|around|over|least|more|than)$/i.test(
      wordAt(page, at),
    )
  )
    at++
  return at
}
