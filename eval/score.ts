import { equal, half, inWords, likeness, ROLES, shared } from './spans-as-words.ts'
import type { InWords, Relation, Words } from './spans-as-words.ts'

/** A text with the relations marked in it and the relations found. */
export type Case = { readonly text: string; readonly marked: readonly Relation[]; readonly found: readonly Relation[] }

/** Precision, recall and F1 in per cent, with the counts behind them. */
export type Figure = {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly marked: number
  readonly found: number
}

/** What a figure is counted from: found ones that are right, marked ones that are covered, and how many there are. */
export type Count = {
  readonly right: number
  readonly covered: number
  readonly found: number
  readonly marked: number
}

const NOTHING: Count = { right: 0, covered: 0, found: 0, marked: 0 }
const ALIKE = { exact: equal, half } as const

/**
 * Compares found with marked relations. A span stands for the words that it touches; one that touches no word (the cue
 * `:`) stands for its characters.
 * `source|cue|content.fragment`: each contiguous piece has the same words (as Wang et al. count, COLING 2022).
 * `linked.exact`: cues share a word, source and content have the same words; `linked.half`: source and content overlap
 * at least by half (intersection over union). Each also for contents in quotation marks and for the others.
 */
export function score(cases: readonly Case[]): Record<string, Figure> {
  const counts = new Map<string, Count>()
  for (const { text, marked, found } of cases) {
    for (const [name, more] of countsOf(inWords(text, marked), inWords(text, found))) {
      counts.set(name, sum(counts.get(name) ?? NOTHING, more))
    }
  }
  return Object.fromEntries([...counts].map(([name, count]) => [name, figureOf(count)]))
}

/** Places `[marked, found]` of the relations that correspond, each in one pair at most, the most alike first. */
export function pairsOf({ text, marked, found }: Case, how: keyof typeof ALIKE = 'half'): [number, number][] {
  return matches(inWords(text, marked), inWords(text, found), ALIKE[how]).map(([a, b]) => [a.at, b.at])
}

/** Per cent to a tenth, or to some other number of digits. */
export function figureOf({ right, covered, found, marked }: Count, digits = 1): Figure {
  const precision = found > 0 ? (100 * right) / found : 0
  const recall = marked > 0 ? (100 * covered) / marked : 0
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
  return {
    precision: rounded(precision, digits),
    recall: rounded(recall, digits),
    f1: rounded(f1, digits),
    marked,
    found,
  }
}

/** Adds two counts. */
export function sum(a: Count, b: Count): Count {
  return {
    right: a.right + b.right,
    covered: a.covered + b.covered,
    found: a.found + b.found,
    marked: a.marked + b.marked,
  }
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}

function countsOf(gold: readonly InWords[], ours: readonly InWords[]): [string, Count][] {
  const spans = ROLES.flatMap((role): [string, Count][] => [
    [
      `${role}.exact`,
      countSets(
        gold.map(({ [role]: words }) => words),
        ours.map(({ [role]: words }) => words),
      ),
    ],
    [
      `${role}.fragment`,
      countSets(
        gold.flatMap(({ pieces }) => pieces[role]),
        ours.flatMap(({ pieces }) => pieces[role]),
      ),
    ],
  ])
  const links = (['exact', 'half'] as const).flatMap((how): [string, Count][] => {
    const pairs = matches(gold, ours, ALIKE[how])
    return [
      [`linked.${how}`, countPairs(gold, ours, pairs, () => true)],
      [`linked.${how}.direct`, countPairs(gold, ours, pairs, ({ direct }) => direct)],
      [`linked.${how}.indirect`, countPairs(gold, ours, pairs, ({ direct }) => !direct)],
    ]
  })
  return [...spans, ...links]
}

function countSets(gold: readonly Words[], ours: readonly Words[]): Count {
  const keys = (list: readonly Words[]): Set<string> => new Set(list.filter((w) => w.length > 0).map(String))
  const [marked, found] = [keys(gold), keys(ours)]
  const right = [...found].filter((key) => marked.has(key)).length
  return { right, covered: right, found: found.size, marked: marked.size }
}

function countPairs(
  gold: readonly InWords[],
  ours: readonly InWords[],
  pairs: readonly (readonly [InWords, InWords])[],
  keep: (relation: InWords) => boolean,
): Count {
  return {
    right: pairs.filter(([, found]) => keep(found)).length,
    covered: pairs.filter(([marked]) => keep(marked)).length,
    found: ours.filter(keep).length,
    marked: gold.filter(keep).length,
  }
}

function matches(
  gold: readonly InWords[],
  ours: readonly InWords[],
  same: (a: Words, b: Words) => boolean,
): [InWords, InWords][] {
  const options = gold.flatMap((marked, i) =>
    ours.flatMap((found, j) => {
      const alike = shared(marked.cue, found.cue) > 0 && same(marked.source, found.source)
      if (!alike || !same(marked.content, found.content)) return []
      const alikeness = ROLES.reduce((total, role) => total + likeness(marked[role], found[role]), 0)
      return [{ marked, found, alikeness, i, j }]
    }),
  )
  options.sort((a, b) => b.alikeness - a.alikeness || a.i - b.i || a.j - b.j)
  const [goldTaken, oursTaken] = [new Set<InWords>(), new Set<InWords>()]
  return options.flatMap(({ marked, found }): [InWords, InWords][] => {
    if (goldTaken.has(marked) || oursTaken.has(found)) return []
    goldTaken.add(marked)
    oursTaken.add(found)
    return [[marked, found]]
  })
}
