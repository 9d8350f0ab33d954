import type { Reading } from '../schema/to-reading.ts'

type Attribution = Reading['attributions'][number]

/** What became of a statement from one version of an article to the next. */
export type Change = 'added' | 'cut' | 'reworded' | 'reattributed' | 'hardened' | 'softened'

/** A statement of one version as a difference shows it. */
export type VersionOf = Pick<Attribution, 'id' | 'stance' | 'certainty'> & {
  readonly source: string | null
  readonly text: string
}

/** A statement that is not the same in two versions of an article; one side is null where it was added or cut. */
export type Difference = {
  readonly change: Change
  readonly before: VersionOf | null
  readonly after: VersionOf | null
}

/** Contents that share less than this of their words (Dice's coefficient) are two statements. */
const LEAST_ALIKE = 0.5

/**
 * What became of each statement of an article: matched by the words of their contents, so that punctuation, white space
 * and case raise nothing, and nothing that only moved.
 */
export function differencesOf(before: Reading, after: Reading): Difference[] {
  const [olds, news] = [statementsOf(before), statementsOf(after)]
  const pairs = pairUp(olds, news)
  const matched = new Set(pairs.values())
  const changed = news.flatMap((now, at): Difference[] => {
    if (!matched.has(at)) return [{ change: 'added', before: null, after: now.shown }]
    return []
  })
  for (const [at, then] of olds.entries()) {
    const now = news[pairs.get(at) ?? -1]
    const change = now === undefined ? 'cut' : changeOf(then, now)
    if (change !== null) changed.push({ change, before: then.shown, after: now?.shown ?? null })
  }
  return changed
}

type Statement = { readonly shown: VersionOf; readonly words: readonly string[]; readonly speaker: string }

function statementsOf({ attributions, sources }: Reading): Statement[] {
  const names = new Map(sources.map(({ id, name }) => [id, name]))
  return attributions.map(({ id, stance, certainty, source, content }) => {
    const name = source === null ? null : (names.get(source.id ?? '') ?? source.text)
    const shown = { id, stance, certainty, source: name, text: content.text }
    return { shown, words: wordsOf(content.text), speaker: wordsOf(name ?? '').join(' ') }
  })
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[’']/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** The later place of each earlier statement: the most alike first, of those alike the one of the same source. */
function pairUp(olds: readonly Statement[], news: readonly Statement[]): Map<number, number> {
  const places = new Map<string, number[]>()
  for (const [at, { words }] of news.entries())
    for (const word of new Set(words)) places.set(word, [...(places.get(word) ?? []), at])
  const likely = olds.flatMap(({ words, speaker }, old) => {
    const shared = new Map<number, number>()
    for (const word of new Set(words))
      for (const at of places.get(word) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
    return Array.from(shared, ([at, count]) => {
      const now = news[at]!
      const alike = (2 * count) / (new Set(words).size + new Set(now.words).size)
      return { old, at, alike, score: alike + (now.speaker === speaker ? 0.1 : 0) - Math.abs(at - old) / 1e6 }
    }).filter(({ alike }) => alike >= LEAST_ALIKE)
  })
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  for (const { old, at } of likely.toSorted((a, b) => b.score - a.score)) {
    if (pairs.has(old) || taken.has(at)) continue
    pairs.set(old, at)
    taken.add(at)
  }
  return pairs
}

function changeOf(then: Statement, now: Statement): Change | null {
  if (then.speaker !== now.speaker) return 'reattributed'
  const firmer = firmnessOf(now.shown) - firmnessOf(then.shown)
  if (firmer !== 0) return firmer > 0 ? 'hardened' : 'softened'
  const isSame = then.words.join(' ') === now.words.join(' ') && then.shown.stance === now.shown.stance
  return isSame ? null : 'reworded'
}

/** How firmly something is said; 0 where saying so and saying that not would both be as firm. */
const FIRMNESS: Readonly<Partial<Record<VersionOf['stance'], number>>> = {
  doubts: -2,
  unconfirmed: -2,
  suspects: -2,
  unaware: -1,
  acknowledges: -1,
  confirms: 1,
}
const SURENESS = { possible: -2, probable: -1, unstated: 0, certain: 1 } as const

/** How firmly something is said: the higher the firmer; stances that cannot be told apart so are equal. */
export function firmnessOf({ stance, certainty }: Pick<VersionOf, 'stance' | 'certainty'>): number {
  return (FIRMNESS[stance] ?? 0) * 10 + SURENESS[certainty]
}
