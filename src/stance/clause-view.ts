import type { Clause } from './clauses.ts'
import { doerOf, type Doer, type Speaker } from './speaker.ts'
import { firstWord } from './complement.ts'
import { negate, noneIn } from './force.ts'
import { predicateOf, type Predicate } from './predicate.ts'
import type { Token } from './tokens.ts'

/** All that is asked about one clause. */
export type View = {
  readonly tokens: readonly Token[]
  readonly clause: Clause
  readonly speaker: Speaker
  readonly predicate: Predicate
  readonly doer: Doer
  /** Place where the complement of the word that decides begins. */
  readonly rest: number
}

/** The view of a clause with a main verb; an object that negates it is looked for up to `objectTo`. */
export function viewOf(
  tokens: readonly Token[],
  clause: Clause,
  main: number,
  speaker: Speaker,
  objectTo = clause.to,
): View {
  const predicate = predicateOf(tokens, main, { ...clause, objectTo })
  const doer = doerOf(tokens, clause, predicate.opens, speaker)
  const first = firstWord(tokens, clause.from, clause.to)
  const none = clause.shares === null ? noneBefore(tokens, first, predicate.opens) : null
  if (none !== null) negate(predicate.force, none)
  return { tokens, clause, speaker, predicate, doer, rest: predicate.last + 1 }
}

/** A subject that is nobody or nothing, in the clause that begins at a place. */
function noneBefore(tokens: readonly Token[], first: number | null, opens: number): number | null {
  if (first === null) return null
  let at = first
  while (at < opens && /^(?:CC|UH)$/.test(tokens[at]!.tag) && tokens[at]!.form !== 'neither') at++
  while (
    at < opens &&
    (tokens[at]!.relation === 'mark' || /^(?:,|``|RB)$/.test(tokens[at]!.tag)) &&
    tokens[at]!.form !== 'not'
  )
    at++
  return noneIn(tokens, at, opens)
}

/** The form of a token of the clause; nothing outside it. */
export function formAt({ tokens, clause }: View, at: number): string {
  return at >= clause.from && at < clause.to ? tokens[at]!.form : ''
}
