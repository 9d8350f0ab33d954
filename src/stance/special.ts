import { mainOf } from './clauses.ts'
import { headNoun } from './complement.ts'
import type { View } from './clause-view.ts'
import type { VerbKind } from './lexicon.ts'
import { stateAt, verbAt } from './lexicon.ts'
import { acknowledge, investigate, isUnderWay, know, perceive, receive, searched, shows } from './learning.ts'
import { predicateOf } from './predicate.ts'
import { form, object, report, unmet } from './takes.ts'
import type { Part } from './verdict.ts'

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
  know,
  decline: refers,
  admit: (view) => (unmet(view) && view.tokens[view.predicate.at]!.lemma === 'accept' ? { stance: 'denies' } : null),
  cite: shows,
  determine: (view) => (isUnderWay(view) ? { stance: 'unconfirmed' } : null),
  back: (view) => ({ stance: report(view) && !unmet(view) ? 'confirms' : null }),
  find: (view) => searched(view),
}

/** "asked them to go", "asked that he go" demand; "asked whether" asks. */
function ask(view: View): Part | null {
  const takes = form(view)
  if (unmet(view) || !/^(?:ask|query|press|quiz)$/.test(view.tokens[view.predicate.at]!.lemma)) return null
  return takes === 'infinitive' ||
    takes === 'other-infinitive' ||
    (takes === 'clause' && (!view.isCue || !view.speaker.firstPerson) && view.tokens[view.rest]?.form !== 'if')
    ? { stance: 'demands' }
    : null
}

/** One refers a questioner on; to refer to a thing is to mention it. */
function refers(view: View): Part | null {
  const { tokens, predicate, rest } = view
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

/** "I was told", "they told us", "he never said that". */
function sayTo(view: View): Part | null {
  const { tokens, predicate, doer, rest, speaker } = view
  const { lemma } = tokens[predicate.at]!
  if (view.isCue && lemma === 'tell' && !unmet(view) && form(view) === 'other-infinitive') return { stance: 'demands' }
  if (doer === 'other' && /^(?:me|us)$/.test(tokens[rest]?.form ?? '') && speaker.firstPerson) {
    return unmet(view) ? { stance: 'unaware' } : { stance: 'asserts', basis: 'told' }
  }
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
  const isOver = force.past || force.perfect || /^(?:did|was|were|had)$/.test(tokens[predicate.opens]?.form ?? '')
  if (!force.negated || force.can || force.would || force.future) return null
  return isOver || SAID.test(lemma) || doer === 'nobody' ? { stance: 'denies' } : null
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
  const next = view.tokens[view.rest]?.form ?? ''
  return /^(?:with|on|about|upon|over)$/.test(next) || takes === 'noun' || takes === 'nothing' ? { stance: null } : null
}

/** "wants to go" promises, "wants them to go" demands, "wants peace" says so. */
function want(view: View): Part | null {
  const { tokens, predicate, rest, doer, clause } = view
  const takes = form(view)
  const { lemma } = tokens[predicate.at]!
  if (lemma === 'need' && takes === 'infinitive') return { stance: predicate.force.negated ? 'denies' : 'demands' }
  if (lemma === 'need' && takes === 'noun' && !predicate.force.negated)
    return { stance: doer === 'self' ? 'demands' : null }
  const sees = /^(?:see|have)$/.test(tokens[predicate.last]!.lemma) && predicate.last > predicate.at
  if (takes === 'other-infinitive' || sees || hasParticiple(view) || goesBack(view))
    return { stance: 'demands', spent: true }
  if (takes !== 'infinitive') return { stance: null }
  const told = wantsToSay(view)
  if (told !== null) return told
  if (predicate.force.negated) return { stance: null }
  return rest < clause.to ? { stance: 'promises' } : { stance: null }
}

/** "I want to be clear", "I don't want to get ahead of it", "I'd like to ask": said, kept back or asked at once. */
function wantsToSay({ tokens, clause, predicate, rest, speaker, doer }: View): Part | null {
  if (!speaker.firstPerson || doer === 'other') return null
  let verb = rest
  while (verb < Math.min(clause.to, rest + 4) && !tokens[verb]!.tag.startsWith('V')) verb++
  const inner = verbAt(tokens, verb)
  const { lemma } = tokens[verb] ?? { lemma: '' }
  if (inner?.kind === 'ask' || lemma === 'ask') return predicate.force.negated ? null : { stance: 'asks' }
  if (predicate.force.negated)
    return inner !== null && /^(?:speak|say|believe|predict|decline)$/.test(inner.kind)
      ? { stance: 'declines', spent: true }
      : null
  const isSaid = inner !== null && /^(?:say|speak|acknowledge|announce|confirm|admit|cite)$/.test(inner.kind)
  return isSaid || /^(?:be|make|start|begin|go|turn|check|follow|touch|update|talk|know)$/.test(lemma)
    ? { stance: 'asserts' }
    : null
}

/** "want it back". */
function goesBack({ tokens, rest }: View): boolean {
  return tokens.slice(rest, rest + 4).some(({ form: word }) => /^(?:back|out|gone|off|down)$/.test(word))
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

/** "I don't think I'll go into that", "I don't think I have anything to add": nothing is doubted, it is kept back. */
function keepsBack(view: View): Part | null {
  const { tokens, clause, rest, speaker } = view
  if (!speaker.firstPerson || !/^(?:i|we)$/.test(tokens[rest]?.form ?? '')) return null
  const main = mainOf(tokens, rest, clause.to)
  if (main === null) return null
  const { sense, force } = predicateOf(tokens, main, { from: rest, to: clause.to })
  const isKept =
    (sense.is === 'verb' && /^(?:speak|say|decline|predict)$/.test(sense.kind)) ||
    (sense.is === 'noun' && sense.kind === 'output')
  if (isKept && !force.past) return { stance: 'declines', spent: true }
  return force.future && sense.is === 'plain' ? { stance: 'promises', spent: true } : null
}

/** "think of", "believe in", "consider it unfair": no guess at a fact. */
function believe(view: View): Part | null {
  const { tokens, predicate, rest } = view
  const next = tokens[rest]?.form ?? ''
  const { lemma } = tokens[predicate.at]!
  if (predicate.force.negated && (predicate.force.would || predicate.force.future)) return null
  if (predicate.force.negated) return keepsBack(view)
  if (/^(?:in|of|about)$/.test(next)) return { stance: null, certainty: 'unstated' }
  if (/^(?:consider|feel|regard|view|deem)$/.test(lemma) && form(view) !== 'clause') return { stance: null }
  return null
}
