import { negate, noForce, noneIn, readForce, type Force } from './force.ts'
import { isLight, nounAt, stateAt, throughAt, verbAt, type NounKind, type StateKind, type VerbKind } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** What a clause says of its subject: the word that decides, what it does, and the force it stands under. */
export type Predicate = {
  readonly sense:
    | { readonly is: 'verb'; readonly kind: VerbKind }
    | { readonly is: 'state'; readonly kind: StateKind }
    | { readonly is: 'noun'; readonly kind: NounKind }
    | { readonly is: 'plain' }
  /** Place of the word that decides, and of the last that belongs to it. */
  readonly at: number
  readonly last: number
  readonly force: Force
  /** Kinds of verbs passed on the way: "seem", "want", "have". */
  readonly by: readonly string[]
  /** Where the verb group begins. */
  readonly opens: number
}

type Step =
  | { readonly sense: Predicate['sense']; readonly at: number; readonly last: number }
  | { readonly next: number }

const HOPS = 6
const SKIPPED = /^(?:RB|DT|JJ|PRP\$|PDT|CD|RBR|IN|POS|NN|VBN|VBG)/

/** Walks from a main verb down to the word that decides, over verbs and adjectives that hand on. */
export function predicateOf(
  tokens: readonly Token[],
  main: number,
  { from, to, objectTo = to }: { from: number; to: number; objectTo?: number },
): Predicate {
  const force = noForce()
  const by: string[] = []
  const opens = readForce(tokens, main, from, force)
  let at = main
  for (let hop = 0; hop < HOPS; hop++) {
    const step = stepFrom(tokens, at, to, force, by)
    if (!('next' in step)) return withObject(tokens, { ...step, force, by, opens }, objectTo)
    readForce(tokens, step.next, at + 1, force)
    at = step.next
  }
  return { sense: { is: 'plain' }, at, last: at, force, by, opens }
}

function stepFrom(tokens: readonly Token[], at: number, to: number, force: Force, by: string[]): Step {
  const { lemma } = tokens[at]!
  const verb = verbAt(tokens, at)
  if (verb !== null && verb.length > 1) return { sense: { is: 'verb', kind: verb.kind }, at, last: verb.last }
  if (lemma === 'be') {
    const step = beStep(tokens, at, to, force, by)
    if (step !== null) return step
  }
  const noun = isLight(lemma) ? objectNoun(tokens, at, to) : null
  if (noun !== null) return noun
  const hand = throughAt(tokens, at)
  const next = hand === null ? null : nextVerb(tokens, hand.last, to)
  if (hand !== null && next !== null) return through(tokens, { kind: hand.kind, at, next }, force, by)
  if (verb !== null) return { sense: { is: 'verb', kind: verb.kind }, at, last: verb.last }
  if (hand?.kind === 'seem') by.push('seem')
  return { sense: { is: 'plain' }, at, last: at }
}

function through(
  tokens: readonly Token[],
  { kind, at, next }: { kind: string; at: number; next: number },
  force: Force,
  by: string[],
): Step {
  const { lemma, form } = tokens[at]!
  const between = tokens.slice(at + 1, next).map((token) => token.form)
  if (kind === 'fail') {
    force.failed = true
    force.marks.push(at)
  } else if (kind === 'hesitate') {
    if (!force.negated) force.failed = true
    else force.negated = false
  } else if (kind === 'seem') by.push('seem')
  else if (between.includes('yet') || between.includes('still')) {
    if (between.includes('yet') || lemma === 'have') force.yet = true
  } else if (lemma === 'have' || form === 'need') {
    force.duty = true
    force.marks.push(at)
  } else if (lemma === 'be' && tokens[next]!.tag === 'VB') force.future = true
  else if (form === 'going') force.future = true
  else if (lemma === 'use') force.past = true
  if (lemma === 'be' && tokens[next]!.tag === 'VBN') force.passive = true
  by.push(lemma)
  return { next }
}

/** The verb that one hands on to: after "to", or a participle right behind. */
function nextVerb(tokens: readonly Token[], at: number, to: number): number | null {
  for (let place = at + 1; place < Math.min(to, at + 7); place++) {
    const { tag, form } = tokens[place]!
    if (tag === 'TO' || form === 'to') {
      for (let verb = place + 1; verb < Math.min(to, place + 4); verb++) {
        if (tokens[verb]!.tag.startsWith('VB')) return verb
        if (!tokens[verb]!.tag.startsWith('RB')) break
      }
    }
    if (tag === 'VBG' || tag === 'VBN' || (tag === 'VB' && place - at <= 3)) return place
    if (!/^(?:RB|TO|PRP|IN|RP)/.test(tag)) return null
  }
  return null
}

/** What follows "be": an adjective or phrase that decides or hands on, or a noun after "there is". */
function beStep(tokens: readonly Token[], at: number, to: number, force: Force, by: string[]): Step | null {
  for (let place = at + 1; place < Math.min(to, at + 7); place++) {
    const state = stateAt(tokens, place)
    if (state !== null) return stateStep(tokens, { ...state, at: place }, to, force, by)
    const { tag } = tokens[place]!
    if (tag === 'TO' || /^(?:VBG|VBN)$/.test(tag)) break
    if (/^(?:NN|PRP$|,|:|\.|W|V|MD|CC)/.test(tag) || (tag === 'IN' && tokens[place]!.form === 'that')) break
  }
  return objectNoun(tokens, at, to)
}

function stateStep(
  tokens: readonly Token[],
  state: { kind: StateKind; at: number; last: number },
  to: number,
  force: Force,
  by: string[],
): Step {
  if (state.kind === 'able' || state.kind === 'unable') {
    const next = nextVerb(tokens, state.last, to)
    if (next !== null) {
      force.can = true
      if (state.kind === 'unable') force.failed = true
      by.push(state.kind)
      return { next }
    }
  }
  return { sense: { is: 'state', kind: state.kind }, at: state.at, last: state.last }
}

/** The noun that a light verb carries. */
function objectNoun(tokens: readonly Token[], at: number, to: number): Step | null {
  for (let place = at + 1; place < Math.min(to, at + 8); place++) {
    const noun = nounAt(tokens, place)
    const { tag, form } = tokens[place]!
    if (noun !== null && /^(?:NN|JJ|VB|RB|DT)/.test(tag) && !isModifier(tokens, place)) {
      return { sense: { is: 'noun', kind: noun.kind }, at: place, last: noun.last }
    }
    if (!SKIPPED.test(tag) || (tag === 'IN' && form !== 'of' && place > at + 1) || form === 'that') return null
  }
  return null
}

/** Whether a noun only describes the one behind it: "sign language". */
function isModifier(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return next !== undefined && next.tag.startsWith('NN') && tokens[at]!.head === at + 1 && tokens[at]!.tag !== 'DT'
}

/** Adds the negation that an object or subject without a referent makes: "found no bomb", "nobody was told". */
function withObject(tokens: readonly Token[], predicate: Predicate, to: number): Predicate {
  const { at, last, force, sense } = predicate
  const behind = sense.is === 'noun' ? null : noneIn(tokens, last + 1, Math.min(to, last + 6))
  const inside = insideNone(tokens, predicate)
  if (behind !== null) negate(force, behind)
  else if (inside !== null) negate(force, inside)
  return { ...predicate, at, last }
}

/** A "no" between the verb group and the end of what decides: "has no proof", "took no note". */
function insideNone(tokens: readonly Token[], { opens, at, last, sense }: Predicate): number | null {
  const from = sense.is === 'noun' || sense.is === 'state' ? opens : at
  for (let place = from + 1; place <= last; place++) {
    const { form } = tokens[place]!
    const next = tokens[place + 1]?.form ?? ''
    if (/^(?:no|nothing|nobody|none|neither|without)$/.test(form) && !/^(?:longer|more|doubt|less)$/.test(next))
      return place
    if (form === 'no' && next === 'doubt' && sense.is === 'noun') return place
  }
  return null
}
