import { keyOf, wordsOf } from '../wording/words.ts'

/** The matter of a text: one key for all words that may name the same. */
export type Topic = { readonly words: ReadonlySet<string> }

/** What a text is about, by its full words. */
export function topicOf(text: string): Topic {
  return {
    words: new Set(
      wordsOf(text)
        .filter(({ isFull }) => isFull)
        .map(({ stem }) => keyOf(stem)),
    ),
  }
}
