import { formAt, type View } from './clause-view.ts'
import { degreeOf } from './degree.ts'
import { isCalledUpon, isImperative } from './imperative.ts'
import { WORTH } from './lexicon-words.ts'
import { isOwnAct } from './own-act.ts'
import { subjectOf } from './speaker.ts'
import type { Certainty } from './stance.ts'
import { weaker, type Part } from './verdict.ts'

const LEAVE =
  /^(?:swim|borrow|park|apply|choose|use|bring|access|buy|join|register|claim|get|enter|visit|call|ask|order|pick|keep|opt|tell|report|prove|hear|see|raise)$/
const PEOPLE =
  /^(?:member|student|guest|visitor|customer|resident|people|person|child|family|user|player|i|we|you|they|he|she|who|anyone|everyone|worker|fan|passenger|employee|tenant|citizen|parent|patient)s?$/

/** What tense, modals, adverbs and negation make of a clause whose verb leaves it open. */
export function byModality(view: View, spent: boolean): Part {
  const { certainty } = degreeOf(view)
  return (
    obliges(view) ?? comes(view, certainty) ?? guesses(view, certainty) ?? denies(view, spent) ?? { stance: 'asserts' }
  )
}

/** should, must, has to, an imperative. */
function obliges(view: View): Part | null {
  const { predicate, tokens } = view
  const { force } = predicate
  if (isToBe(view)) return { stance: 'demands' }
  if (isImperative(view) || isCalledUpon(view) || forbids(view)) return { stance: 'demands' }
  if (!force.duty || isPoliteness(view)) return null
  if (force.needs && hadTo(view)) return { stance: 'asserts' }
  if (force.needs && force.negated && !force.future && !force.would) return { stance: 'denies' }
  if ((force.may && !force.must) || (force.would && !force.must)) return null
  if ((force.perfect && force.must) || mustBe(view)) return { stance: 'suspects', certainty: 'probable' }
  if (force.perfect) return isInference(view) ? { stance: 'suspects', certainty: 'probable' } : { stance: 'asserts' }
  if (
    /^(?:clear|enough|noted)$/.test(tokens[predicate.last + 1]?.form ?? tokens[predicate.at]!.form) ||
    (predicate.sense.is === 'state' && predicate.sense.kind === 'clear')
  )
    return null
  return { stance: 'demands' }
}

/** "was not to be touched": a duty, no future. */
function isToBe({ tokens, predicate: { force, at, opens } }: View): boolean {
  if (!force.negated || !force.passive || force.would) return false
  const group = tokens.slice(opens, at).map(({ form }) => form)
  return /^(?:is|are|was|were)$/.test(group[0] ?? '') && group[1] === 'not' && group[2] === 'to' && group[3] === 'be'
}

/** "We had to roll it back": what one had to do then, told now. */
function hadTo({ tokens, predicate: { opens, at, force }, doer, speaker }: View): boolean {
  return (
    speaker.firstPerson &&
    doer === 'self' &&
    !force.negated &&
    tokens.slice(opens, at).some(({ tag, lemma }) => tag === 'VBD' && lemma === 'have')
  )
}

/** "this has to be the first time", "it must be a mistake": gathered, not demanded. */
function mustBe({ tokens, predicate, doer, clause }: View): boolean {
  if (doer !== 'nobody' || predicate.sense.is !== 'plain' || tokens[predicate.at]!.lemma !== 'be') return false
  if (predicate.force.negated || /^should|ought$/.test(tokens[predicate.opens]!.form)) return false
  const subject = subjectOf(tokens, clause, predicate.opens)
  const next = predicate.last + 1 < clause.to ? tokens[predicate.last + 1] : undefined
  return (
    next !== undefined &&
    /^(?:a|an|the)$/.test(next.form) &&
    /^(?:this|that|it)$/.test(tokens[subject ?? -1]?.form ?? '')
  )
}

/** "we can't allow it": nobody is to. */
function forbids(view: View): boolean {
  const { tokens, predicate, doer } = view
  return (
    predicate.force.can &&
    predicate.force.negated &&
    doer !== 'other' &&
    (/^(?:allow|let|permit|tolerate|afford)$/.test(tokens[predicate.at]!.lemma) || hasThemDo(view))
  )
}

/** "we can't have people come here and". */
function hasThemDo({ tokens, predicate: { at }, clause, doer }: View): boolean {
  if (tokens[at]!.lemma !== 'have' || doer !== 'self') return false
  const next = tokens.slice(at + 1, Math.min(clause.to, at + 5))
  return next.findIndex(({ tag }) => tag === 'VB' || tag === 'VBG') > 0 && next.every(({ tag }) => tag !== 'TO')
}

function isInference(view: View): boolean {
  const { predicate, clause } = view
  if (view.doer === 'self' || view.doer === 'you') return false
  for (let at = predicate.at; at < Math.min(clause.to, predicate.at + 6); at++) {
    if (formAt(view, at) === 'by') return true
  }
  return false
}

/** will, would, is going to, to be: the speaker's own act is promised, all else foretold. */
function comes(view: View, certainty: Certainty): Part | null {
  const { predicate } = view
  const { force } = predicate
  if (!force.future && !force.would)
    return view.predicate.sense.is === 'state' && predicate.sense.is === 'state' && predicate.sense.kind === 'due'
      ? { stance: 'predicts', certainty }
      : null
  if (force.would && !force.future && (force.perfect || isHabit(view) || isUnreal(view)))
    return { stance: 'asserts', certainty }
  if (isPoliteness(view) || isJudgement(view)) return { stance: 'asserts', certainty }
  if (withholds(view) || letsSpeak(view)) return { stance: 'declines', certainty }
  return {
    stance: isOwnAct(view) ? 'promises' : 'predicts',
    certainty: force.may ? weaker(certainty, 'possible') : certainty,
  }
}

/** "it would be wrong to step in": what is thought of a thing that need not come. */
function isJudgement({ tokens, clause, predicate: { at, last, force, opens } }: View): boolean {
  if (!force.would || force.future || force.negated || tokens[at]!.lemma !== 'be') return false
  if (!/^(?:it|that|this)$/.test(tokens[opens - 1]?.form ?? '')) return false
  for (let place = last + 1; place < Math.min(clause.to - 1, last + 5); place++) {
    const { form, tag } = tokens[place]!
    if (WORTH.has(form)) return /^(?:to|for|if|not|that)$/.test(tokens[place + 1]!.form)
    if (!/^(?:RB|DT|JJ)/.test(tag)) return false
  }
  return false
}

/** "I'm not going to give you a list": kept from who asks. */
function withholds({ tokens, predicate: { at, last, force }, doer, speaker }: View): boolean {
  return (
    doer === 'self' &&
    speaker.firstPerson &&
    force.negated &&
    tokens[last + 1]?.form === 'you' &&
    /^(?:give|tell|show|hand|share|offer|get)$/.test(tokens[at]!.lemma)
  )
}

/** "I'll let my colleagues confirm the details": another is to say it. */
function letsSpeak({ tokens, clause, predicate: { at, last, force }, doer, speaker }: View): boolean {
  if (tokens[at]!.lemma !== 'let' || doer !== 'self' || !speaker.firstPerson || force.negated) return false
  if (/^(?:me|us|you)$/.test(tokens[last + 1]?.form ?? '')) return false
  for (let verb = last + 2; verb < Math.min(clause.to, last + 16); verb++)
    if (/^VBP?$/.test(tokens[verb]!.tag)) return SPEECH.test(tokens[verb]!.lemma)
  return false
}

const SPEECH =
  /^(?:speak|talk|answer|confirm|announce|comment|address|respond|explain|detail|say|tell|share|discuss|characteri[sz]e|describe|elaborate|weigh|make|give)$/

/** "they would sometimes stop": what used to be. */
function isHabit({ tokens, clause, predicate }: View): boolean {
  const near = tokens.slice(predicate.opens, Math.min(clause.to, predicate.last + 4)).map(({ form }) => form)
  if (!near.some((form) => /^(?:sometimes|often|usually|regularly|routinely|frequently|occasionally)$/.test(form)))
    return false
  return !tokens.slice(clause.from, clause.to).some(({ form }) => form === 'if')
}

/** "if they were attacked, they would admit it": a condition that is not met. */
function isUnreal({ tokens, clause, predicate }: View): boolean {
  for (let at = clause.from; at < clause.to; at++) {
    if (tokens[at]!.form !== 'if') continue
    const near = tokens.slice(at + 1, Math.min(clause.to, at + 6)).map(({ form }) => form)
    const were = near.indexOf('were')
    if (were >= 0) return near[were + 1] !== 'to'
    return predicate.force.negated && near.some((form, place) => form === 'did' && near[place + 1] === 'not')
  }
  return false
}

/** "I'd applaud them", "I will say this": said at once. */
function isPoliteness({ tokens, predicate: { at, sense, force }, doer, speaker }: View): boolean {
  return (
    sense.is === 'verb' &&
    (/^(?:say|acknowledge|announce|admit)$/.test(sense.kind) ||
      /^(?:mention|note|add|explain|say)$/.test(tokens[at]!.lemma)) &&
    !/^(?:call|criticize|criticise|condemn|denounce|oppose|support|defend|attack|speak|testify|publish|take|heed)$/.test(
      tokens[at]!.lemma,
    ) &&
    doer === 'self' &&
    speaker.firstPerson &&
    !force.negated
  )
}

/** may, might, could; seems; probably, perhaps. */
function guesses(view: View, certainty: Certainty): Part | null {
  const { predicate, tokens } = view
  const { force } = predicate
  const isOwn =
    view.doer === 'self' ||
    (view.doer === 'nobody' && tokens[predicate.opens]!.tag === 'MD' && predicate.opens === view.clause.from)
  if (force.may && force.can && force.perfect && isOwn && view.speaker.firstPerson && !force.negated)
    return { stance: 'asserts', certainty: 'unstated' }
  if (force.may && !isLeave(view)) {
    if (force.negated && force.can) return { stance: 'denies' }
    return { stance: 'suspects', certainty: 'possible' }
  }
  if (predicate.by.includes('seem'))
    return { stance: force.negated ? 'doubts' : 'suspects', certainty: weaker('probable', certainty) }
  if (certainty === 'probable' || certainty === 'possible') {
    return { stance: force.negated && tokens.length === 0 ? 'doubts' : 'suspects', certainty }
  }
  return null
}

/** "guests may park here", "members could swim for free": leave or ability, and no guess. */
function isLeave(view: View): boolean {
  const { tokens, clause, predicate, doer } = view
  const { lemma } = tokens[predicate.at]!
  if (predicate.force.perfect || lemma === 'be' || predicate.force.marks.some((at) => tokens[at]!.form === 'might'))
    return false
  if (predicate.force.can && (doer === 'self' || predicate.force.negated)) return true
  const subject = tokens.slice(clause.from, predicate.opens).findLast(({ tag }) => /^(?:NN|PRP$)/.test(tag))
  return LEAVE.test(lemma) && PEOPLE.test(subject?.lemma ?? '')
}

function denies(view: View, spent: boolean): Part | null {
  if (!view.predicate.force.negated || spent) return null
  return { stance: 'denies' }
}

/** "to our knowledge", "that I know of", "as far as we are aware". */
export function knowsOf({ tokens, clause }: View): boolean {
  for (let at = clause.from; at < clause.to; at++) {
    const { form, lemma } = tokens[at]!
    const before = tokens.slice(Math.max(clause.from, at - 4), at).map((token) => token.form)
    if (form === 'knowledge' && before.includes('to')) return true
    if (
      (/^(?:know|aware|recall|remember|tell)$/.test(form) || (lemma === 'know' && before.includes('far'))) &&
      (before.includes('that') || before.includes('far')) &&
      before.some((word) => /^(?:i|we|he|she|they|it)$/.test(word))
    )
      return true
  }
  return false
}
