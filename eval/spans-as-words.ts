import { firstEndingAfter, type Span } from '../src/span.ts'

/** The spans of one relation, marked or found. */
export type Relation = {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** The three roles of a relation. */
export const ROLES = ['source', 'cue', 'content'] as const
export type Role = (typeof ROLES)[number]

/** Numbers of words in a text, in order. */
export type Words = readonly number[]

/** A relation as the words that its spans touch, so that marks, stops and blanks at their edges do not count. */
export type InWords = Readonly<Record<Role, Words>> & {
  /** Its place in the list that it came from. */
  readonly at: number
  /** The words of each contiguous piece. */
  readonly pieces: Readonly<Record<Role, readonly Words[]>>
  /** Whether its content holds a pair of double quotation marks. */
  readonly direct: boolean
}

/** Relations of a text as words; one whose cue touches nothing is left out. */
export function inWords(text: string, relations: readonly Relation[]): InWords[] {
  const words = wordsOf(text)
  return relations.map((relation, at) => readRelation(text, words, relation, at)).filter(({ cue }) => cue.length > 0)
}

/** How much two sets of words share: intersection over union, 1 for two empty ones. */
export function likeness(a: Words, b: Words): number {
  const both = shared(a, b)
  const all = a.length + b.length - both
  return all > 0 ? both / all : 1
}

/** How many words two sets share. */
export function shared(a: Words, b: Words): number {
  const other = new Set(b)
  return a.filter((word) => other.has(word)).length
}

/** Whether two sets of words are one. */
export function equal(a: Words, b: Words): boolean {
  return a.length === b.length && a.every((word, i) => word === b[i])
}

/** Whether two sets of words overlap at least by half; an empty one is like an empty one only. */
export function half(a: Words, b: Words): boolean {
  return a.length === 0 || b.length === 0 ? a.length === b.length : likeness(a, b) >= 0.5
}

function readRelation(text: string, words: readonly Span[], relation: Relation, at: number): InWords {
  const touched = (spans: readonly Span[]): Words => touchedWords(text, words, spans)
  const pieces = (role: Role): Words[] => relation[role].map((span) => touched([span]))
  const content = relation.content.map(({ start, end }) => text.slice(start, end)).join('')
  return {
    at,
    source: touched(relation.source),
    cue: touched(relation.cue),
    content: touched(relation.content),
    pieces: { source: pieces('source'), cue: pieces('cue'), content: pieces('content') },
    direct: (content.match(/["“”]/g) ?? []).length >= 2,
  }
}

/** Numbers of the words that spans touch; where there is none, the characters themselves as negative numbers. */
function touchedWords(text: string, words: readonly Span[], spans: readonly Span[]): Words {
  const found = new Set<number>()
  for (const { start, end } of spans) {
    for (let i = firstEndingAfter(words, start); i < words.length && words[i]!.start < end; i++) found.add(i)
  }
  if (found.size > 0) return [...found].toSorted((a, b) => a - b)
  for (const { start, end } of spans) {
    for (let i = start; i < end; i++) if (/\S/.test(text[i] ?? '')) found.add(-1 - i)
  }
  return [...found].toSorted((a, b) => a - b)
}

function wordsOf(text: string): Span[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }))
}
