import type { Copy } from './copies.ts'
import type { Edge } from './lineage.ts'
import type { Join, Uttered } from './origin.ts'

/** A run of so many words in common is one utterance. */
const RUN = 5
/** So much of the shorter statement's words in the other makes one telling of what a medium was told. */
const LEAST_ALIKE = 0.6
const FEWEST = 4

/** A statement with its words, and how it came into its text. */
export type Told = Uttered & {
  readonly words: readonly string[]
  readonly steps: readonly Edge[]
  /** Media whose own text it stands in: outlet and agency. */
  readonly printedBy: readonly string[]
}

type Found = Omit<Join, 'a' | 'b'>

/** Why two statements are one, and the words that show it; null where nothing says so. */
export function joinOf(a: Told, b: Told, copy: Copy | undefined): Found | null {
  const isOneSource = a.source !== null && a.source === b.source
  const areQuoted = isOneSource && a.isQuoted && b.isQuoted
  if (copy !== undefined || areQuoted) {
    const run = sharedRun(a.words, b.words)
    if (run.length >= RUN && copy !== undefined) return { kind: 'copy', reason: copyReason(copy), words: copy.words }
    if (run.length >= RUN) return { kind: 'words', reason: `The same words of ${a.source}.`, words: run.join(' ') }
  }
  return ofOneMedium(a, b) ?? ofOneOccasion(a, b)
}

function copyReason({ agency }: Copy): string {
  return agency === null
    ? 'One text prints much of the other.'
    : `Both texts are credited to ${agency} and print the same.`
}

/** What one medium was told or reported, had from it or printed by itself. */
function ofOneMedium(a: Told, b: Told): Found | null {
  if (a.document === b.document || (a.source !== null && b.source !== null && a.source !== b.source)) return null
  const [step, other] = [a, b].map(({ steps }) => steps.filter(({ kind }) => kind === 'told' || kind === 'reported'))
  for (const [edges, there] of [
    [step!, b],
    [other!, a],
  ] as const) {
    for (const { from, words } of edges) {
      const isThere = there.printedBy.includes(from!) || there.steps.some((edge) => edge.from === from)
      if (isThere && areAlike(a.words, b.words)) return { kind: 'medium', reason: `Both have it from ${from}.`, words }
    }
  }
  return null
}

function ofOneOccasion(a: Told, b: Told): Found | null {
  if (a.source === null || a.source !== b.source) return null
  if (a.said === null || b.said === null || a.said.from !== a.said.to) return null
  const isOne = a.said.from === b.said.from && b.said.from === b.said.to && a.venue === b.venue
  if (!isOne || a.venue === null || a.venue === 'unstated') return null
  return {
    kind: 'occasion',
    reason: `${a.source} on one occasion, ${a.said.from}.`,
    words: `${a.venue}, ${a.said.from}`,
  }
}

function areAlike(a: readonly string[], b: readonly string[]): boolean {
  const [small, large] = a.length <= b.length ? [new Set(a), new Set(b)] : [new Set(b), new Set(a)]
  const shared = [...small].filter((word) => large.has(word)).length
  return small.size >= FEWEST && shared / small.size >= LEAST_ALIKE
}

/** The longest run of words that both have, up to twenty. */
function sharedRun(left: readonly string[], right: readonly string[]): readonly string[] {
  const places = new Map<string, number[]>()
  for (const [at, word] of right.entries()) places.set(word, [...(places.get(word) ?? []).slice(0, 19), at])
  let best = { start: 0, length: 0 }
  for (const [i, word] of left.entries()) {
    for (const j of places.get(word) ?? []) {
      let length = 1
      while (length < 20 && left[i + length] !== undefined && left[i + length] === right[j + length]) length++
      if (length > best.length) best = { start: i, length }
    }
  }
  return left.slice(best.start, best.start + best.length)
}
