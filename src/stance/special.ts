import { formOf, headNoun, isReport } from './complement.ts'
import type { View } from './clause-view.ts'
import type { VerbKind } from './lexicon.ts'
import { stateAt } from './lexicon.ts'
import { MESSAGES } from './lexicon-words.ts'
import type { Part } from './verdict.ts'

type Special = (view: View) => Part | null

/** Verbs whose complement decides; null where their rule does. */
export const SPECIAL: Partial<Record<VerbKind, Special>> = {
  perceive,
  find: (view) => (unmet(view) && isNowhere(view) ? { stance: null } : null),
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
  announce,
  believe,
  promise: (view) => (isImpersonalPassive(view) ? { stance: 'predicts' } : null),
  demand: (view) =>
    view.doer === 'self' && view.predicate.force.passive ? { stance: 'demands', basis: 'told' } : null,
}

/** Whether a verb is negated, or could not or failed to be done. */
export function unmet({ predicate: { force } }: View): boolean {
  return force.negated || force.failed || force.yet
}

function isNowhere({ tokens, rest }: View): boolean {
  return /^(?:out|way)$/.test(tokens[rest]?.form ?? '')
}

const form = ({ tokens, clause, rest }: View) => formOf(tokens, rest, clause.to)
const report = ({ tokens, clause, rest }: View) => isReport(tokens, rest, clause.to)
const object = ({ tokens, clause, rest }: View) => {
  const head = headNoun(tokens, rest, clause.to)
  return head === null ? null : tokens[head]!
}

function perceive(view: View): Part | null {
  const { predicate, doer } = view
  const lemma = view.tokens[predicate.at]!.lemma
  if (unmet(view)) {
    if (/^(?:you|him|her|them|me|us)$/.test(object(view)?.form ?? view.tokens[view.rest]?.form ?? ''))
      return { stance: null }
    if (predicate.force.can && form(view) === 'question') return { stance: 'doubts' }
    return null
  }
  if (/^(?:remember|recall|recollect|feel|sense|experience|catch|view)$/.test(lemma)) return { stance: null }
  if (report(view) || (/^(?:see|hear|read)$/.test(lemma) && form(view) === 'question' && !predicate.force.future))
    return { stance: 'acknowledges', spent: true }
  if (lemma === 'hear') return { stance: null, basis: hearsay(view) }
  const isPast = predicate.force.past || predicate.force.perfect
  return { stance: null, basis: isPast && doer === 'self' ? 'witnessed' : undefined }
}

function hearsay(view: View): Part['basis'] {
  const next = view.tokens[view.rest]?.form
  if (next === 'from' || next === 'that' || next === 'of' || next === 'about') return 'told'
  return view.predicate.force.past || view.predicate.force.perfect ? 'witnessed' : undefined
}

/** Who has not received a message has not learned of the matter; who has not received goods knows that he has not. */
function receive(view: View): Part | null {
  const { tokens, predicate, rest } = view
  const lemma = tokens[predicate.at]!.lemma
  const takes = object(view)
  const isMessage = takes !== null && (MESSAGES.has(takes.lemma) || MESSAGES.has(takes.form))
  if (/^(?:get|receive)$/.test(lemma)) {
    if (!isMessage) return { stance: null, basis: undefined }
    return unmet(view) ? { stance: 'unaware' } : { stance: null, basis: 'told' }
  }
  if (/^(?:gather|learn|hear)$/.test(lemma) && form(view) === 'nothing' && rest > predicate.at + 1)
    return unmet(view) ? { stance: 'unaware' } : null
  return unmet(view) ? { stance: 'unaware' } : null
}

const TOLD = /^(?:tell|inform|notify|brief|alert|advise|show|warn|apprise|consult|contact|approach|ask|assure)$/

/** "I was told", "they told us", "he never said that". */
function sayTo(view: View): Part | null {
  const { tokens, predicate, doer, rest, speaker } = view
  const { lemma } = tokens[predicate.at]!
  if (predicate.force.passive && TOLD.test(lemma) && doer !== 'other') {
    return unmet(view) ? { stance: 'unaware', spent: true } : { stance: null, basis: 'told' }
  }
  if (doer === 'other' && /^(?:me|us)$/.test(tokens[rest]?.form ?? '') && speaker.firstPerson) {
    return unmet(view) ? { stance: 'unaware' } : { stance: 'asserts', basis: 'told' }
  }
  if (predicate.force.negated && (doer === 'other' || doer === 'you')) return { stance: 'denies' }
  return null
}

const ACTS =
  /^(?:cut|rise|increase|bid|deal|talk|election|coalition|move|sale|strike|tax|ban|resignation|negotiation|troop|intervention|lockdown|reform|change|return|run|merger|invasion|hike|extension|referendum|closure|amnesty|pardon)s?$/
const ROLES = /^(?:remedy|option|step|way|response|solution|measure|tool|answer|candidate)$/

/** A thing ruled out is denied; an act of one's own ruled out is promised not to be done. */
function exclude(view: View): Part | null {
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

/** "acknowledged that" and "acknowledged forging" confess, "acknowledged the report" takes note. */
function acknowledge(view: View): Part | null {
  const { tokens, predicate } = view
  const { lemma } = tokens[predicate.at]!
  if (unmet(view)) return null
  if (/^(?:take|be|heed|appreciate|register)$/.test(lemma)) return { stance: 'acknowledges' }
  const takes = form(view)
  if (takes === 'gerund' && /^(?:hearing|seeing|receiving|reading|knowing)$/.test(tokens[view.rest]?.form ?? ''))
    return { stance: 'acknowledges' }
  if (report(view) && takes !== 'gerund' && tokens[view.rest]?.form !== 'that') return { stance: 'acknowledges' }
  return lemma === 'acknowledge' ? { stance: 'confirms' } : { stance: null }
}

function investigate(view: View): Part | null {
  const { tokens, predicate, rest, clause } = view
  if (predicate.force.negated || predicate.force.past)
    return report(view) && !predicate.force.negated ? { stance: 'acknowledges' } : { stance: null }
  const takes = form(view)
  const lemma = tokens[predicate.at]!.lemma
  const isStill = tokens.slice(predicate.opens, predicate.at).some((token) => token.form === 'still')
  if (takes === 'question' || /^(?:gather|collect|await|wait|try|work|seek)$/.test(lemma))
    return { stance: 'unconfirmed' }
  if (isStill && rest < clause.to) return { stance: 'unconfirmed' }
  const next = tokens[rest]?.form ?? ''
  if (
    /^(?:check|study|follow|monitor|look|review|examine)$/.test(lemma) &&
    !/into/.test(tokens[predicate.last]!.form)
  ) {
    return report(view) ? { stance: 'acknowledges' } : { stance: null }
  }
  return report(view) || /^(?:it|that|this|those)$/.test(next) ? { stance: 'acknowledges' } : { stance: null }
}

/** "suggested that he be retried" demands; over a fact it is a guess without a degree. */
function suggest(view: View): Part | null {
  const takes = form(view)
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
  if (takes === 'noun' && /^(?:of|about)$/.test(tokens[predicate.last + 1]?.form ?? '')) return { stance: 'predicts' }
  return { stance: null }
}

function agree(view: View): Part | null {
  const takes = form(view)
  if (unmet(view)) return null
  if (takes === 'infinitive') return { stance: 'promises' }
  const next = view.tokens[view.rest]?.form ?? ''
  return /^(?:with|on|about|upon|over)$/.test(next) || takes === 'noun' || takes === 'nothing' ? { stance: null } : null
}

/** "wants to go" promises, "wants them to go" demands, "wants peace" says so. */
function want(view: View): Part | null {
  const { tokens, predicate, rest, doer, clause } = view
  const takes = form(view)
  const { lemma } = tokens[predicate.at]!
  if (lemma === 'need' && takes === 'noun' && !predicate.force.negated)
    return { stance: doer === 'self' ? 'demands' : null }
  const sees = /^(?:see|have)$/.test(tokens[predicate.last]!.lemma) && predicate.last > predicate.at
  if (takes === 'other-infinitive' || sees || hasParticiple(view)) return { stance: 'demands', spent: true }
  if (takes !== 'infinitive') return { stance: null }
  if (predicate.force.negated) return { stance: null }
  return rest < clause.to ? { stance: 'promises' } : { stance: null }
}

/** "want the papers released". */
function hasParticiple({ tokens, rest, clause }: View): boolean {
  for (let at = rest + 1; at < Math.min(clause.to, rest + 6); at++) {
    if (tokens[at]!.tag === 'VBN') return true
    if (!/^(?:NN|JJ|DT|PRP|RB|CD)/.test(tokens[at]!.tag)) return false
  }
  return false
}

/** "called it false". */
function call({ tokens, rest, clause }: View): Part | null {
  for (let at = rest; at < Math.min(clause.to, rest + 14); at++) {
    if (stateAt(tokens, at)?.kind === 'false') return { stance: 'denies' }
  }
  return { stance: null }
}

function announce(view: View): Part | null {
  if (unmet(view)) return null
  return { stance: null }
}

/** "think of", "believe in", "consider it unfair": no guess at a fact. */
function believe(view: View): Part | null {
  const { tokens, predicate, rest } = view
  const next = tokens[rest]?.form ?? ''
  const { lemma } = tokens[predicate.at]!
  if (/^(?:in|of|about)$/.test(next)) return { stance: null, certainty: 'unstated' }
  if (/^(?:consider|feel|regard|view|deem)$/.test(lemma) && form(view) !== 'clause') return { stance: null }
  return null
}

function isImpersonalPassive({ predicate, doer }: View): boolean {
  return predicate.force.passive && doer === 'other'
}
