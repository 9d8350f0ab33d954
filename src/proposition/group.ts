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

/** Groups texts by what they are about; a text that stands alone is in no group. Groups come in the order of the texts. */
export function groupTold(told: readonly Told[]): Proposition[] {
  const topics = new Map(told.map((one) => [one.id, topicOf(one.text)]))
  const weights = weightsOf([...topics.values()])
  const near = indexOf(topics, weights.weigh)
  const scores = new Map<string, number>()
  const edges: { readonly a: string; readonly b: string; readonly score: number }[] = []
  for (const one of told) {
    for (const other of near(one)) {
      const key = keyFor(one.id, other)
      if (other === one.id || scores.has(key) || !topics.has(other)) continue
      const score = likeness(topics.get(one.id)!, topics.get(other)!, weights)
      scores.set(key, score)
      if (score >= LEAST) edges.push({ a: one.id, b: other, score })
    }
  }
  const groupFor = join(edges, scores)
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

/** Joins the most alike first; two groups become one where their members are alike on average. */
function join(
  edges: readonly { readonly a: string; readonly b: string; readonly score: number }[],
  scores: ReadonlyMap<string, number>,
): ReadonlyMap<string, readonly string[]> {
  const groupFor = new Map<string, readonly string[]>()
  for (const { a, b } of edges.toSorted((x, y) => y.score - x.score)) {
    const [one, other] = [groupFor.get(a) ?? [a], groupFor.get(b) ?? [b]]
    if (one === other || one.length * other.length > 400) continue
    const pairs = one.flatMap((x) => other.map((y) => scores.get(keyFor(x, y)) ?? 0))
    if (pairs.reduce((sum, score) => sum + score, 0) / pairs.length < LEAST_MEAN) continue
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
