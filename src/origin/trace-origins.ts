import { copiesOf, type Copy, type Printed } from './copies.ts'
import { joinOf, type Told } from './join.ts'
import { mediumOf, type Edge } from './lineage.ts'
import type { Join, Origin, Uttered } from './origin.ts'
import { stepsOf } from './steps.ts'

export type { Printed } from './copies.ts'
export type { Origin, Uttered } from './origin.ts'

/** Words of a statement that are held against another's. */
const MOST_WORDS = 200

/**
 * Joins statements that entered the news at one place: copies of a text, one utterance, one occasion of one source, what
 * one medium was told; each with its reason and the words that show it. What nothing tells of is an origin that is not known.
 */
export function traceOrigins(documents: readonly Printed[], statements: readonly Uttered[]): Origin[] {
  const copies = new Map(
    copiesOf(documents).flatMap((one) => [[`${one.a} ${one.b}`, one] as const, [`${one.b} ${one.a}`, one] as const]),
  )
  const told = toldOf(documents, statements)
  const groups: Group[] = []
  for (const one of told) {
    const joined = groups.flatMap((group) => {
      const join = firstJoin(group, one, copies)
      return join === null ? [] : [{ group, join }]
    })
    const [into, ...others] = joined
    if (into === undefined) {
      groups.push({ members: [one], joins: [] })
      continue
    }
    into.group.members.push(one)
    into.group.joins.push(into.join)
    for (const { group, join } of others) {
      into.group.members.push(...group.members)
      into.group.joins.push(...group.joins, join)
      groups.splice(groups.indexOf(group), 1)
    }
  }
  return groups.map(originOf)
}

type Group = { readonly members: Told[]; readonly joins: Join[] }

function toldOf(documents: readonly Printed[], statements: readonly Uttered[]): Told[] {
  const steps = stepsOf(documents, statements)
  const printed = new Map(
    documents.map(({ id, outlet, agency }) => [
      id,
      [outlet, agency].flatMap((name) => (name == null ? [] : [mediumOf(name)])),
    ]),
  )
  return statements.map((one) => ({
    ...one,
    words: wordsIn(one.text),
    steps: steps.get(one.id) ?? [],
    printedBy: printed.get(one.document) ?? [],
  }))
}

function firstJoin({ members }: Group, one: Told, copies: ReadonlyMap<string, Copy>): Join | null {
  for (const member of members) {
    const found = joinOf(member, one, copies.get(`${member.document} ${one.document}`))
    if (found !== null) return { a: member.id, b: one.id, ...found }
  }
  return null
}

function originOf({ members, joins }: Group): Origin {
  const [first] = members
  const own = first?.steps.find(isOwnStep)
  const isKnown = members.length > 1 || first?.source != null || own !== undefined
  return {
    statements: members.map(({ id }) => id),
    reason: joins[0]?.reason ?? aloneReason(first?.source ?? null, own),
    isKnown,
    joins,
    lineage: members.flatMap(({ id, steps }) =>
      steps.map(({ kind, from, words }) => ({ statement: id, kind, from, words })),
    ),
  }
}

/** A credit of the whole text says nothing of who an agency had it from. */
function isOwnStep({ kind }: Edge): boolean {
  return kind === 'told' || kind === 'reported'
}

function aloneReason(source: string | null, step: Edge | undefined): string {
  if (source !== null) return `${source} says it once.`
  return step === undefined ? 'Nothing tells where it came from.' : `The text has it from ${step.from}.`
}

function wordsIn(text: string): string[] {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, MOST_WORDS) ?? []
  )
}
