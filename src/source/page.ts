import type { Doc } from '../document/doc.ts'
import { depthAt, depthSteps } from '../document/to-doc.ts'
import type { Word } from '../reader/words.ts'
import { firstEndingAfter, slice, type Span } from '../span.ts'

/** A doc with its words, and what one asks of a place in it; every question is answered by binary search. */
export type Page = {
  readonly doc: Doc
  readonly text: string
  readonly words: readonly Word[]
  readonly steps: ReturnType<typeof depthSteps>
}

/** Puts a doc and its words together. */
export function toPage(doc: Doc, words: readonly Word[]): Page {
  return { doc, text: doc.text, words, steps: depthSteps(doc.quotations) }
}

/** What a word says; the empty string beyond the text's edges. */
export function wordAt({ text, words }: Page, at: number): string {
  const word = words[at]
  return word === undefined ? '' : slice(text, word)
}

/** Number of the sentence an offset lies in, or of the next one. */
export function sentenceAt({ doc }: Page, offset: number): number {
  return firstEndingAfter(doc.sentences, offset)
}

/** Whether an offset lies in the title. */
export function isTitleAt({ doc }: Page, offset: number): boolean {
  return doc.item.parts.some(({ kind, start, end }) => kind === 'title' && start <= offset && offset < end)
}

/** Whether a name stands where something is, goes or comes from: “in Iran”, “from London”. */
export function isPlaceOf(page: Page, { to }: { readonly to: number }): boolean {
  const word = page.words[to - 1]!
  return (
    word.relation === 'pobj' &&
    /^(?:in|at|from|to|near|across|around|into|through|outside|inside|off)$/i.test(wordAt(page, word.head))
  )
}

/** In how many quotations an offset lies. */
export function quotedAt({ steps }: Page, offset: number): number {
  return depthAt(steps, offset)
}

/** First and past-the-last number of the words that begin in a span. */
export function wordsIn({ words }: Page, span: Span): { readonly from: number; readonly to: number } {
  let from = firstEndingAfter(words, span.start)
  while ((words[from]?.start ?? span.end) < span.start) from++
  let to = from
  while (to < words.length && words[to]!.start < span.end) to++
  return { from, to }
}

/** The word of a phrase that hangs on one outside of it: “Biden” of “Joseph Biden, Jr.”; the last one where none does. */
export function rootOf({ words }: Page, { from, to }: { readonly from: number; readonly to: number }): number {
  for (let at = to - 1; at >= from; at--) {
    const { head, relation } = words[at]!
    if ((head < from || head >= to || head === at) && relation !== 'punct') return at
  }
  return to - 1
}

/** Whether the text runs on from one word to the next without white space. */
export function isJoined({ words }: Page, at: number): boolean {
  return words[at] !== undefined && words[at]!.end === words[at + 1]?.start
}

/** Whether a possessive mark begins at this word: the “’” of “’s”, or one after a plural. */
export function isPossessive(page: Page, at: number): boolean {
  const mark = wordAt(page, at)
  if (/^[’']s$/i.test(mark)) return true
  if (mark !== '’' && mark !== "'") return false
  if (page.words[at - 1]?.end !== page.words[at]!.start) return false
  if (!isJoined(page, at)) return page.words[at]!.tag === 'POS' || /s$/i.test(wordAt(page, at - 1))
  return /^s$/i.test(wordAt(page, at + 1))
}

/** The word after a possessive mark that begins at this one. */
export function afterPossessive(page: Page, at: number): number {
  return isJoined(page, at) && /^s$/i.test(wordAt(page, at + 1)) ? at + 2 : at + 1
}
