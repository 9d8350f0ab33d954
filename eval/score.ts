import type { Span } from '../src/span.ts'

/** The spans of one relation, marked or found. */
export type Relation = { readonly source: readonly Span[]; readonly cue: readonly Span[]; readonly content: readonly Span[] }

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

const ROLES = ['source', 'cue', 'content'] as const
type Words = readonly number[]
type Read = Record<(typeof ROLES)[number], Words> & { readonly fragments: Record<string, Words[]>; readonly direct: boolean }
type Count = { right: number; covered: number; found: number; marked: number }

/**
 * Compares found with marked relations. A span stands for the words that it touches, so marks, stops and blanks at its
 * edges do not count; one that touches no word (the cue `:`) stands for its characters.
 * `source|cue|content.fragment`: each contiguous piece has the same words (as Wang et al. count, COLING 2022).
 * `linked.exact`: cues share a word, source and content have the same words; `linked.half`: source and content overlap
 * at least by half (intersection over union). Each also for contents in quotation marks and for the others.
 */
export function score(cases: readonly Case[]): Record<string, Figure> {
  const counts = new Map<string, Count>()
  for (const one of cases) count(one, counts)
  return Object.fromEntries([...counts].map(([name, tally]) => [name, figure(tally)]))
}

function figure({ right, covered, found, marked }: Count): Figure {
  const precision = found > 0 ? (100 * right) / found : 0
  const recall = marked > 0 ? (100 * covered) / marked : 0
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
  return { precision: tenth(precision), recall: tenth(recall), f1: tenth(f1), marked, found }
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}

function count({ text, marked, found }: Case, counts: Map<string, Count>): void {
  const words = wordsOf(text)
  const read = (relation: Relation): Read => readRelation(text, words, relation)
  const gold = marked.map(read).filter(({ cue }) => cue.length > 0)
  const ours = found.map(read).filter(({ cue }) => cue.length > 0)
  for (const role of ROLES) {
    addSets(counts, `${role}.exact`, gold.map((r) => r[role]), ours.map((r) => r[role]))
    addSets(counts, `${role}.fragment`, gold.flatMap((r) => r.fragments[role]!), ours.flatMap((r) => r.fragments[role]!))
  }
  for (const [name, same] of [['exact', equal], ['half', half]] as const) {
    const pairs = matches(gold, ours, same)
    addPairs(counts, `linked.${name}`, gold, ours, pairs, () => true)
    addPairs(counts, `linked.${name}.direct`, gold, ours, pairs, ({ direct }) => direct)
    addPairs(counts, `linked.${name}.indirect`, gold, ours, pairs, ({ direct }) => !direct)
  }
}

function add(counts: Map<string, Count>, name: string, more: Count): void {
  const tally = counts.get(name) ?? { right: 0, covered: 0, found: 0, marked: 0 }
  for (const key of ['right', 'covered', 'found', 'marked'] as const) tally[key] += more[key]
  counts.set(name, tally)
}

function addSets(counts: Map<string, Count>, name: string, gold: Words[], ours: Words[]): void {
  const keys = (list: Words[]): Set<string> => new Set(list.filter((w) => w.length > 0).map(String))
  const [g, o] = [keys(gold), keys(ours)]
  const right = [...o].filter((key) => g.has(key)).length
  add(counts, name, { right, covered: right, found: o.size, marked: g.size })
}

function addPairs(
  counts: Map<string, Count>,
  name: string,
  gold: Read[],
  ours: Read[],
  pairs: readonly (readonly [Read, Read])[],
  keep: (relation: Read) => boolean,
): void {
  add(counts, name, {
    right: pairs.filter(([, o]) => keep(o)).length,
    covered: pairs.filter(([g]) => keep(g)).length,
    found: ours.filter(keep).length,
    marked: gold.filter(keep).length,
  })
}

/** One-to-one pairs, the most alike first. */
function matches(gold: Read[], ours: Read[], same: (a: Words, b: Words) => boolean): [Read, Read][] {
  const options: [number, number, number][] = []
  gold.forEach((g, i) =>
    ours.forEach((o, j) => {
      if (shared(g.cue, o.cue) > 0 && same(g.source, o.source) && same(g.content, o.content)) {
        options.push([ROLES.reduce((sum, role) => sum + likeness(g[role], o[role]), 0), i, j])
      }
    }),
  )
  options.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2])
  const [goldTaken, oursTaken] = [new Set<number>(), new Set<number>()]
  return options.flatMap(([, i, j]): [Read, Read][] => {
    if (goldTaken.has(i) || oursTaken.has(j)) return []
    goldTaken.add(i)
    oursTaken.add(j)
    return [[gold[i]!, ours[j]!]]
  })
}

function equal(a: Words, b: Words): boolean {
  return String(a) === String(b)
}

function half(a: Words, b: Words): boolean {
  return a.length === 0 || b.length === 0 ? a.length === b.length : likeness(a, b) >= 0.5
}

function likeness(a: Words, b: Words): number {
  const both = shared(a, b)
  const all = a.length + b.length - both
  return all > 0 ? both / all : 1
}

function shared(a: Words, b: Words): number {
  const other = new Set(b)
  return a.filter((word) => other.has(word)).length
}

function readRelation(text: string, words: readonly Span[], relation: Relation): Read {
  const touched = (spans: readonly Span[]): Words => touchedWords(text, words, spans)
  const fragments = (role: (typeof ROLES)[number]): Words[] => relation[role].map((span) => touched([span]))
  const marks = relation.content.map(({ start, end }) => text.slice(start, end)).join('').match(/["“”]/g) ?? []
  return {
    source: touched(relation.source),
    cue: touched(relation.cue),
    content: touched(relation.content),
    fragments: { source: fragments('source'), cue: fragments('cue'), content: fragments('content') },
    direct: marks.length >= 2,
  }
}

/** Numbers of the words that spans touch; where there is none, the characters themselves as negative numbers. */
function touchedWords(text: string, words: readonly Span[], spans: readonly Span[]): Words {
  const found = new Set<number>()
  for (const span of spans) {
    for (let i = firstEndingAfter(words, span.start); i < words.length && words[i]!.start < span.end; i++) found.add(i)
  }
  if (found.size === 0) {
    for (const { start, end } of spans) for (let i = start; i < end; i++) if (/\S/.test(text[i] ?? '')) found.add(-1 - i)
  }
  return [...found].sort((a, b) => a - b)
}

function firstEndingAfter(words: readonly Span[], at: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle]!.end <= at) low = middle + 1
    else high = middle
  }
  return low
}

function wordsOf(text: string): Span[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ 0: word, index }) => ({ start: index, end: index + word.length }))
}
