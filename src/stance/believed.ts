import type { View } from './clause-view.ts'
import { mainOf } from './main-verb.ts'
import type { Basis, Certainty, StanceName } from './stance.ts'
import type { Verdict } from './verdict.ts'
import { isWorth } from './worth.ts'

/** Whether a view is that of a belief that one has. */
export function isBelief({ predicate: { sense, force } }: View): boolean {
  return sense.is === 'verb' && sense.kind === 'believe' && !force.negated
}

/** "I think I kind of confront them": what one does oneself is no guess. */
function tellsOwn({ tokens, clause, predicate, rest, speaker }: View): boolean {
  if (!speaker.firstPerson || predicate.force.past) return false
  const first = tokens[rest]?.form === 'that' ? rest + 1 : rest
  const main = mainOf(tokens, first, clause.to)
  return (
    main !== null &&
    /^(?:i|we)$/.test(tokens[first]?.form ?? '') &&
    /^VBP$/.test(tokens[main]!.tag) &&
    !/^(?:be|have|need|do)$/.test(tokens[main]!.lemma)
  )
}

/** Verbs that guess at a fact, whatever it is: "surmised that they were afraid". */
export function isGuess(lemma: string): boolean {
  return /^(?:suspect|surmise|guess|assume|suppose|presume|conjecture|speculate|theori[sz]e|hypothesi[sz]e)$/.test(
    lemma,
  )
}

/** A belief over the future foretells, over worth it is an opinion; over what is nobody's guess it is that. */
export function believed(view: View, below: Verdict): { stance: StanceName; certainty: Certainty; basis?: Basis } {
  const { stance, certainty } = below
  if (stance === 'asserts' && tellsOwn(view)) return { stance, certainty }
  if (stance === 'asserts' || stance === 'denies' || stance === 'confirms')
    return {
      stance:
        !isGuess(view.tokens[view.predicate.at]!.lemma) &&
        isWorth(view.tokens, view.rest, view.clause.to, view.speaker.firstPerson)
          ? 'asserts'
          : 'suspects',
      certainty,
    }
  if (stance === 'promises')
    return { stance: isWorth(view.tokens, view.rest, view.clause.to, false) ? 'asserts' : 'predicts', certainty }
  return { stance, certainty }
}
