import type { View } from './clause-view.ts'
import { headNoun } from './complement.ts'
import { verbAt } from './lexicon.ts'
import { MESSAGES, REPORTS } from './lexicon-words.ts'
import { form, object, report, unmet } from './takes.ts'
import type { Part } from './verdict.ts'

/** Sight, hearing and memory: what was seen of an event is witnessed, a report is taken note of. */
export function perceive(view: View): Part | null {
  const { predicate, doer } = view
  const lemma = view.tokens[predicate.at]!.lemma
  if (unmet(view)) {
    if (/^(?:you|him|her|them|me|us)$/.test(object(view)?.form ?? view.tokens[view.rest]?.form ?? ''))
      return view.tokens[view.rest + 1]?.tag.startsWith('VB') === true ? null : { stance: null }
    if (
      form(view) === 'question' &&
      (predicate.force.can || (lemma === 'see' && /^(?:how|why)$/.test(view.tokens[view.rest]?.form ?? '')))
    )
      return { stance: 'doubts' }
    return null
  }
  if (/^(?:remember|recall|recollect|feel|sense|experience|view)$/.test(lemma) || isSeenAs(view))
    return { stance: null }
  if (lemma === 'see' && !predicate.force.past && !predicate.force.perfect && liesAhead(view))
    return { stance: 'predicts' }
  const isSight = saysWe(view) && /^(?:how|why)$/.test(view.tokens[view.rest]?.form ?? '')
  if (lemma === 'see' && predicate.force.perfect && isSight) return { stance: null }
  if (report(view) || (/^(?:see|hear|read)$/.test(lemma) && form(view) === 'question' && !predicate.force.future))
    return { stance: 'acknowledges', spent: true }
  if (lemma === 'hear') return { stance: null, basis: hearsay(view) }
  const isPast = predicate.force.past || predicate.force.perfect
  const isEverybodys = predicate.force.perfect && saysWe(view)
  return { stance: null, basis: isPast && doer === 'self' && !isEverybodys ? 'witnessed' : undefined }
}

/** "we have seen": what everybody has. */
function saysWe({ tokens, predicate: { opens }, isCue, speaker }: View): boolean {
  return isCue
    ? speaker.self === 'we'
    : tokens.slice(Math.max(0, opens - 3), opens).some(({ form: word }) => word === 'we')
}

/** "sees the piece as a return". */
function isSeenAs({ tokens, rest, clause, predicate }: View): boolean {
  if (tokens[predicate.at]!.lemma !== 'see') return false
  for (let at = rest; at < Math.min(clause.to, rest + 8); at++) {
    if (tokens[at]!.form === 'as') return /^(?:DT|JJ|NN|VBG|PRP\$)/.test(tokens[at + 1]?.tag ?? '')
    if (/^(?:W|V|MD|\.|:)/.test(tokens[at]!.tag)) return false
  }
  return false
}

/** A day or season ahead right behind what is seen: "sees output rising in May". */
function liesAhead({ tokens, clause, rest }: View): boolean {
  for (let at = rest; at < Math.min(clause.to, rest + 8); at++) {
    const next = tokens[at + 1]
    if (/^(?:by|in|next|this|within)$/.test(tokens[at]!.form) && next !== undefined && TIMES.test(next.form))
      return true
  }
  return false
}

const TIMES =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d|year|years|month|months|week|weeks|quarter|spring|summer|autumn|fall|winter|decade|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/

function hearsay(view: View): Part['basis'] {
  const next = view.tokens[view.rest]?.form
  if (next === 'from' || next === 'that' || next === 'of' || next === 'about') return 'told'
  return view.predicate.force.past || view.predicate.force.perfect ? 'witnessed' : undefined
}

/** Who has not received a message has not learned of the matter; who has not received goods knows that he has not. */
export function receive(view: View): Part | null {
  const { tokens, predicate, rest } = view
  const lemma = tokens[predicate.at]!.lemma
  if (lemma === 'make' && !predicate.force.passive) return { stance: null, basis: undefined }
  const takes = object(view)
  const isMessage = takes !== null && (MESSAGES.has(takes.lemma) || MESSAGES.has(takes.form))
  if (/^(?:get|receive)$/.test(lemma)) {
    if (!isMessage) return { stance: null, basis: undefined }
    return unmet(view) ? { stance: 'unaware' } : { stance: null, basis: 'told' }
  }
  if (lemma === 'gather' && form(view) === 'noun')
    return predicate.force.progressive ? { stance: 'unconfirmed' } : { stance: null, basis: undefined }
  if (/^(?:gather|learn|hear)$/.test(lemma) && form(view) === 'nothing' && rest > predicate.at + 1)
    return unmet(view) ? { stance: 'unaware' } : null
  return unmet(view) ? { stance: 'unaware' } : null
}

/** "knew of the rumours" only takes note of them. */
export function know(view: View): Part | null {
  const isGrasp = /^(?:understand|comprehend|grasp|fathom)$/.test(view.tokens[view.predicate.at]!.lemma)
  if (isGrasp && !unmet(view) && ATTITUDES.test(object(view)?.lemma ?? '')) return { stance: 'acknowledges' }
  if (isGrasp && !unmet(view)) return { stance: null, certainty: 'unstated' }
  if (isGrasp && form(view) !== 'clause' && form(view) !== 'question') return { stance: null }
  const next = view.tokens[view.rest]?.form ?? ''
  if (next === 'as' && view.predicate.force.passive) return { stance: null }
  if (unmet(view) && knowsNobody(view)) return { stance: null }
  if (unmet(view) && cannotTell(view)) return { stance: 'declines', spent: true }
  if (unmet(view)) return reproaches(view) ? { stance: 'doubts', spent: true } : null
  if (!/^(?:of|about)$/.test(next)) return null
  return report(view) ? { stance: 'acknowledges' } : null
}

/** "never knew him": nobody is unknown to one in the sense of a lack of knowledge. */
function knowsNobody({ tokens, rest, clause }: View): boolean {
  const [one, next] = [tokens[rest], rest + 1 < clause.to ? tokens[rest + 1] : undefined]
  if (one === undefined || rest >= clause.to || next?.tag.startsWith('V') || next?.tag === 'MD') return false
  return /^(?:him|her|them|me|us)$/.test(one.form) && next?.tag !== 'NN'
}

/** "I don't know that I can put a date on it": it is kept back. */
function cannotTell({ tokens, clause, rest, speaker }: View): boolean {
  const at = tokens[rest]?.form === 'that' ? rest + 1 : rest
  if (!speaker.firstPerson || !/^(?:i|we)$/.test(tokens[at]?.form ?? '')) return false
  if (!/^(?:can|could|will|would|want)$/.test(tokens[at + 1]?.lemma ?? '')) return false
  for (let verb = at + 2; verb < Math.min(clause.to, at + 6); verb++)
    if (tokens[verb]!.tag === 'VB') return /^(?:speak|say|predict|decline)$/.test(verbAt(tokens, verb)?.kind ?? '')
  return false
}

/** "I don't know how anyone can …" */
function reproaches({ tokens, rest, clause }: View): boolean {
  if (tokens[rest]?.form !== 'how') return false
  const [any, ...behind] = tokens.slice(rest + 1, Math.min(clause.to, rest + 8)).map(({ form: word }) => word)
  return (
    /^(?:any|anyone|anybody|you|one|people|someone)$/.test(any ?? '') &&
    behind.some((word) => /^(?:can|could)$/.test(word))
  )
}

/** What papers and pictures do not show has not been learned; what they show is cited. */
export function shows(view: View): Part | null {
  const { tokens, predicate, doer, isCue } = view
  if (!/^(?:show|point|indicate|suggest|demonstrate|reveal)$/.test(tokens[predicate.at]!.lemma)) return null
  if (isCue) return { stance: null, basis: 'unstated' }
  if (doer !== 'nobody') return { stance: null, basis: 'unstated' }
  return unmet(view) ? { stance: 'unaware' } : { stance: null, basis: 'cites' }
}

const SEARCHES =
  /^(?:search|audit|review|inquiry|enquiry|probe|test|investigation|examination|analysis|study|check|count|survey|assessment|inspection|autopsy)$/

/** "finds their arguments compelling": what one thinks of them. */
function isOpinion({ tokens, rest, clause, predicate }: View): boolean {
  const head = tokens[predicate.at]!.lemma === 'find' ? headNoun(tokens, rest, clause.to) : null
  if (head === null || head + 1 >= clause.to) return false
  const [next, after] = [tokens[head + 1]!, tokens[head + 2]]
  return (
    next.tag === 'JJ' ||
    (next.tag === 'RB' && after?.tag === 'JJ') ||
    (next.tag === 'VBG' && (after === undefined || /^[,.;]$/.test(after.form)))
  )
}

/** A search that found nothing is a ground. */
export function searched(view: View): Part | null {
  const { tokens, clause, predicate } = view
  if (isOpinion(view)) return { stance: null, basis: 'assesses' }
  if (predicate.force.negated && predicate.force.future && !predicate.force.can) return { stance: null }
  if (!unmet(view) && /^(?:track|monitor)$/.test(tokens[predicate.at]!.lemma) && report(view) && view.doer !== 'other')
    return { stance: 'acknowledges', spent: true }
  const by = tokens.slice(clause.from, predicate.opens).some(({ lemma }) => SEARCHES.test(lemma))
  const { force } = predicate
  if (!by) return null
  return force.negated || force.failed
    ? { stance: 'unaware', basis: 'assesses', spent: true }
    : { stance: null, basis: 'assesses' }
}

/** "acknowledged that" and "acknowledged forging" confess, "acknowledged the report" takes note. */
export function acknowledge(view: View): Part | null {
  const { tokens, predicate } = view
  const { lemma } = tokens[predicate.at]!
  if (unmet(view)) return null
  if (lemma === 'take') return { stance: takesReport(view) ? 'acknowledges' : null }
  if (/^(?:heed|appreciate|register)$/.test(lemma)) return { stance: 'acknowledges' }
  const takes = form(view)
  if (takes === 'gerund' && /^(?:hearing|seeing|receiving|reading|knowing)$/.test(tokens[view.rest]?.form ?? ''))
    return { stance: 'acknowledges' }
  if (takes === 'noun' && !unmet(view) && ATTITUDES.test(object(view)?.lemma ?? '')) return { stance: 'acknowledges' }
  if (report(view) && takes !== 'gerund' && tokens[view.rest]?.form !== 'that') return { stance: 'acknowledges' }
  return lemma === 'acknowledge' ? { stance: 'confirms' } : { stance: null }
}

/** What others hold, which one may take note of. */
const ATTITUDES =
  /^(?:skepticism|scepticism|doubt|criticism|frustration|anger|concern|worry|objection|disappointment|disagreement|opposition|fear|backlash|pushback|view|opinion|unease|anxiety|grievance)$/

/** "take these allegations seriously", "took note of": not duties or threats. */
function takesReport({ tokens, clause, predicate }: View): boolean {
  if (tokens[predicate.last]!.form !== 'seriously') return true
  return tokens
    .slice(predicate.at, Math.min(clause.to, predicate.last + 8))
    .some(({ lemma, form: word }) => REPORTS.has(lemma) || REPORTS.has(word))
}

/** What is looked into is not known yet; a report that is looked into is taken note of. */
export function investigate(view: View): Part | null {
  const { tokens, predicate, rest, clause } = view
  if (predicate.force.negated && predicate.force.perfect && tokens[predicate.at]!.lemma === 'follow')
    return { stance: 'unaware', spent: true }
  if (predicate.force.negated || predicate.force.past)
    return report(view) && !predicate.force.negated ? { stance: 'acknowledges' } : { stance: null }
  if (isOpenCause(view)) return { stance: 'unconfirmed' }
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

/** "the cause was being investigated". */
function isOpenCause({ tokens, clause, predicate: { opens, at } }: View): boolean {
  if (!tokens.slice(opens, at).some(({ form: word }) => word === 'being')) return false
  return tokens
    .slice(clause.from, opens)
    .some(({ lemma }) => /^(?:cause|circumstance|origin|motive|reason)$/.test(lemma))
}

/** "we are still assessing", "is currently determining whether". */
export function isUnderWay({ tokens, predicate, doer }: View): boolean {
  const group = tokens.slice(predicate.opens, predicate.at)
  return (
    predicate.force.progressive &&
    !predicate.force.negated &&
    doer !== 'other' &&
    group.some(({ form: word }) => /^(?:still|currently|now)$/.test(word))
  )
}
