import type { View } from './clause-view.ts'
import { formOf, headNoun, isReport } from './complement.ts'
import type { Token } from './tokens.ts'

/** Whether a verb is negated, or could not or failed to be done. */
export function unmet({ predicate: { force } }: View): boolean {
  return force.negated || force.failed || force.yet
}

/** The form of what the verb takes. */
export const form = ({ tokens, clause, rest }: View) => formOf(tokens, rest, clause.to)
/** Whether it takes a report or claim of others. */
export const report = ({ tokens, clause, rest }: View) => isReport(tokens, rest, clause.to)
/** The head of its object. */
export const object = ({ tokens, clause, rest }: View): Token | null => {
  const head = headNoun(tokens, rest, clause.to)
  return head === null ? null : tokens[head]!
}
