import { carriedNoun, handedOut, nounEnd, type End, type Sense } from './carried-noun.ts'
import { isDoer, isEquation } from './equation.ts'
import { negate, noForce, noneIn, readForce, type Force } from './force.ts'
import { isLight, nounAt, stateAt, throughAt, verbAt, type StateKind, type VerbKind } from './lexicon.ts'
import { formOf } from './complement.ts'
import { nextVerb } from './next-verb.ts'
import type { Token } from './tokens.ts'

/** What a clause says of its subject: the word that decides, what it does, and the force it stands under. */
export type Predicate = {
  readonly sense: Sense
  /** Place of the word that decides, and of the last that belongs to it. */
  readonly at: number
  readonly last: number
  readonly force: Force
  /** Verbs passed on the way: "seem", "want", "have". */
  readonly by: readonly string[]
  /** Where the verb group begins. */
  readonly opens: number
}

/** The stretch in which a predicate is read; an object that negates it is looked for up to `objectTo`. */
type Reach = { readonly from: number; readonly to: number; readonly objectTo?: number }

type Step = End | { readonly next: number }
type Walk = { readonly tokens: readonly Token[]; readonly to: number; readonly force: Force; readonly by: string[] }

const HOPS = 6
const COPULA = /^(?:be|remain|stay|become|prove|keep|feel|get|look|sound)$/

/** Walks from a main verb down to the word that decides, over verbs and adjectives that hand on. */
export function predicateOf(tokens: readonly Token[], main: number, reach: Reach): Predicate {
  const force = noForce()
  const walk: Walk = { tokens, to: reach.to, force, by: [] }
  const opens = readForce(tokens, main, reach.from, force)
  let at = main
  for (let hop = 0; hop < HOPS; hop++) {
    const step = stepFrom(walk, at)
    if (!('next' in step)) return withObject(tokens, { ...step, force, by: walk.by, opens }, reach.objectTo ?? reach.to)
    readForce(tokens, step.next, at + 1, force)
    at = step.next
  }
  return { sense: { is: 'plain' }, at, last: at, force, by: walk.by, opens }
}

function stepFrom(walk: Walk, at: number): Step {
  const { tokens, to, by, force } = walk
  const { lemma } = tokens[at]!
  const verb = isLiking(tokens, at, force) ? null : verbAt(tokens, at)
  if (verb !== null && verb.length > 1 && !givesGround(walk, at)) return verbEnd(verb, at)
  const passive = verb === null && force.passive && tokens[at]!.tag === 'VBN' ? stateAt(tokens, at) : null
  if (passive !== null && /^(?:due|ready)$/.test(passive.kind)) return stateStep(walk, { ...passive, at })
  if (COPULA.test(lemma)) {
    const step = stateBehind(walk, at)
    if (step !== null) return step
  }
  const carried = isLight(lemma) || (lemma === 'be' && isThere(tokens, at)) ? carriedNoun(tokens, at, to) : null
  const isHolding = lemma === 'have' || (lemma === 'be' && force.negated && isThere(tokens, at))
  const handed = isHolding && !isLearned(carried) ? handedOut(tokens, at, to) : null
  if (handed !== null && (carried === null || isDenied(walk, at))) return handed
  if (carried !== null && !(verb !== null && TAKES_REPORTS.test(verb.kind) && isIdle(carried))) return carried
  if (verb === null && nounAt(tokens, at) !== null && tokens[at - 1]?.lemma === 'have') return nounEnd(tokens, at)!
  const hand = isEquation(tokens, at) ? null : throughAt(tokens, at)
  const next = hand === null ? null : nextVerb(tokens, hand, at, to)
  if (hand !== null && next !== null) return through(walk, { kind: hand.kind, at, next, isBare: hand.last === at })
  if (verb !== null) return verbEnd(verb, at)
  if (hand?.kind === 'seem' && /^(?:JJ|RB|VBN)/.test(tokens[at + 1]?.tag ?? '')) by.push('seem')
  return { sense: { is: 'plain' }, at, last: at }
}

/** "was given no reason to suspect": no reason that one gives. */
function givesGround({ tokens, to, force }: Walk, at: number): boolean {
  if (!force.passive || tokens[at]!.lemma !== 'give') return false
  const sense = carriedNoun(tokens, at, to)?.sense
  return sense?.is === 'noun' && /^(?:ground|reasonToDoubt)$/.test(sense.kind)
}

/** "likes it": no wish unless one would like it. */
function isLiking(tokens: readonly Token[], at: number, force: Force): boolean {
  return tokens[at]!.lemma === 'like' && !force.would
}

const TAKES_REPORTS = /^(?:perceive|receive|find|acknowledge|deny|doubt|investigate|know|verify|back|agree|cite)$/

/** Nouns for what one learns, not hands out. */
function isLearned(carried: End | null): boolean {
  return (
    carried?.sense.is === 'noun' &&
    /^(?:evidence|knowledge|ground|confirmation|output|question)$/.test(carried.sense.kind)
  )
}

/** "do not have", "have no", "have any". */
function isDenied({ tokens, force }: Walk, at: number): boolean {
  return force.negated || /^(?:no|any)$/.test(tokens[at + 1]?.form ?? '')
}

/** "there is", "is there", "is no". */
function isThere(tokens: readonly Token[], at: number): boolean {
  const near = tokens.slice(Math.max(0, at - 4), at + 3)
  return near.some(({ tag, form }) => tag === 'EX' || form === 'no' || form === 'nothing')
}

function verbEnd({ kind, last }: { kind: VerbKind; last: number }, at: number): End {
  return { sense: { is: 'verb', kind }, at, last }
}

/** A noun that only names what another said leaves its verb to decide: "saw the report". */
function isIdle({ sense }: End): boolean {
  return (
    sense.is === 'noun' &&
    /^(?:claim|word|record|output|assessment|warning|question|demand|promise|chance|fear|hope|belief|denial|truth|secret|forecast|confidence)$/.test(
      sense.kind,
    )
  )
}

function through(
  { tokens, force, by }: Walk,
  { kind, at, next, isBare }: { kind: string; at: number; next: number; isBare: boolean },
): Step {
  const { lemma, form } = tokens[at]!
  const between = new Set(tokens.slice(at + 1, next).map((token) => token.form))
  if (kind === 'fail') {
    force.failed = true
    force.marks.push(at)
  } else if (kind === 'hesitate') {
    if (force.negated) force.negated = false
    else force.failed = true
  } else if (kind === 'seem') by.push('seem')
  else if (between.has('yet') || (lemma === 'have' && between.has('still'))) force.yet = true
  else if (
    (lemma === 'have' || (form === 'got' && !/^(?:he|she|also|finally|just)$/.test(tokens[at - 1]?.form ?? ''))) &&
    between.has('to') &&
    tokens[next + 1]?.form !== 'with'
  ) {
    force.duty = force.needs = true
    force.marks.push(at)
  } else if (lemma === 'be' && tokens[next]!.tag === 'VB' && between.has('to'))
    force.future =
      isBare && isDoer(tokens, at) && !tokens.slice(at + 1, next).some(({ tag }) => /^(?:PRP|NN)/.test(tag))
  else if (form === 'going') force.future = true
  if (lemma === 'be' && tokens[next]!.tag === 'VBN') force.passive = true
  by.push(lemma)
  return { next }
}

/** An adjective before a noun describes that and not the subject: "due credit", "a hopeful one"; but "is fake news". */
function isAttribute(tokens: readonly Token[], at: number, { kind, last }: { kind: StateKind; last: number }): boolean {
  if (tokens[at]!.form === 'due' && tokens[at + 1]?.form === 'to' && !/^(?:VB|RB)$/.test(tokens[at + 2]?.tag ?? ''))
    return true
  const isMeasured = tokens[at]!.form === 'time' && tokens[at - 1]?.form === 'the'
  if (isMeasured && /^(?:we|they|you|i)$/.test(tokens[at + 1]?.form ?? '')) return true
  const isOrdinal = /^(?:first|second|third|last|only|next)$/.test(tokens[at - 1]?.form ?? '')
  if (isOrdinal && tokens[at]!.form === 'time') return true
  return (
    kind !== 'false' &&
    at === last &&
    tokens[at]!.tag.startsWith('JJ') &&
    /^(?:NN|CD)/.test(tokens[last + 1]?.tag ?? '')
  )
}

/** What follows "be": an adjective or phrase that decides or hands on. */
function stateBehind(walk: Walk, at: number): Step | null {
  const { tokens, to, force } = walk
  if (force.can && force.negated && /^(?:RBR|JJR)$/.test(tokens[at + 1]?.tag ?? '')) {
    force.negated = false
    force.can = force.may = false
  }
  for (let place = at + 1; place < Math.min(to, at + 7); place++) {
    const state = stateAt(tokens, place)
    if (place === at + 1 && /^(?:PRP|EX)$/.test(tokens[place]!.tag)) continue
    if (tokens[place]!.form === 'not' && /^(?:i|we|he|she|they)$/.test(tokens[at - 1]?.form ?? '')) continue
    if (state !== null && !isAttribute(tokens, place, state)) return stateStep(walk, { ...state, at: place })
    const { tag, form } = tokens[place]!
    if (tag === 'TO' || tag === 'VBG' || tag === 'VBN' || form === 'that') return null
    if (/^(?:NN|PRP$|,|:|\.|W|V|MD|CC)/.test(tag) && !(/^(?:bit|tad)$/.test(form) && tokens[place + 1]?.form === 'too'))
      return null
  }
  return null
}

function stateStep({ tokens, to, force, by }: Walk, state: { kind: StateKind; at: number; last: number }): Step {
  if (state.kind === 'able' || state.kind === 'unable') {
    const next = nextVerb(tokens, { kind: 'plain', last: state.last }, state.at, to)
    if (next !== null) {
      force.can = true
      if (state.kind === 'unable') force.failed = true
      for (let place = state.at - 1; place <= state.last; place++)
        if (tokens[place]?.form === 'no') negate(force, place)
      by.push(state.kind)
      return { next }
    }
  }
  return { sense: { is: 'state', kind: state.kind }, at: state.at, last: state.last }
}

/** Verbs whose object, where it is none, negates them. */
const NEGATED_BY_OBJECT =
  /^(?:perceive|find|receive|know|verify|determine|speak|cite|want|back|investigate|expect|accept|decline|demand)$/

/** Adds the negation that an object without a referent makes: "found no bomb", "has no proof". */
function withObject(tokens: readonly Token[], predicate: Predicate, to: number): Predicate {
  const { last, force, sense } = predicate
  const takes =
    sense.is === 'plain' || sense.is === 'state' || (sense.is === 'verb' && NEGATED_BY_OBJECT.test(sense.kind))
  const behind =
    takes && formOf(tokens, last + 1, Math.min(to, last + 8)) !== 'clause'
      ? noneIn(tokens, last + 1, Math.min(to, last + 6), true)
      : null
  const none = behind ?? insideNone(tokens, predicate)
  if (none !== null) negate(force, none)
  return predicate
}

/** "little to suggest", "few signs of", "lacked evidence": as good as none. */
function isScarce(tokens: readonly Token[], at: number, sense: Sense): boolean {
  if (sense.is !== 'noun' || !/^(?:evidence|knowledge|ground|word|confirmation)$/.test(sense.kind)) return false
  const { form, lemma } = tokens[at]!
  if (lemma === 'lack') return true
  if (/^(?:word|confirmation)$/.test(sense.kind)) return false
  const isLittle = /^(?:little|scant)$/.test(form) || (form === 'few' && sense.kind === 'evidence')
  return isLittle && !/^(?:a|the)$/.test(tokens[at - 1]?.form ?? '')
}

/** A "no" between the verb group and the end of what decides: "has no proof", "took no note". */
function insideNone(tokens: readonly Token[], { opens, at, last, sense }: Predicate): number | null {
  const from = sense.is === 'noun' || sense.is === 'state' ? opens : at
  const until = sense.is === 'state' ? at - 1 : last
  for (let place = tokens[opens]!.lemma === 'lack' ? opens : from + 1; place <= until; place++) {
    const { form } = tokens[place]!
    const next = tokens[place + 1]?.form ?? ''
    if (isScarce(tokens, place, sense)) return place
    if (form === 'no' && next === 'doubt') return sense.is === 'noun' && place < last ? place : null
    if (/^(?:no|nothing|nobody|none|neither|without|zero)$/.test(form) && !/^(?:longer|more|less)$/.test(next))
      return place
  }
  return null
}
