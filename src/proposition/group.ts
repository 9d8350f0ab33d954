import { keyOf, wordsOf } from '../wording/words.ts'
import { dot, type Vectors } from './likeness.ts'
import { takenUpIn } from './takes-up.ts'
import { titleOf } from './title.ts'
import { likeness, topicOf, type Told, type Topic, type Weights } from './topic.ts'

export { candidatesFor, type MatterLookup } from './candidates.ts'
export { matterOf } from './topic.ts'

export type { Told } from './topic.ts'

/** What several statements are about. */
export type Proposition = { readonly title: string; readonly members: readonly string[] }

/** Two texts with less of their matter in common are about different things. */
const LEAST = 0.5
/** A group takes another in only where their members are alike on average. */
const LEAST_MEAN = 0.4
/** With so many is a text compared at most. */
const MOST = 60
/** Where the vectors of two texts are less alike, words in common are a turn of phrase. */
const LEAST_COSINE = 0.6
/** Of words and vectors that are both known each counts so much; what is taken off keeps the thresholds one. */
const [WORDS, VECTORS, OFF] = [0.7, 0.3, 0.05]

type Edge = { readonly a: string; readonly b: string; readonly score: number }

/**
 * Groups texts by what they are about; a text that stands alone is in no group. Groups come in the order of the texts.
 * With vectors, the statements of one article are held together by what takes up what, and others must be alike by them too.
 */
export function groupTold(told: readonly Told[], vectors: Vectors = () => null): Proposition[] {
  const topics = new Map(told.map((one) => [one.id, topicOf(one.text)]))
  const weights = weightsOf([...topics.values()])
  const taken = takenUpEach(told, vectors)
  const alike = likenessOf({ told, topics, weights, vectors })
  const isSettled = (a: Told, b: Told): boolean => a.within != null && a.within === b.within && taken.read.has(a.within)
  const groupFor = join(
    [...taken.edges, ...edgesBetween(told, { near: indexOf(topics, weights.weigh), alike, isSettled })],
    alike,
  )
  const groups = new Map<readonly string[], string[]>()
  for (const { id } of told) {
    const group = groupFor.get(id)
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), id])
  }
  const texts = new Map(told.map(({ id, text }) => [id, text]))
  return [...groups.values()].map((members) => ({
    members,
    title: titleOf(members.map((id) => ({ text: texts.get(id)!, topic: topics.get(id)! }))),
  }))
}

/** What takes up what inside each article all of whose statements have vectors; a certain edge scores 2. */
function takenUpEach(
  told: readonly Told[],
  vectors: Vectors,
): { readonly edges: readonly Edge[]; readonly read: ReadonlySet<string> } {
  const articles = new Map<string, Told[]>()
  for (const one of told) if (one.within != null) articles.set(one.within, [...(articles.get(one.within) ?? []), one])
  const read = [...articles].filter(([, of]) => of.every(({ text }) => vectors(text) !== null))
  return {
    read: new Set(read.map(([within]) => within)),
    edges: read.flatMap(([, of]) =>
      takenUpIn(of, vectors).map(({ from, to, share }) => ({ a: from, b: to, score: 1 + share })),
    ),
  }
}

type Alike = (a: string, b: string) => number

/** How alike two texts are by their words, and by their vectors where both have one; kept once it is asked. */
function likenessOf({
  told,
  topics,
  weights,
  vectors,
}: {
  readonly told: readonly Told[]
  readonly topics: ReadonlyMap<string, Topic>
  readonly weights: Weights
  readonly vectors: Vectors
}): Alike {
  const texts = new Map(told.map(({ id, text }) => [id, text]))
  const known = new Map<string, number>()
  const found = (a: string, b: string): number => {
    const words = likeness(topics.get(a)!, topics.get(b)!, weights)
    const [x, y] = [vectors(texts.get(a)!), vectors(texts.get(b)!)]
    if (x === null || y === null) return words
    const cosine = dot(x, y)
    return cosine < LEAST_COSINE || haveOtherNames(texts.get(a)!, texts.get(b)!)
      ? 0
      : WORDS * words + VECTORS * cosine - OFF
  }
  return (a, b) => {
    const key = keyFor(a, b)
    const score = known.get(key) ?? found(a, b)
    known.set(key, score)
    return score
  }
}

/** Whether both name somebody or something, and nobody or nothing that the other names: "Canada is an ally", "Mexico is an ally". */
function haveOtherNames(a: string, b: string): boolean {
  const [left, right] = [a, b].map(
    (text) => new Set(wordsOf(text).flatMap((word) => (word.isName && word.isFull ? [keyOf(word.stem)] : []))),
  ) as [Set<string>, Set<string>]
  return left.size > 0 && right.size > 0 && ![...left].some((name) => right.has(name))
}

type Near = {
  readonly near: (told: Told) => string[]
  readonly alike: Alike
  readonly isSettled: (a: Told, b: Told) => boolean
}

function edgesBetween(told: readonly Told[], { near, alike, isSettled }: Near): Edge[] {
  const byId = new Map(told.map((one) => [one.id, one]))
  const seen = new Set<string>()
  return told.flatMap((one) =>
    near(one).flatMap((id): Edge[] => {
      const [other, key] = [byId.get(id), keyFor(one.id, id)]
      if (id === one.id || other === undefined || seen.has(key) || isSettled(one, other)) return []
      seen.add(key)
      const score = alike(one.id, id)
      return score >= LEAST ? [{ a: one.id, b: id, score }] : []
    }),
  )
}

/** Joins the most alike first; two groups become one where their members are alike on average, or one takes up the other. */
function join(edges: readonly Edge[], alike: Alike): ReadonlyMap<string, readonly string[]> {
  const groupFor = new Map<string, readonly string[]>()
  for (const { a, b, score } of edges.toSorted((x, y) => y.score - x.score)) {
    const [one, other] = [groupFor.get(a) ?? [a], groupFor.get(b) ?? [b]]
    if (one === other || one.length * other.length > 400) continue
    const pairs = score > 1 ? [score] : one.flatMap((x) => other.map((y) => alike(x, y)))
    if (pairs.reduce((sum, each) => sum + each, 0) / pairs.length < LEAST_MEAN) continue
    const group = [...one, ...other]
    for (const id of group) groupFor.set(id, group)
  }
  return groupFor
}
function keyFor(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** Of many texts a word that more than this share of them has tells no topic; of few, one that more than so many have. */
const [COMMON, OF_FEW] = [0.01, 30]

/** Rare words weigh more. */
function weightsOf(topics: readonly Topic[]): Weights {
  const counts = new Map<string, number>()
  for (const { words } of topics) for (const word of words.keys()) counts.set(word, (counts.get(word) ?? 0) + 1)
  const most = Math.max(OF_FEW, COMMON * topics.length)
  return {
    weigh: (word) => Math.log(1 + (topics.length + 50) / ((counts.get(word) ?? 1) + 2)),
    tells: (word) => (counts.get(word) ?? 1) <= most,
  }
}

function indexOf(topics: ReadonlyMap<string, Topic>, weigh: (word: string) => number): (told: Told) => string[] {
  const index = new Map<string, string[]>()
  for (const [id, { words }] of topics) {
    for (const word of words.keys()) {
      const held = index.get(word)
      if (held === undefined) index.set(word, [id])
      else held.push(id)
    }
  }
  return ({ id }) => {
    const found = new Map<string, number>()
    for (const word of topics.get(id)?.words.keys() ?? [])
      for (const other of (index.get(word) ?? []).slice(0, 500)) found.set(other, (found.get(other) ?? 0) + weigh(word))
    return [...found]
      .toSorted((x, y) => y[1] - x[1])
      .slice(0, MOST)
      .map(([other]) => other)
  }
}
