import { copiesOf, type Copy, type Printed } from './copies.ts'
import type { Origin, Uttered } from './origin.ts'

export type { Origin, Uttered } from './origin.ts'

/** A run of so many words in common is one utterance. */
const RUN = 5

/** Joins statements that entered the news at one place: copies of a text, one utterance, one occasion of one source. */
export function traceOrigins(documents: readonly Printed[], statements: readonly Uttered[]): Origin[] {
  const copies = copiesOf(documents)
  const groups: Group[] = []
  const cut = new Map<Uttered, readonly string[]>()
  const wordsOf = (one: Uttered): readonly string[] => {
    const words = cut.get(one) ?? wordsIn(one.text)
    cut.set(one, words)
    return words
  }
  for (const statement of statements) {
    const joined = firstToJoin(groups, statement, { copies, wordsOf })
    if (joined === undefined) groups.push({ members: [statement], reason: '' })
    else {
      joined.group.members.push(statement)
      joined.group.reason ||= joined.reason
    }
  }
  return groups.map(({ members, reason }) => {
    const [first] = members
    const isKnown = members.length > 1 || first?.source != null
    return {
      statements: members.map(({ id }) => id),
      reason: reason || (isKnown ? `${first?.source} says it once.` : 'Nothing tells where it came from.'),
      isKnown,
    }
  })
}

type Group = { readonly members: Uttered[]; reason: string }
type Known = { readonly copies: readonly Copy[]; readonly wordsOf: (one: Uttered) => readonly string[] }

function firstToJoin(
  groups: readonly Group[],
  statement: Uttered,
  known: Known,
): { readonly group: Group; readonly reason: string } | undefined {
  for (const group of groups) {
    for (const member of group.members) {
      const reason = reasonToJoin(member, statement, known)
      if (reason !== null) return { group, reason }
    }
  }
  return undefined
}

function reasonToJoin(member: Uttered, statement: Uttered, { copies, wordsOf }: Known): string | null {
  const isOneSource = member.source !== null && member.source === statement.source
  const copy = copies.find(
    ({ a, b }) =>
      (a === member.document && b === statement.document) || (b === member.document && a === statement.document),
  )
  const areQuoted = isOneSource && member.isQuoted && statement.isQuoted
  const isOneRun = (copy !== undefined || areQuoted) && sharedRun(wordsOf(member), wordsOf(statement)) >= RUN
  if (copy !== undefined && isOneRun)
    return copy.agency === null
      ? 'One text prints much of the other.'
      : `Both texts are credited to ${copy.agency} and print the same.`
  if (areQuoted && isOneRun) return `The same words of ${member.source}.`
  if (isOneSource && isOneOccasion(member, statement)) return `${member.source} on one occasion, ${member.said?.from}.`
  return null
}

function isOneOccasion(a: Uttered, b: Uttered): boolean {
  if (a.said === null || b.said === null || a.said.from !== a.said.to) return false
  return (
    a.said.from === b.said.from &&
    b.said.from === b.said.to &&
    a.venue !== null &&
    a.venue === b.venue &&
    a.venue !== 'unstated'
  )
}

function wordsIn(text: string): string[] {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, 200) ?? []
  )
}

/** The length of the longest run of words that both have, counted up to twenty. */
function sharedRun(left: readonly string[], right: readonly string[]): number {
  const places = new Map<string, number[]>()
  for (const [at, word] of right.entries()) {
    const held = places.get(word)
    if (held === undefined) places.set(word, [at])
    else held.push(at)
  }
  let best = 0
  for (const [i, word] of left.entries()) {
    for (const j of (places.get(word) ?? []).slice(0, 20)) {
      let run = 1
      while (run < 20 && left[i + run] !== undefined && left[i + run] === right[j + run]) run++
      best = Math.max(best, run)
    }
  }
  return best
}
