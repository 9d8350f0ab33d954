import type { View } from './clause-view.ts'
import { headNoun } from './complement.ts'
import { form, object, unmet } from './takes.ts'
import type { Part } from './verdict.ts'

const ACTS =
  /^(?:cut|rise|increase|bid|deal|talk|election|coalition|move|sale|strike|tax|ban|resignation|negotiation|troop|intervention|lockdown|reform|change|return|run|merger|invasion|hike|extension|referendum|closure|amnesty|pardon)s?$/
const ROLES = /^(?:remedy|option|step|way|response|solution|measure|tool|answer|candidate)$/

/** A thing ruled out is denied; an act of one's own ruled out is promised not to be done. */
export function exclude(view: View): Part | null {
  const { tokens, clause, rest } = view
  if (unmet(view)) return { stance: 'suspects', certainty: 'possible', spent: true }
  if (form(view) === 'gerund' || form(view) === 'infinitive') return { stance: 'promises' }
  for (let at = rest; at < Math.min(clause.to, rest + 10); at++) {
    if (tokens[at]!.form === 'as') return { stance: ROLES.test(lastNoun(view, at)) ? 'promises' : 'denies' }
  }
  return ACTS.test(object(view)?.lemma ?? '') ? { stance: 'promises' } : null
}

function lastNoun({ tokens, clause }: View, from: number): string {
  const head = headNoun(tokens, from + 1, clause.to)
  return head === null ? '' : tokens[head]!.lemma
}
