import type { Clause } from './clauses.ts'
import { doerOf, subjectOf, type Doer, type Speaker } from './speaker.ts'
import { firstWord } from './complement.ts'
import { negate, noneIn } from './force.ts'
import { isForThem } from './for-whom.ts'
import { predicateOf, type Predicate } from './predicate.ts'
import { NONE } from './lexicon-words.ts'
import type { Token } from './tokens.ts'

/** All that is asked about one clause. */
export type View = {
  readonly tokens: readonly Token[]
  readonly clause: Clause
  readonly speaker: Speaker
  readonly predicate: Predicate
  readonly doer: Doer
  /** Whether this is the cue with its content for an object, and no claim. */
  readonly isCue: boolean
  /** Place of a subject that is nobody or nothing. */
  readonly none: number | null
  /** Place where the complement of the word that decides begins. */
  readonly rest: number
}

/** Who speaks, whether the clause is the cue's own, and how far an object that negates it is looked for. */
export type Hearing = { readonly speaker: Speaker; readonly isCue?: boolean; readonly objectTo?: number }

/** The view of a clause with a main verb. */
export function viewOf(tokens: readonly Token[], clause: Clause, main: number, hearing: Hearing): View {
  const { speaker, isCue = false, objectTo = clause.to } = hearing
  const predicate = predicateOf(tokens, main, { ...clause, objectTo })
  const first = firstWord(tokens, clause.from, clause.to)
  const none =
    clause.shares === null
      ? (noneBefore(tokens, first, predicate.opens) ?? noneAround(tokens, clause, predicate.opens))
      : null
  if (none !== null) negate(predicate.force, none)
  if (isHeadlineFuture(tokens, clause, predicate)) predicate.force.future = true
  const told = doerOf(tokens, clause, predicate.opens, speaker)
  const doer = told === 'other' && isForThem(tokens, clause, predicate, speaker) ? 'side' : told
  return { tokens, clause, speaker, predicate, doer, isCue, none, rest: predicate.last + 1 }
}

/** "Factory to hire 500": a subject, "to" and a verb. */
function isHeadlineFuture(tokens: readonly Token[], { from, main, leads }: Clause, { opens }: Predicate): boolean {
  if (leads !== true || main === null || tokens[main]!.tag !== 'VB' || tokens[opens]?.tag !== 'TO') return false
  if (opens - from > 5 || tokens.slice(from, opens).some(({ tag }) => /^(?:IN|CD)/.test(tag))) return false
  return opens > from && tokens[opens - 1]!.tag.startsWith('NN')
}

/** A "no" right before the subject, wherever it stands: "to its knowledge no musician had quit". */
function noneAround(tokens: readonly Token[], clause: Clause, opens: number): number | null {
  const subject = subjectOf(tokens, clause, opens)
  if (subject === null) return null
  for (let at = subject; at >= Math.max(clause.from, subject - 3); at--) {
    if (NONE.has(tokens[at]!.form)) return noneIn(tokens, at, opens)
    if (at < subject && !/^(?:JJ|NN|DT|CD)/.test(tokens[at]!.tag)) return null
  }
  return null
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
