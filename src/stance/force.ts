import { NEGATIONS, NONE, ONLY } from './lexicon-words.ts'
import type { Token } from './tokens.ts'

/** What auxiliaries, negations and adverbs do to a verb, with the places of the tokens that do it. */
export type Force = {
  /** An odd number of negations. */
  negated: boolean
  /** could, can */
  can: boolean
  /** will, would, shall, is going to, is to */
  future: boolean
  would: boolean
  /** may, might, could: possible and no ability */
  may: boolean
  /** should, must, ought to, has to, needs to */
  duty: boolean
  must: boolean
  /** has to, needs to: its negation takes the duty away */
  needs: boolean
  perfect: boolean
  passive: boolean
  progressive: boolean
  /** has yet to, is yet to */
  yet: boolean
  /** unable to, failed to */
  failed: boolean
  past: boolean
  readonly marks: number[]
}

/** No force at all; each verb begins with one of its own. */
export function noForce(): Force {
  return {
    negated: false,
    can: false,
    future: false,
    would: false,
    may: false,
    duty: false,
    must: false,
    needs: false,
    perfect: false,
    passive: false,
    progressive: false,
    yet: false,
    failed: false,
    past: false,
    marks: [],
  }
}

const AUXILIARY = new Set([
  'be',
  'have',
  'do',
  'will',
  'would',
  'shall',
  'should',
  'can',
  'could',
  'may',
  'might',
  'must',
  'ought',
  'get',
])
const MARKERS: Record<string, (force: Force) => void> = {
  will: (force) => (force.future = true),
  shall: (force) => (force.future = true),
  would: (force) => (force.would = true),
  can: (force) => (force.can = true),
  could: (force) => (force.can = force.may = true),
  may: (force) => (force.may = true),
  might: (force) => (force.may = true),
  should: (force) => (force.duty = true),
  ought: (force) => (force.duty = true),
  must: (force) => (force.duty = force.must = true),
}

/** Adds to a force what stands before and right behind a verb, from a place on; returns where its auxiliaries begin. */
export function readForce(tokens: readonly Token[], verb: number, from: number, force: Force): number {
  const places = auxiliariesOf(tokens, verb, from)
  for (const place of places) mark(tokens, place, verb, force)
  const { tag, lemma, form } = tokens[verb]!
  if (tag === 'VBD') force.past = true
  if (MARKERS[lemma] !== undefined && tag === 'MD') MARKERS[lemma](force)
  if (AUXILIARY.has(lemma) || form === 'according') negatedBehind(tokens, verb, force)
  if (tag === 'VBG' && places.some((place) => tokens[place]!.lemma === 'be')) force.progressive = true
  if (/^VB[ND]$/.test(tag) && places.some((place) => /^(?:be|get)$/.test(tokens[place]!.lemma))) force.passive = true
  return places[0] ?? verb
}

/** The auxiliaries, negations and adverbs before a verb: right before it, and those that the tree hangs on it. */
function auxiliariesOf(tokens: readonly Token[], verb: number, from: number): number[] {
  const places = new Set<number>()
  let at = verb - 1
  while (at >= from && isPart(tokens, at)) places.add(at--)
  for (; at >= Math.max(from, verb - 25); at--) {
    const { head, relation } = tokens[at]!
    if (head === verb && /^(?:aux|auxpass|neg)$/.test(relation)) places.add(at)
  }
  return [...places].toSorted((a, b) => a - b)
}

function isPart(tokens: readonly Token[], at: number): boolean {
  const { tag, lemma, form } = tokens[at]!
  if (form === 'neither') return tokens[at + 1]?.tag.startsWith('V') ?? false
  if (form === 'no') return /^(?:longer|more)$/.test(tokens[at + 1]?.form ?? '')
  if (NEGATIONS.has(form)) return !NONE.has(form)
  if (/^(?:going|all|both|longer)$/.test(form) || tag === 'MD' || tag === 'TO' || tag.startsWith('RB')) return true
  return AUXILIARY.has(lemma) && tag.startsWith('V')
}

function mark(tokens: readonly Token[], place: number, verb: number, force: Force): void {
  const { form, lemma } = tokens[place]!
  const next = tokens[place + 1]?.form ?? ''
  if (NEGATIONS.has(form)) {
    if (ONLY.has(next) || (NONE.has(form) && form !== 'neither' && !(form === 'no' && /^(?:longer|more)$/.test(next))))
      return
    negate(force, place)
    return
  }
  const marker = MARKERS[lemma]
  if (marker !== undefined) {
    marker(force)
    force.marks.push(place)
  }
  if (lemma === 'have') readHave(tokens, place, force)
  if (lemma === 'be' && tokens[verb]!.tag === 'VB' && tokens[place + 1]?.tag === 'TO') force.future = true
  if (form === 'going' && tokens[place + 1]?.tag === 'TO') force.future = true
  if (form === 'yet' && tokens[place + 1]?.tag === 'TO') force.yet = true
  if (form === 'better' && /^(?:had|would|i|we|you|he|she|they|it)$/.test(tokens[place - 1]?.form ?? ''))
    force.duty = true
}

function readHave(tokens: readonly Token[], place: number, force: Force): void {
  if (tokens[place + 1]?.tag === 'TO') force.duty = force.needs = true
  else force.perfect = true
}

/** "is not", "is no longer", "is hardly". */
function negatedBehind(tokens: readonly Token[], verb: number, force: Force): void {
  for (let at = verb + 1; at < Math.min(tokens.length, verb + 6); at++) {
    const { form, tag } = tokens[at]!
    if (form === 'without') return
    if (NEGATIONS.has(form) && !NONE.has(form)) {
      if (!ONLY.has(tokens[at + 1]?.form ?? '') && !isContrast(tokens, at)) negate(force, at)
      return
    }
    if (form === 'no' && /^(?:longer|more)$/.test(tokens[at + 1]?.form ?? '')) return negate(force, at)
    if (!tag.startsWith('RB') && !/^(?:flat|out|-)$/.test(form)) return
  }
}

/** "not A but B": what is put forward is B. */
function isContrast(tokens: readonly Token[], not: number): boolean {
  for (let at = not + 1; at < Math.min(tokens.length, not + 12); at++) {
    const { form, tag } = tokens[at]!
    if (form === 'but')
      return !/^(?:PRP|DT|EX)$/.test(tokens[at + 1]?.tag ?? '') || !/^(?:V|MD)/.test(tokens[at + 2]?.tag ?? '')
    if (tag === '.' || /^(?:V|MD)/.test(tag)) return false
  }
  return false
}

/** Turns a force's negation round, because of the token at a place; each token once. */
export function negate(force: Force, place: number): void {
  if (force.marks.includes(place)) return
  force.negated = !force.negated
  force.marks.push(place)
}

/** Where the object of a verb or its subject is none ("found no bomb", "nobody was told"): that place, else null. */
export function noneIn(tokens: readonly Token[], from: number, to: number, isObject = false): number | null {
  for (let at = from; at < Math.min(to, tokens.length); at++) {
    const { form, tag } = tokens[at]!
    const next = tokens[at + 1]?.form ?? ''
    if (isObject && tag === 'IN' && !/^(?:of|about|in|to|on|for|at|with|from|into)$/.test(form)) return null
    if (form === 'nothing' && isNoneBut(tokens, at)) return null
    if (NONE.has(form))
      return isIdle(form, next, tokens[at + 2]?.form ?? '') || isTop(tokens, at) || isHeight(tokens, at) ? null : at
    if (!isObject && form === 'not' && /^(?:a|an|one|every|all|many|much|any|everyone|everything|a|enough)$/.test(next))
      return at
    if (/^(?:V|MD|W|,|:|\.|CC|TO)/.test(tag) || tag.startsWith('NN') || tag === 'PRP') return null
  }
  return null
}

/** "nothing for them to do but pay". */
function isNoneBut(tokens: readonly Token[], at: number): boolean {
  const behind = tokens.slice(at + 1, at + 8)
  const but = behind.findIndex(({ form }) => form === 'but')
  return but > 0 && behind[but - 1]!.tag.startsWith('VB') && behind[but + 1]?.tag.startsWith('VB') === true
}

/** "nowhere has it done more than": it has done most there. */
function isHeight(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:nowhere|nothing)$/.test(tokens[at]!.form)) return false
  const behind = tokens.slice(at + 1, at + 16)
  const more = behind.findIndex(({ tag, form }) => /^(?:JJR|RBR)$/.test(tag) || form === 'more')
  return more >= 0 && behind.slice(more).some(({ form }) => form === 'than')
}

/** "no higher priority than", "no safer place in the world than": the highest. */
function isTop(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.form !== 'no' || !isMore(tokens, at + 1)) return false
  for (let than = at + 2; than < Math.min(tokens.length, at + 14); than++) {
    if (tokens[than]!.form === 'than') return than > at + 2
    if (/^(?:,|\.|MD|VBD|VBZ)$/.test(tokens[than]!.tag)) return false
  }
  return false
}

/** "better", "more urgent", but not "no bigger than a coin". */
function isMore(tokens: readonly Token[], at: number): boolean {
  const [more, next] = [tokens[at], tokens[at + 1]]
  if (more === undefined || /^(?:less|fewer)$/.test(more.form)) return false
  return (more.tag === 'JJR' && next?.tag.startsWith('NN') === true) || (more.form === 'more' && next?.tag === 'JJ')
}

/** "no doubt", "nothing but", "no less than", "nothing more urgent than": no negation. */
function isIdle(form: string, next: string, after: string): boolean {
  if (form === 'no')
    return (
      (/^(?:fewer|less|later|sooner|more|longer|matter|small|mean|wonder|stranger)$/.test(next) &&
        !(next === 'longer' && after !== 'than')) ||
      next === 'doubt'
    )
  if (form === 'nothing' && next === 'to' && /^(?:sneeze|scoff|laugh|sniff|worry)$/.test(after)) return true
  return form === 'nothing' && (/^(?:but|short|less)$/.test(next) || after === 'more')
}
