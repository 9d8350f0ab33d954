import { keyOf, wordsOf } from '../wording/words.ts'

/** What is grouped: a statement or one claim of it. */
export type Told = { readonly id: string; readonly text: string }

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

/** How much of the lighter text's matter the other has; nothing where it is a single word. */
export function likeness(a: Topic, b: Topic, weigh: (word: string) => number): number {
  const [small, large] = a.words.size <= b.words.size ? [a, b] : [b, a]
  const shared = [...small.words].filter((word) => large.words.has(word))
  if (shared.length < 2) return 0
  const sum = (words: Iterable<string>): number => [...words].reduce((total, word) => total + weigh(word), 0)
  const [common, least, most] = [sum(shared), sum(small.words), sum(large.words)]
  return common / (0.65 * least + 0.35 * most)
}
