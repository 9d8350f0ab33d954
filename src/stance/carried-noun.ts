import { nounAt, type NounKind, type StateKind, type VerbKind } from './lexicon.ts'
import { MESSAGES } from './lexicon-words.ts'
import type { Token } from './tokens.ts'

/** The word that decides what a clause says, and what it does. */
export type Sense =
  | { readonly is: 'verb'; readonly kind: VerbKind }
  | { readonly is: 'state'; readonly kind: StateKind }
  | { readonly is: 'noun'; readonly kind: NounKind }
  | { readonly is: 'plain' }

/** The word at which a walk ends, and the last that belongs to it. */
export type End = { readonly sense: Sense; readonly at: number; readonly last: number }

/** What may stand between a light verb and its noun. */
const BETWEEN = /^(?:RB|DT|JJ|PRP\$|PDT|CD|POS|NN|VBN|VBG)/
const PORTION =
  /^(?:sort|kind|type|shred|piece|scrap|lot|number|series|bit|iota|lack|absence|couple|dozen|form|hint|amount|plenty)$/
const POINTS =
  /^(?:suggest|indicate|show|link|prove|support|point|corroborate|substantiate|connect|tie|imply|warrant|demonstrate|back|contradict|incriminate|implicate|establish)$/

/** The noun at a place as what decides; null where the lexicon does not hold it. */
export function nounEnd(tokens: readonly Token[], at: number): End | null {
  const noun = nounAt(tokens, at)
  return noun === null ? null : { sense: { is: 'noun', kind: noun.kind }, at, last: noun.last }
}

/** The noun that a light verb carries, or "nothing to suggest" in its place. */
export function carriedNoun(tokens: readonly Token[], at: number, to: number): End | null {
  for (let place = at + 1; place < Math.min(to, at + 8); place++) {
    const { tag, form } = tokens[place]!
    if (/^(?:nothing|anything|something|everything|little|much)$/.test(form))
      return pointing(tokens, place, to) ?? vagueOutput(tokens, at, place, to)
    const noun = /^(?:NN|JJ|VB|RB|DT)/.test(tag) && !isModifier(tokens, place) ? nounEnd(tokens, place) : null
    if (noun !== null) return isThing(tokens, at, noun) ? null : asMessage(tokens, at, noun)
    if (tag === 'IN' && form === 'of' && PORTION.test(tokens[place - 1]!.lemma)) continue
    if ((!BETWEEN.test(tag) && !/^['’]$/.test(form)) || form === 'that') return null
    const next = tokens[place + 1]
    if (tag.startsWith('NN') && !/^(?:NN|IN|POS|CC)/.test(next?.tag ?? '') && !/^['’]$/.test(next?.form ?? ''))
      return null
  }
  return null
}

/** "35 orders from a carrier", "many unanswered questions": things, and no act. */
function isThing(tokens: readonly Token[], verb: number, { at, sense }: End): boolean {
  if (sense.is !== 'noun') return false
  const next = tokens[at + 1]?.form ?? ''
  if (/^(?:evidence|knowledge|record)$/.test(sense.kind) && /^(?:make|raise|take|issue)$/.test(tokens[verb]!.lemma))
    return true
  if (tokens[at]!.lemma === 'decision') return !/^(?:to|that|not)$/.test(next)
  if (tokens[at]!.lemma === 'order') return !/^(?:to|that)$/.test(next)
  if (
    /^(?:question|doubt|fear|hope|belief|demand)$/.test(sense.kind) &&
    !/^(?:risk|danger)$/.test(tokens[at]!.lemma) &&
    tokens[verb]!.lemma === 'be'
  )
    return !tokens.slice(verb, at).some(({ form }) => form === 'no')
  if (sense.kind === 'question' && tokens[verb]!.lemma === 'have')
    return tokens
      .slice(verb, at)
      .some(({ form }) => /^(?:unanswered|open|outstanding|remaining|unresolved)$/.test(form))
  return false
}

/** "have had any reports of": what one has or gets is a message and no claim. */
function asMessage(tokens: readonly Token[], at: number, noun: End): End {
  const isMessage = /^(?:have|get|receive)$/.test(tokens[at]!.lemma) && MESSAGES.has(tokens[noun.at]!.lemma)
  return isMessage && noun.sense.is === 'noun' && noun.sense.kind === 'claim'
    ? { ...noun, sense: { is: 'noun', kind: 'word' } }
    : noun
}

/** "nothing to suggest", "anything that would point to": evidence. */
function pointing(tokens: readonly Token[], at: number, to: number): End | null {
  for (let place = at + 1; place < Math.min(to, at + 6); place++) {
    const { tag, lemma } = tokens[place]!
    if (POINTS.test(lemma) && tag.startsWith('V')) return { sense: { is: 'noun', kind: 'evidence' }, at, last: place }
    if (!/^(?:TO|W|MD|RB|IN|DT|JJ|VB)/.test(tag)) return null
  }
  return null
}

/** "I don't have anything on that for you": what one would hand out. */
function vagueOutput(tokens: readonly Token[], verb: number, at: number, to: number): End | null {
  if (tokens[verb]!.lemma !== 'have' && tokens[verb]!.lemma !== 'be') return null
  if (tokens[at + 1]?.form === 'on' && /^(?:record|file|book|books|files)$/.test(tokens[at + 2]?.form ?? ''))
    return { sense: { is: 'noun', kind: 'evidence' }, at, last: at + 2 }
  if (tokens[at + 1]?.form === 'for' && tokens[at + 3]?.tag === 'TO' && !HANDS.test(tokens[at + 4]?.form ?? ''))
    return null
  for (let place = at + 1; place < Math.min(to, at + 5); place++) {
    if (
      /^(?:on|for|beyond|share|add|announce|say|tell|detail|offer|further|more|new|preview|read|give|report|provide|speak|confirm|comment|else|about|as)$/.test(
        tokens[place]!.form,
      )
    ) {
      return { sense: { is: 'noun', kind: 'output' }, at, last: place }
    }
  }
  return null
}

/** "have a list for you", "have that in front of me": what one would hand out and does not have. */
export function handedOut(tokens: readonly Token[], verb: number, to: number): End | null {
  if (/^(?:TO|RB)$/.test(tokens[verb + 1]?.tag ?? '') && tokens[verb + 2]?.tag.startsWith('V')) return null
  for (let at = verb + 2; at < Math.min(to, verb + 12); at++) {
    const [one, two] = [tokens[at]!.form, tokens[at + 1]?.form ?? '']
    const isHanded =
      (one === 'for' && two === 'you') ||
      (one === 'in' && two === 'front') ||
      (one === 'to' && HANDS.test(two)) ||
      (one === 'with' && two === 'me')
    if (isHanded) return { sense: { is: 'noun', kind: 'output' }, at, last: at + 1 }
    if (/^(?:,|\.|W)/.test(tokens[at]!.tag) && !(tokens[at]!.form === ',' && tokens[at + 1]?.tag === 'JJ')) return null
  }
  return null
}

/** What one does with what one hands out. */
export const HANDS =
  /^(?:predict|outline|discuss|share|announce|preview|read|offer|provide|add|report|give|lay|forecast|say|tell|detail|speak|set)$/

/** Whether a noun only describes the one behind it: "sign language". */
function isModifier(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return next !== undefined && next.tag.startsWith('NN') && tokens[at]!.head === at + 1 && tokens[at]!.tag !== 'DT'
}
