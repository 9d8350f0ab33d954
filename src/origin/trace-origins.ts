import { copiesOf, type Copy, type Printed } from './copies.ts'
import type { Origin, Uttered } from './origin.ts'

export type { Origin, Uttered } from './origin.ts'

/** A run of so many words in common is one utterance. */
const RUN = 5

/** Joins statements that entered the news at one place: copies of a text, one utterance, one occasion of one source. */
export function traceOrigins(documents: readonly Printed[], statements: readonly Uttered[]): Origin[] {
  const copies = copiesOf(documents)
  const groups: { members: Uttered[]; reason: string }[] = []
  for (const statement of statements) {
    const joined = groups
      .map((group) => ({ group, reason: reasonToJoin(group.members, statement, copies) }))
      .find(({ reason }) => reason !== null)
    if (joined === undefined) groups.push({ members: [statement], reason: '' })
    else {
      joined.group.members.push(statement)
      joined.group.reason ||= joined.reason ?? ''
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

function reasonToJoin(members: readonly Uttered[], statement: Uttered, copies: readonly Copy[]): string | null {
  for (const member of members) {
    const run = sharedRun(member.text, statement.text)
    const copy = copies.find(
      ({ a, b }) =>
        (a === member.document && b === statement.document) || (b === member.document && a === statement.document),
    )
    if (copy !== undefined && run >= RUN)
      return copy.agency === null
        ? 'One text prints much of the other.'
        : `Both texts are credited to ${copy.agency} and print the same.`
    if (member.source === null || member.source !== statement.source) continue
    if (member.isQuoted && statement.isQuoted && run >= RUN) return `The same words of ${member.source}.`
    if (isOneOccasion(member, statement)) return `${member.source} on one occasion, ${member.said?.from}.`
  }
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

/** The length of the longest run of words that both have, counted up to twenty. */
function sharedRun(a: string, b: string): number {
  const [left, right] = [a, b].map(
    (text) =>
      text
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.slice(0, 200) ?? [],
  )
  const places = new Map<string, number[]>()
  right!.forEach((word, at) => places.set(word, [...(places.get(word) ?? []), at]))
  let best = 0
  left!.forEach((word, i) => {
    for (const j of (places.get(word) ?? []).slice(0, 20)) {
      let run = 1
      while (run < 20 && left![i + run] !== undefined && left![i + run] === right![j + run]) run++
      best = Math.max(best, run)
    }
  })
  return best
}
