import { viewOf, type View } from './clause-view.ts'
import { mainOf, type Clause } from './clauses.ts'
import { firstWord, formOf } from './complement.ts'
import { degreeAt, degreeOf } from './degree.ts'
import { noneIn } from './force.ts'
import { nounAt, stateAt } from './lexicon.ts'
import { QUESTION_WORDS, WORTH } from './lexicon-words.ts'
import { byModality, isOwnAct } from './modality.ts'
import { NOUN_RULES, STATE_RULES, VERB_RULES, type Rule } from './rules.ts'
import { SPECIAL, unmet } from './special.ts'
import type { Basis, Certainty, StanceName } from './stance.ts'
import type { Speaker } from './speaker.ts'
import type { Token } from './tokens.ts'
import { weaker, type Part, type Verdict } from './verdict.ts'

const DEPTH = 4
/** Stances that are no belief: only an explicit word gives them a degree. */
const NO_BELIEF: ReadonlySet<StanceName> = new Set([
  'asks',
  'demands',
  'declines',
  'unaware',
  'unconfirmed',
  'acknowledges',
  'promises',
])

/** How a clause is meant when nothing before it has decided. */
export function judge(tokens: readonly Token[], clause: Clause, speaker: Speaker, depth = 0): Verdict {
  if (isQuestion(tokens, clause)) return plain('asks')
  if (clause.main === null) return judgeFragment(tokens, clause)
  const view = viewOf(tokens, clause, clause.main, speaker)
  return judgeView(view, depth)
}

function judgeView(view: View, depth: number): Verdict {
  const { predicate } = view
  if (isQuestionOrder(view)) return plain('asks')
  const part = relayed(view) ?? partOf(view)
  const below = part.stance === null || isBelief(view) ? inner(view, depth) : null
  return settle(view, part, below, [...predicate.force.marks, predicate.at])
}

/** Joins what the word gives with what the clause below it or the modality gives. */
function settle(view: View, part: Part, below: Verdict | null, marks: readonly number[]): Verdict {
  const degree = degreeOf(view)
  const chosen = chooseStance(view, part, below)
  let certainty = weaker(part.certainty ?? 'unstated', weaker(chosen.certainty ?? 'unstated', degree.certainty))
  if (NO_BELIEF.has(chosen.stance)) certainty = degree.certainty
  if (chosen.stance === 'doubts' && part.stance !== 'doubts' && view.predicate.sense.is !== 'plain')
    certainty = weaker('unstated', part.certainty === 'certain' ? 'unstated' : certainty)
  const basis = part.basis ?? chosen.basis ?? 'unstated'
  return {
    stance: chosen.stance,
    certainty,
    basis,
    because: {
      stance: marks,
      certainty: certainty === 'unstated' ? [] : degree.places.length > 0 ? degree.places : marks,
      basis: basis === 'unstated' ? [] : [view.predicate.at],
    },
  }
}

function chooseStance(
  view: View,
  part: Part,
  below: Verdict | null,
): { stance: StanceName; certainty?: Certainty; basis?: Basis } {
  if (isBelief(view) && part.stance === 'suspects' && below !== null) return believed(view, below)
  if (part.stance !== null) return { stance: part.stance }
  if (below !== null) return below
  const { stance, certainty } = byModality(view, part.spent ?? false)
  return { stance: stance ?? 'asserts', certainty: certainty ?? 'unstated' }
}

function isBelief({ predicate: { sense, force } }: View): boolean {
  return sense.is === 'verb' && sense.kind === 'believe' && !force.negated
}

/** A belief over the future foretells, over worth it is an opinion; over what is nobody's guess it is that. */
function believed(view: View, below: Verdict): { stance: StanceName; certainty: Certainty; basis?: Basis } {
  const { stance, certainty } = below
  if (stance === 'asserts' || stance === 'denies' || stance === 'confirms')
    return { stance: isWorth(view.tokens, view.rest, view.clause.to) ? 'asserts' : 'suspects', certainty }
  if (stance === 'promises') return { stance: 'predicts', certainty }
  return { stance, certainty }
}

/** Whether what is believed is a judgement of taste or worth. */
export function isWorth(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 14); at++) if (WORTH.has(tokens[at]!.form)) return true
  return false
}

/** Kinds of verbs whose inner clause decides, where they are the speaker's own. */
const OPEN = new Set(['say', 'announce', 'speak', 'believe'])

/** The verdict on the clause below: "I can tell you that …", "we believe that …"; null where there is none. */
function inner(view: View, depth: number): Verdict | null {
  const { tokens, clause, predicate, rest, speaker, doer } = view
  const { sense } = predicate
  const isOpen =
    (sense.is === 'verb' && OPEN.has(sense.kind)) || (sense.is === 'state' && sense.kind === 'clear' && doer === 'self')
  if (!isOpen || depth >= DEPTH || doer === 'other') return null
  if (sense.kind === 'say' && predicate.force.future && !speaker.firstPerson) return null
  const first = firstWord(tokens, rest, clause.to)
  if (first === null) return null
  const form = formOf(tokens, first, clause.to)
  if (form !== 'clause') return null
  const main = mainOf(tokens, first, clause.to)
  return main === null ? null : judge(tokens, { from: first, to: clause.to, main, shares: null }, speaker, depth + 1)
}

/** What another says, thinks or wants is told as such; to take the saying away denies it. */
function relayed(view: View): Part | null {
  const { predicate, doer } = view
  const { sense, force } = predicate
  if (sense.is !== 'verb' || (doer !== 'other' && doer !== 'side')) return null
  if (!MINDS.has(sense.kind) || force.future || force.duty || force.may) return null
  if (sense.kind === 'say' && force.negated) return { stance: 'denies' }
  if (doer === 'side' && SIDES.has(sense.kind)) return null
  const takes = formOf(view.tokens, view.rest, view.clause.to)
  if (sense.kind === 'say' && takes !== 'clause' && takes !== 'question' && takes !== 'other-infinitive') return null
  if (force.passive && !SIDES.has(sense.kind)) return null
  return { stance: 'asserts', basis: 'relays', spent: true }
}

const MINDS = new Set([
  'say',
  'confirm',
  'deny',
  'believe',
  'fear',
  'hope',
  'expect',
  'demand',
  'ask',
  'promise',
  'predict',
  'doubt',
  'suggest',
  'warn',
  'admit',
  'agree',
  'want',
  'know',
  'find',
  'perceive',
  'verify',
  'accept',
  'acknowledge',
  'announce',
])
/** What a side lacks or will not say, its speaker lacks or will not say. */
const SIDES = new Set([
  'know',
  'find',
  'perceive',
  'receive',
  'verify',
  'determine',
  'decline',
  'speak',
  'confirm',
  'deny',
  'promise',
  'exclude',
])

/** What the word that decides gives by its rule or by its complement. */
export function partOf(view: View): Part {
  const { sense, force } = view.predicate
  if (sense.is === 'plain') return wantsMore(view)
  if (sense.is === 'verb') {
    const special = handsOn(view) ? null : (SPECIAL[sense.kind]?.(view) ?? null)
    if (special !== null) return special
  }
  const rule =
    sense.is === 'verb'
      ? VERB_RULES[sense.kind]
      : sense.is === 'state'
        ? STATE_RULES[sense.kind]
        : NOUN_RULES[sense.kind]
  if (sense.is === 'state') {
    const state = stateSpecial(view, rule)
    if (state !== null) return state
  }
  return force.negated || force.failed || force.yet ? negatedPart(view, rule) : plainPart(view, rule)
}

function wantsMore(_view: View): Part {
  return { stance: null }
}

/** Whether a modal takes the verb out of the speaker's present: "we will confirm it", "they may ask". */
function handsOn({ predicate, speaker, doer }: View): boolean {
  const { force, sense } = predicate
  if (force.negated || force.failed) return false
  if (sense.is === 'verb' && /^(?:decline|exclude)$/.test(sense.kind)) return false
  if (
    sense.is === 'verb' &&
    /^(?:say|believe|want|admit|speak)$/.test(sense.kind) &&
    doer === 'self' &&
    speaker.firstPerson
  )
    return false
  if (force.future || (force.would && !(speaker.firstPerson && doer === 'self'))) return true
  return (
    (force.may && !force.can) ||
    (force.duty &&
      !(doer === 'self' && speaker.firstPerson && sense.is === 'verb' && /^(?:say|ask|doubt)$/.test(sense.kind)))
  )
}

function plainPart(view: View, rule: Rule): Part {
  if (handsOn(view)) return { stance: null }
  return { stance: rule.plain, certainty: rule.certainty, basis: rule.basis }
}

function negatedPart(view: View, rule: Rule): Part {
  const { force } = view.predicate
  const certainty = rule.noCertainty
  const basis = rule.noBasis
  if (force.failed && !force.negated && !force.can) {
    return /^(?:unaware|unconfirmed|declines)$/.test(rule.no ?? '')
      ? { stance: rule.no ?? null, certainty, basis }
      : plainPart(view, rule)
  }
  if (force.failed && force.negated) return { stance: null, spent: true }
  if ((force.can || force.yet) && rule.cannot !== undefined)
    return { stance: rule.cannot, certainty, basis, spent: true }
  if ((force.would || force.future) && rule.wont !== undefined) return { stance: rule.wont, spent: true }
  if ((force.would || force.future) && !/^(?:unaware|doubts|suspects|predicts|unconfirmed)$/.test(rule.no ?? ''))
    return { stance: null }
  if (rule.no === undefined) return { stance: null }
  return { stance: rule.no, certainty, basis, spent: rule.no !== null || certainty !== undefined || isEmptied(view) }
}

/** Senses whose negation turns them round instead of making a denial: "no doubt", "not unclear". */
function isEmptied({ predicate: { sense } }: View): boolean {
  return (
    sense.is === 'state' ||
    sense.is === 'noun' ||
    (sense.is === 'verb' && (sense.kind === 'decline' || sense.kind === 'doubt'))
  )
}

/** Likely, due and true depend on what they take. */
function stateSpecial(view: View, rule: Rule): Part | null {
  const { tokens, predicate, rest, clause, doer, speaker } = view
  if (predicate.sense.is !== 'state') return null
  const { kind } = predicate.sense
  const takes = formOf(tokens, rest, clause.to)
  if (kind === 'aware' && !unmet(view)) return awareOf(view)
  if (/^(?:likely|unlikely|possible|sure|clear)$/.test(kind) && isToCome(view, takes)) {
    if (kind === 'possible')
      return predicate.force.negated ? { stance: 'predicts' } : { stance: 'suspects', certainty: 'possible' }
    if ((kind === 'sure' || kind === 'clear') && predicate.force.negated) return null
    return { stance: 'predicts', certainty: rule.certainty }
  }
  if (kind === 'clear' && doer === 'self') return { stance: null, certainty: 'unstated' }
  if (kind === 'sure' || kind === 'clear') return sureOf(view, rule)
  if (kind === 'due' && !predicate.force.negated)
    return { stance: doer === 'self' && isOwnAct(view) && speaker.firstPerson ? 'promises' : 'predicts' }
  if (
    kind === 'true' &&
    !predicate.force.negated &&
    /^(?:that|this)$/.test(tokens[predicate.opens - 1]?.form ?? '') &&
    /^(?:true|right|correct)$/.test(tokens[predicate.at]!.form)
  )
    return { stance: 'confirms' }
  return null
}

/** Sure that it is so says so, certainly; the clause below keeps its tense and its negation. */
function sureOf(view: View, rule: Rule): Part | null {
  const { tokens, clause, rest, speaker, predicate } = view
  if (unmet(view)) return null
  const first = firstWord(tokens, rest, clause.to)
  const main = first === null || formOf(tokens, first, clause.to) !== 'clause' ? null : mainOf(tokens, first, clause.to)
  if (main === null || first === null || predicate.force.would) return null
  const { stance, basis } = judge(tokens, { from: first, to: clause.to, main, shares: null }, speaker, DEPTH)
  return { stance, certainty: rule.certainty, basis }
}

function awareOf({ tokens, rest, clause }: View): Part {
  for (let at = rest; at < Math.min(clause.to, rest + 10); at++) {
    if (/^W|^TO/.test(tokens[at]!.tag) || tokens[at]!.relation === 'mark') break
    if (nounAt(tokens, at)?.kind === 'claim') return { stance: 'acknowledges' }
  }
  return { stance: null }
}

/** Whether what is likely lies ahead: "to rise", "that growth would slow", but not "to have risen". */
function isToCome(view: View, takes: ReturnType<typeof formOf>): boolean {
  const { tokens, rest, clause } = view
  if (takes === 'infinitive' || takes === 'other-infinitive') {
    const first = firstWord(tokens, rest, clause.to)!
    return (
      !tokens
        .slice(first, first + 12)
        .some(({ tag }, at, list) => tag === 'TO' && /^(?:have)$/.test(list[at + 1]?.form ?? '')) &&
      !/^(?:be)$/.test('')
    )
  }
  for (let at = rest; at < Math.min(clause.to, rest + 14); at++)
    if (/^(?:will|would|shall|going)$/.test(tokens[at]!.form)) return true
  return view.predicate.force.future
}

function plain(stance: StanceName): Verdict {
  return { stance, certainty: 'unstated', basis: 'unstated', because: { stance: [], certainty: [], basis: [] } }
}

/** A clause that ends in a question mark, or opens with a question word and its verb. */
function isQuestion(tokens: readonly Token[], { from, to }: Clause): boolean {
  for (let at = to - 1; at >= Math.max(from, to - 4); at--) {
    if (tokens[at]!.form === '?') return true
    if (!/^(?:''|``|\.|,|:|-)/.test(tokens[at]!.tag)) return false
  }
  return false
}

/** "if the clerk had said so", "whether it is so": what is asked. */
function isQuestionOrder({ tokens, clause }: View): boolean {
  const first = firstWord(tokens, clause.from, clause.to)
  return first !== null && QUESTION_WORDS.has(tokens[first]!.form) && /^(?:whether)$/.test(tokens[first]!.form)
}

/** A clause without a verb: "No comment", "Not that I know of", "A disgrace". */
function judgeFragment(tokens: readonly Token[], { from, to }: Clause): Verdict {
  const first = firstWord(tokens, from, to)
  if (first === null) return plain('asserts')
  const none = noneIn(tokens, first, to) ?? (/^(?:not|never)$/.test(tokens[first]!.form) ? first : null)
  for (let at = first; at < Math.min(to, first + 8); at++) {
    const noun = nounAt(tokens, at)
    const state = stateAt(tokens, at)
    const rule = noun === null ? (state === null ? null : STATE_RULES[state.kind]) : NOUN_RULES[noun.kind]
    const stance = rule === null ? null : none === null ? rule.plain : (rule.no ?? null)
    if (rule !== null && stance !== null)
      return { ...plain(stance), certainty: (none === null ? rule.certainty : rule.noCertainty) ?? 'unstated' }
    const degree = degreeAt(tokens, at)
    if (degree === 'probable' || degree === 'possible') return { ...plain('suspects'), certainty: degree }
  }
  return plain(none === null ? 'asserts' : 'denies')
}
