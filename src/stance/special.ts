import { believe } from './believing.ts'
import { ask, demand, promise } from './bidding.ts'
import type { View } from './clause-view.ts'
import { formOf } from './complement.ts'
import { confirm, letsIn } from './confirming.ts'
import { exclude } from './excluding.ts'
import type { VerbKind } from './lexicon.ts'
import { stateAt } from './lexicon.ts'
import { acknowledge, investigate, isUnderWay, know, perceive, receive, searched, shows } from './learning.ts'
import { form, report, unmet } from './takes.ts'
import type { Part } from './verdict.ts'
import { want } from './wanting.ts'

type Special = (view: View) => Part | null

/** Verbs whose complement decides; null where their rule does. */
export const SPECIAL: Partial<Record<VerbKind, Special>> = {
  perceive,
  receive,
  say: sayTo,
  speak: sayTo,
  exclude,
  acknowledge,
  investigate,
  suggest,
  warn,
  agree,
  want,
  call,
  believe,
  ask,
  demand,
  promise,
  confirm,
  verify: confirm,
  hope,
  know,
  decline: refers,
  deny: (view) => (isUndeniable(view) ? { stance: 'confirms', spent: true } : null),
  admit: (view) =>
    letsIn(view) ?? (unmet(view) && view.tokens[view.predicate.at]!.lemma === 'accept' ? { stance: 'denies' } : null),
  cite: shows,
  determine: (view) => (isUnderWay(view) ? { stance: 'unconfirmed' } : null),
  back: (view) => ({ stance: report(view) && !unmet(view) ? 'confirms' : null }),
  find: (view) => searched(view),
}

/** "I was hoping you might …" begs it of the hearer. */
function hope({ tokens, rest, doer, speaker, predicate }: View): Part | null {
  if (predicate.sense.is === 'verb' && tokens[predicate.at]!.lemma === 'pray' && tokens[rest]?.form === 'for')
    return { stance: null }
  if (speaker.names.has('q') && tokens[rest]?.tag === 'TO' && /^(?:ask|get|know)$/.test(tokens[rest + 1]?.form ?? ''))
    return { stance: 'asks' }
  const first = tokens[rest]?.form === 'that' ? rest + 1 : rest
  return speaker.firstPerson && doer === 'self' && tokens[first]?.form === 'you' ? { stance: 'demands' } : null
}

/** One refers a questioner on; to refer to a thing is to mention it. */
function refers(view: View): Part | null {
  const { tokens, predicate, rest } = view
  if (predicate.force.can && predicate.force.perfect && !predicate.force.negated) return { stance: null }
  if (!/^(?:refer|direct|point)$/.test(tokens[predicate.at]!.lemma)) return null
  return tokens.slice(predicate.at, rest + 4).some(({ form: word, lemma }) => HEARERS.test(word) || HEARERS.test(lemma))
    ? null
    : { stance: null }
}

const HEARERS =
  /^(?:you|us|them|him|her|me|reporter|journalist|question|call|inquiry|enquiry|query|request|medium|media|press|caller|comment)$/

/** Verbs of saying in the narrow sense. */
const SAID =
  /^(?:say|tell|claim|state|write|argue|assert|allege|declare|suggest|announce|report|regret|apologise|apologize|support|endorse|oppose|thank|welcome)$/
/** Verbs of telling what one can only tell if one knows it. */
const TELLS =
  /^(?:say|tell|explain|report|add|clarify|specify|name|state|describe|reveal|mention|recall|testify|assure|guarantee|put|point|make)$/
const TOLD = /^(?:tell|inform|notify|brief|alert|advise|show|warn|apprise|consult|contact|approach|ask|assure)$/

/** "I was told", "nobody was shown": what one was told, or has not learned. */
export function toldTo(view: View): Part | null {
  const { tokens, predicate, doer } = view
  if (!predicate.force.passive || doer === 'other' || view.isCue || !TOLD.test(tokens[predicate.at]!.lemma)) return null
  if (predicate.force.future || predicate.force.duty) return null
  return unmet(view) ? { stance: 'unaware', spent: true } : { stance: null, basis: 'told' }
}

/** "They told us", "you're telling me": what one has from others. */
export function toldUs(view: View): Part | null {
  const { tokens, predicate, doer, rest, speaker, isCue } = view
  const { sense, force } = predicate
  if (
    isCue ||
    sense.is !== 'verb' ||
    sense.kind !== 'say' ||
    !speaker.firstPerson ||
    !TOLD.test(tokens[predicate.at]!.lemma)
  )
    return null
  if ((doer !== 'other' && doer !== 'you') || !/^(?:me|us)$/.test(tokens[rest]?.form ?? '')) return null
  if (force.future || force.would || force.duty || (doer === 'you' && tokens[predicate.at]!.tag === 'VBP')) return null
  return unmet(view) ? { stance: 'unaware' } : { stance: 'asserts', basis: 'told' }
}

/** "couldn't say it in stronger terms": said as strongly as can be. */
function isUtmost({ tokens, clause, predicate: { at, force }, isCue }: View): boolean {
  if (isCue || !force.negated || !force.can) return false
  return tokens
    .slice(at + 1, Math.min(clause.to, at + 6))
    .some(({ form: word }) => /^(?:stronger|clearer|louder|plainer|better)$/.test(word))
}

/** "I wouldn't say it's fair", "I would not call it a crisis": a denial put mildly. */
function gainsays({ tokens, predicate: { at, force }, isCue, doer, speaker, rest, clause }: View): boolean {
  if (isCue || !speaker.firstPerson || doer !== 'self' || !force.negated || !force.would || force.can) return false
  const { lemma } = tokens[at]!
  return (
    /^(?:call|describe|characteri[sz]e|put)$/.test(lemma) ||
    (lemma === 'say' && formOf(tokens, rest, clause.to) === 'clause')
  )
}

/** "I was told", "he never said that". */
function sayTo(view: View): Part | null {
  const { tokens, predicate, doer } = view
  const { lemma } = tokens[predicate.at]!
  if (isUtmost(view)) return { stance: 'asserts' }
  if (gainsays(view)) return { stance: 'denies' }
  if (isDeed(view)) return { stance: null }
  if (view.isCue && lemma === 'tell' && !unmet(view) && form(view) === 'other-infinitive') return { stance: 'demands' }

  if (
    view.isCue &&
    predicate.force.can &&
    unmet(view) &&
    predicate.sense.is === 'verb' &&
    predicate.sense.kind === 'say' &&
    !TELLS.test(lemma)
  )
    return { stance: 'denies' }
  if (view.isCue) return lemma === 'report' && predicate.force.can && unmet(view) ? { stance: 'unaware' } : null
  const { force } = predicate
  if (lemma === 'tell' && force.negated && force.can && teaches(view)) return { stance: 'denies' }
  if (
    force.negated &&
    force.can &&
    !TELLS.test(lemma) &&
    predicate.sense.is === 'verb' &&
    predicate.sense.kind === 'say'
  )
    return { stance: 'denies' }
  const isOver = force.past || force.perfect || /^(?:did|was|were|had)$/.test(tokens[predicate.opens]?.form ?? '')
  if (!force.negated || force.can || force.would || force.future) return null
  return isOver || SAID.test(lemma) || doer === 'nobody' ? { stance: 'denies' } : null
}

/** "we cannot deny the fact that it is old", "nobody can deny that". */
function isUndeniable(view: View): boolean {
  const { predicate, tokens, rest, isCue } = view
  if (isCue || !predicate.force.can || !predicate.force.negated || predicate.force.past) return false
  return form(view) === 'clause' || tokens.slice(rest, rest + 3).some(({ lemma }) => lemma === 'fact')
}

/** "we will not raise taxes": what one can do as well as say. */
function isDeed(view: View): boolean {
  const { tokens, predicate, isCue } = view
  return (
    !isCue &&
    (predicate.force.future || predicate.force.would) &&
    DEEDS.test(tokens[predicate.at]!.lemma) &&
    form(view) === 'noun'
  )
}

const DEEDS =
  /^(?:raise|support|attack|assail|oppose|deliver|demonstrate|charge|defend|pitch|plug|celebrate|hammer|trash|bash|champion|endorse|greet|welcome|teach)$/

/** "I can't tell her how to live". */
function teaches({ tokens, rest, clause }: View): boolean {
  for (let at = rest + 1; at < Math.min(clause.to - 1, rest + 5); at++)
    if (/^(?:how|what|when|where)$/.test(tokens[at]!.form) && tokens[at + 1]!.form === 'to') return true
  return false
}

/** "suggested that he be retried" demands; over a fact it is a guess without a degree. */
function suggest(view: View): Part | null {
  const takes = form(view)
  const exhibit = view.isCue ? null : shows(view)
  if (exhibit !== null && view.doer === 'nobody' && exhibit.stance === 'unaware') return exhibit
  if (unmet(view)) return null
  if (takes === 'gerund') return { stance: 'demands' }
  return { stance: 'suspects' }
}

function warn(view: View): Part | null {
  const { tokens, rest, predicate } = view
  if (unmet(view)) return null
  if (/^(?:against|off)$/.test(tokens[rest]?.form ?? '')) return { stance: 'demands' }
  const takes = form(view)
  if (takes === 'other-infinitive' || takes === 'infinitive') return { stance: 'demands' }
  if (
    takes === 'noun' &&
    /^(?:of|about)$/.test(tokens[predicate.last + 1]?.form ?? '') &&
    tokens[predicate.at]!.lemma === 'warn'
  )
    return { stance: 'predicts' }
  return { stance: null }
}

function agree(view: View): Part | null {
  const takes = form(view)
  if (unmet(view)) return null
  if (takes === 'infinitive') return { stance: 'promises' }
  if (isMutual(view)) return { stance: null }
  const next = view.tokens[view.rest]?.form ?? ''
  return /^(?:with|on|about|upon|over)$/.test(next) || takes === 'noun' || takes === 'nothing' ? { stance: null } : null
}

/** Several who agree among themselves. */
function isMutual({ tokens, predicate, speaker, isCue }: View): boolean {
  if (isCue && speaker.isMany) return true
  return tokens
    .slice(Math.max(0, predicate.opens - 3), predicate.at)
    .some(({ form: word }) => /^(?:both|all|mutually|jointly|together|unanimously)$/.test(word))
}

/** "called it false". */
function call({ tokens, rest, clause }: View): Part | null {
  for (let at = rest; at < Math.min(clause.to, rest + 14); at++) {
    if (stateAt(tokens, at)?.kind === 'false') return { stance: 'denies' }
  }
  return { stance: null }
}
