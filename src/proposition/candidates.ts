import { wordsOf } from '../wording/words.ts'
import { likeness, matterOf, topicOf, type Told } from './topic.ts'

/** What candidates are sought in; whoever holds an index supplies it. */
export type MatterLookup = {
  /** How many texts are held. */
  readonly size: number
  /** How many texts hold each word in any form, counted up to `most`. */
  readonly counts: (words: readonly string[], most: number) => readonly number[]
  /** Texts that hold two or more of the words, at most `limit`: those that match best, and best among those near a day. */
  readonly holding: (words: readonly string[], near: string | null, limit: number) => readonly Told[]
}

/** A text, and the day on which it was said where that is known. */
export type Sought = Told & { readonly day: string | null }

/** A word in more texts than this says nothing about what a text is about. */
const COMMON = 4000
/** So many of a text's rarest words are asked for. */
const WORDS = 7
/** So many texts are looked at for each, and so many taken at most. */
const LOOKED = 40
const TAKEN = 20
const LEAST = 0.3
/** What is supposed of a word that was not counted. */
const USUAL = 500

/** The texts of an index that may be about the same thing as a text, the most alike first: tens at most, whatever is held. */
export function candidatesFor({ text, day }: Sought, lookup: MatterLookup): Told[] {
  const words = new Map(
    wordsOf(text)
      .filter(({ isFull }) => isFull)
      .map((word) => [matterOf(word), word.lower] as const),
  )
  const keys = [...words.keys()]
  const counts = new Map(lookup.counts([...words.values()], COMMON).map((count, at) => [keys[at]!, count]))
  const rare = keys.filter((key) => (counts.get(key) ?? 0) > 0 && counts.get(key)! <= COMMON)
  const asked = rare.toSorted((a, b) => counts.get(a)! - counts.get(b)!).slice(0, WORDS)
  if (asked.length < 2) return []
  const weigh = (word: string): number => Math.log(1 + (lookup.size + 5) / ((counts.get(word) ?? USUAL) + 1))
  const topic = topicOf(text)
  return lookup
    .holding(
      asked.map((key) => words.get(key)!),
      day,
      LOOKED,
    )
    .map((told) => ({ told, score: likeness(topic, topicOf(told.text), { weigh, tells: () => true }) }))
    .filter(({ score }) => score >= LEAST)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, TAKEN)
    .map(({ told }) => told)
}
