import type { View } from './clause-view.ts'
import { form, formByTree, object, unmet } from './takes.ts'
import type { Part } from './verdict.ts'

/** "asked them to go", "asked that he go" demand; "asked whether" asks. */
export function ask(view: View): Part | null {
  if (isTold(view) && !isWondering(view)) return { stance: 'asserts' }
  const takes = formByTree(view)
  if (unmet(view) || !/^(?:ask|query|press|quiz)$/.test(view.tokens[view.predicate.at]!.lemma)) return null
  return takes === 'infinitive' ||
    takes === 'other-infinitive' ||
    (takes === 'clause' && (!view.isCue || !view.speaker.firstPerson) && view.tokens[view.rest]?.form !== 'if')
    ? { stance: 'demands' }
    : null
}

/** "I wondered if you could": asked by saying so. */
function isWondering({ tokens, predicate, rest, speaker }: View): boolean {
  return (
    speaker.firstPerson &&
    tokens[predicate.at]!.lemma === 'wonder' &&
    /^(?:if|whether|what|how|why|when|who)$/.test(tokens[rest]?.form ?? '')
  )
}

/** "I asked them": what one did then, told now. */
function isTold({ isCue, doer, tokens, predicate, rest }: View): boolean {
  return (
    !isCue &&
    doer === 'self' &&
    (tokens[predicate.at]!.tag === 'VBD' || (predicate.by.includes('be') && tokens[predicate.opens]!.tag === 'VBD')) &&
    !predicate.force.negated &&
    tokens[rest]?.form !== 'you'
  )
}

/** "she was tasked with the removal": bidden by others, and done. */
function isBidden({ isCue, doer, predicate: { force } }: View): boolean {
  const isOver = force.past || force.perfect || (!force.future && !force.duty && !force.would)
  return !isCue && force.passive && isOver && (doer === 'self' || doer === 'side')
}

/** "I directed my staff to" is done; "I urged them to" still stands. */
export function demand(view: View): Part | null {
  if (isBidden(view)) return { stance: 'asserts' }
  if (
    !view.isCue &&
    (view.doer === 'nobody' || view.doer === 'other') &&
    view.tokens[view.predicate.at]!.lemma === 'require'
  )
    return { stance: null }
  return isTold(view) && /^(?:direct|order|instruct|task|assign|command)$/.test(view.tokens[view.predicate.at]!.lemma)
    ? { stance: 'asserts' }
    : null
}

/** "offered to help" binds, "offered no way out" and "decided the case" do not. */
export function promise(view: View): Part | null {
  const takes = form(view)
  const { lemma } = view.tokens[view.predicate.at]!
  if (
    view.speaker.firstPerson &&
    isTold(view) &&
    /^(?:decide|choose|opt|plan|agree|offer|prepare|set|aim|seek|mean)$/.test(lemma)
  )
    return { stance: 'asserts' }
  if (view.tokens[view.predicate.last]!.form === 'to') return null
  if (takes !== 'noun' && takes !== 'nothing' && takes !== 'clause') return null
  if (lemma === 'offer')
    return /^(?:help|assistance|support|aid|sanctuary|shelter|asylum|apology|money|reward|refund)$/.test(
      object(view)?.lemma ?? '',
    )
      ? null
      : { stance: null }
  if (lemma === 'threaten' && takes === 'noun' && !view.isCue) return { stance: null }
  return /^(?:decide|resolve|choose|opt|aim|mean|seek|look|determine|prepare|elect)$/.test(lemma)
    ? { stance: null }
    : null
}
