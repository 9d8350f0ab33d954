import type { View } from './clause-view.ts'
import { form, object, report, unmet } from './takes.ts'
import type { Token } from './tokens.ts'
import type { Part } from './verdict.ts'

const BINDS = /^(?:commitment|pledge|promise|resolve|determination|readiness|willingness|intention|intent)$/

/** "has yet to be confirmed by the senate": a nominee, and no news. */
function isElected({ tokens, clause, predicate, isCue }: View): boolean {
  if (tokens[predicate.at]!.lemma !== 'confirm') return false
  if (!predicate.force.passive)
    return tokens
      .slice(Math.max(0, predicate.at - 3), predicate.at + 5)
      .some(({ lemma }, at) => NOMINEES.test(lemma) && (at > 3 || isCue === false))
  if (isCue) return false
  if (/^(?:as|to)$/.test(tokens[predicate.at + 1]?.form ?? '') && isNamed(tokens, clause.from, predicate.at))
    return true
  return tokens
    .slice(predicate.at + 1, Math.min(clause.to, predicate.at + 6))
    .some(({ lemma }) => /^(?:senate|parliament|congress|lawmaker|senator|chamber|legislature)$/.test(lemma))
}

/** Whether a person is named in a stretch. */
function isNamed(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ name, tag }) => name === 'PERSON' || tag === 'PRP')
}

/** "admitted 740 people": let them in. */
export function letsIn(view: View): Part | null {
  const { tokens, predicate } = view
  if (tokens[predicate.at]!.lemma !== 'admit' || form(view) !== 'noun') return null
  const isCounted = tokens.slice(view.rest, view.rest + 3).some(({ tag }) => tag === 'CD')
  return isCounted ||
    /^(?:person|people|student|patient|migrant|refugee|member|applicant|child|guest)$/.test(object(view)?.lemma ?? '')
    ? { stance: null }
    : null
}

/** Whom a chamber confirms in office. */
const NOMINEES = /^(?:nominee|judge|justice|nomination|appointee|appointment)$/

/** "I'm not confirming that": it is kept back, not beyond one. */
function isKeptNow({ isCue, doer, speaker, predicate: { force } }: View): boolean {
  return (
    !isCue &&
    doer === 'self' &&
    speaker.firstPerson &&
    force.progressive &&
    force.negated &&
    !force.yet &&
    !force.failed
  )
}

/** "confirmed its commitment to" binds anew. */
export function confirm(view: View): Part | null {
  if (isElected(view)) return { stance: 'asserts' }
  if (!view.isCue && view.predicate.force.passive && view.predicate.force.future) return { stance: null }
  if (isKeptNow(view)) return { stance: 'declines' }
  if (!view.isCue && view.doer === 'nobody' && !unmet(view) && !view.predicate.force.passive)
    return { stance: null, basis: 'cites' }
  if (
    view.predicate.last === view.predicate.at &&
    /^(?:affirm|reaffirm)$/.test(view.tokens[view.predicate.at]!.lemma) &&
    form(view) === 'noun' &&
    !report(view) &&
    !BINDS.test(object(view)?.lemma ?? '')
  )
    return { stance: null }
  return !unmet(view) && BINDS.test(object(view)?.lemma ?? '') ? { stance: 'promises' } : null
}
