import type { View } from './clause-view.ts'
import { formOf, headNoun, isReport } from './complement.ts'
import type { Token } from './tokens.ts'

/** Whether a verb is negated, or could not or failed to be done. */
export function unmet({ predicate: { force } }: View): boolean {
  return force.negated || force.failed || force.yet
}

/** The form of what the verb takes. */
export const form = ({ tokens, clause, rest }: View) => formOf(tokens, rest, clause.to)
/** The same, and "him, who was late, to leave" by the tree where a clause stands in between. */
export function formByTree(view: View): ReturnType<typeof form> {
  const takes = form(view)
  if (takes !== 'noun') return takes
  const { tokens, clause, rest, predicate } = view
  for (let at = rest + 1; at < Math.min(clause.to, rest + 40); at++) {
    const { tag, head } = tokens[at]!
    if (tag === 'VB' && tokens[at - 1]!.tag === 'TO' && head === predicate.at) return 'other-infinitive'
  }
  return takes
}

/** Whether it takes a report or claim of others. */
export const report = ({ tokens, clause, rest }: View) => isReport(tokens, rest, clause.to)
/** The head of its object. */
export const object = ({ tokens, clause, rest }: View): Token | null => {
  const head = headNoun(tokens, rest, clause.to)
  return head === null ? null : tokens[head]!
}
