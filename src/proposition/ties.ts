import type { Told } from './topic.ts'
import { areAlike, haveSameRoot, weightOf, wordsOf, type Word } from '../wording/words.ts'
import { likeness, matterOf, topicOf, type Topic } from './topic.ts'
import { dot, type Vectors } from './likeness.ts'

/** What speaks for a later statement of an article taking up an earlier one: numbers by name, most of them 0 to 1. */
export type Tie = { readonly from: number; readonly to: number; readonly signs: Readonly<Record<string, number>> }

/** A statement takes up one of so many before it. */
const REACH = 60

type Read = {
  readonly text: string
  readonly topic: Topic
  readonly words: readonly Word[]
  readonly vector: Float32Array
  /** How like all others of the article it is. */
  readonly usual: number
}

/** The ties between the statements of one article, for each later one to each before it; none where a text has no vector. */
export function tiesOf(told: readonly Told[], vectors: Vectors): Tie[][] {
  const reads = readAll(told, vectors)
  if (reads === null) return told.map(() => [])
  const rarity = rarityOf(reads)
  const ranks = ranksOf(reads)
  return reads.map((later, to) =>
    reads.slice(Math.max(0, to - REACH), to).map((earlier, at) => {
      const from = Math.max(0, to - REACH) + at
      const cosine = dot(earlier.vector, later.vector)
      return {
        from,
        to,
        signs: {
          cosine,
          unusual: cosine - (earlier.usual + later.usual) / 2,
          rank: Math.max(ranks(from, to, cosine), ranks(to, from, cosine)),
          shared: likeness(earlier.topic, later.topic, { weigh: rarity, tells: () => true }),
          alike: alikeIn(earlier, later, rarity),
          holds: flag(isPart(later.text, earlier.text) || isPart(earlier.text, later.text)),
          oneDenies: flag(to - from <= 2 && DENIES.test(earlier.text) !== DENIES.test(later.text)),
          ...nextSigns(later, to - from === 1),
        },
      }
    }),
  )
}

/** "Such a deal", "the claim is baseless", "it had killed nine": what points at the statement right before. */
function nextSigns({ text, words }: Read, isNext: boolean): Record<string, number> {
  return {
    next: flag(isNext),
    pointsBack: flag(isNext && POINTS.test(text)),
    opensBack: flag(isNext && OPENS.test(text)),
    denies: flag(isNext && DENIES.test(text)),
    short: flag(isNext && fullOf(words).length <= SHORT),
  }
}

const SHORT = 3
const POINTS =
  /\b(?:such|those|these|it|them|so|one|there|either|neither)\b|\bth(?:at|is) (?!(?:the|an?|it|s?he|they|we|there|his|her|its)\b)|\bthe (?:\w+ )?(?:claim|allegation|report|accusation|charge|assertion|deal|agreement|figure|request|step|move|plan|decision|proposal|offer|case)s?\b/i
const OPENS = /^[^\p{L}]*(?:that )?(?:it|they|s?he|this|such|those|these|nobody|none|both|neither)\b/iu
const DENIES =
  /\b(?:no|not|never|none|nobody|nothing|neither|without|cannot|unaware|den(?:y|ies|ied)|false|baseless|smears?|wrong|untrue)\b|n[’']t\b/i

function readAll(told: readonly Told[], vectors: Vectors): Read[] | null {
  const found = told.map(({ text }) => vectors(text))
  if (found.some((vector) => vector === null)) return null
  const all = found as Float32Array[]
  const sum = (all[0] ?? new Float32Array()).map((_, i) => all.reduce((total, vector) => total + vector[i]!, 0))
  return told.map(({ text }, at) => ({
    text: plain(text),
    topic: topicOf(text),
    words: wordsOf(text),
    vector: all[at]!,
    usual: (dot(all[at]!, sum) - 1) / Math.max(1, all.length - 1),
  }))
}

/** One over the place that a cosine has among those of a text with the others near it. */
function ranksOf(reads: readonly Read[]): (of: number, other: number, cosine: number) => number {
  const near = reads.map(({ vector }, at) =>
    reads
      .slice(Math.max(0, at - REACH), at + REACH + 1)
      .map((one) => dot(one.vector, vector))
      .toSorted((x, y) => y - x),
  )
  // The text itself stands first.
  return (of, _, cosine) =>
    1 /
    Math.max(
      1,
      near[of]!.findIndex((each) => each <= cosine + 1e-6),
    )
}

function rarityOf(reads: readonly Read[]): (key: string) => number {
  const counts = new Map<string, number>()
  for (const { topic } of reads) for (const key of topic.words.keys()) counts.set(key, (counts.get(key) ?? 0) + 1)
  return (key) => Math.log(1 + (reads.length + 50) / ((counts.get(key) ?? 1) + 2))
}

/** How much of the shorter text's matter has a word of the same root or sense in the other. */
function alikeIn(a: Read, b: Read, rarity: (key: string) => number): number {
  const [short, long] = [fullOf(a.words), fullOf(b.words)].toSorted((x, y) => x.length - y.length) as [Word[], Word[]]
  const stems = new Set(long.map(({ stem }) => stem))
  const isHeld = ({ stem }: Word): boolean =>
    stems.has(stem) || long.some((other) => areAlike(stem, other.stem) || haveSameRoot(stem, other.stem))
  const weight = (word: Word): number => weightOf(word) * rarity(matterOf(word))
  return short.filter(isHeld).reduce((sum, word) => sum + weight(word), 0) / (4 * (short.length + 1))
}

function fullOf(words: readonly Word[]): Word[] {
  return words.filter(({ isFull }) => isFull).slice(0, MOST_WORDS)
}

const MOST_WORDS = 60

function isPart(part: string, whole: string): boolean {
  return whole.includes(part.slice(0, 60))
}

function plain(text: string): string {
  return text
    .replace(/[“”"]/g, '')
    .replace(/^that /, '')
    .trim()
}

function flag(is: boolean): number {
  return is ? 1 : 0
}
