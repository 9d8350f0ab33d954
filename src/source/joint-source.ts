import { sliceAll, type Span } from '../span.ts'
import { newDraft, type Draft } from './draft.ts'
import type { Stage } from './stage.ts'

/** One source of several that the words name together, the same for the same members. */
export function speakTogether(stage: Stage, all: readonly Draft[], source: readonly Span[]): Draft | null {
  const members = [...new Set(all)]
  if (members.length < 2) return members[0] ?? null
  const key = keyOfJoint(members)
  const known = stage.joint.get(key)
  if (known !== undefined) return known
  const kinds = new Set(members.map((member) => member.kind))
  if (kinds.has('outlet') && kinds.has('organisation')) kinds.delete('outlet')
  const kind = kinds.size === 1 ? [...kinds][0]! : 'group'
  const numbers = members.map(({ number }) => number)
  const draft = newDraft({
    kind,
    name: nameOfJoint(stage, source, members),
    number: numbers.every((number) => number !== null) ? numbers.reduce((sum, number) => sum + number!, 0) : null,
    isNamed: members.every(({ isNamed }) => isNamed),
    members,
    firstAt: source[0]!.start,
  })
  stage.joint.set(key, draft)
  return draft
}

/** Persons by their names, others by the words that they are brought in with. */
function nameOfJoint({ page }: Stage, source: readonly Span[], members: readonly Draft[]): string {
  if (members.every(({ kind, isNamed }) => kind === 'person' && isNamed)) return namesOf(members)
  return sliceAll(page.text, source).replace(/^(?:both|the|an?) /i, '')
}

/** Persons who speak together are called by their names. */
export function namesOf(members: readonly Draft[]): string {
  const names = members.map(({ name }) => name)
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** One source of those who speak together, the same for the same members. */
export function jointOf(stage: Stage, members: readonly Draft[]): Draft {
  const all = members.toSorted((a, b) => a.firstAt - b.firstAt)
  const key = keyOfJoint(all)
  const draft =
    stage.joint.get(key) ??
    newDraft({
      kind: 'person',
      name: namesOf(all),
      isNamed: true,
      number: all.length,
      members: all,
      firstAt: all[0]!.firstAt,
    })
  stage.joint.set(key, draft)
  return draft
}

/** One key for the same members in any order. */
export function keyOfJoint(members: readonly Draft[]): string {
  return members
    .map(({ firstAt }) => `${firstAt}`)
    .toSorted()
    .join('+')
}
