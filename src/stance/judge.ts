import { viewOf, type View } from './clause-view.ts'
import {
  clippedMind,
  isIndirectQuestion,
  isLabel,
  isQuestion,
  isQuestionOrder,
  judgeFragment,
  plain,
} from './clause-kind.ts'
import { mainOf, type Clause } from './clauses.ts'
import { firstWord, formOf } from './complement.ts'
import { degreeOf } from './degree.ts'
import { groundOf } from './grounds.ts'
import { WORTH } from './lexicon-words.ts'
import { byModality } from './modality.ts'
import { partOf } from './part.ts'
import { toldTo } from './special.ts'
import type { Basis, Certainty, StanceName } from './stance.ts'
import type { Speaker } from './speaker.ts'
import { emerging, others, relayed, titled } from './subject-part.ts'
import type { Token } from './tokens.ts'
import { weaker, type Part, type Verdict } from './verdict.ts'

const DEPTH = 4

/** Stances that are no belief: only an explicit word gives them a degree. */
export const NO_BELIEF: ReadonlySet<StanceName> = new Set([
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
  const clipped = clippedMind(tokens, clause, speaker)
  if (clipped !== null) return judge(tokens, { ...clause, from: clipped, main: clipped }, speaker, depth)
  if (clause.main === null || isLabel(tokens, clause)) return judgeFragment(tokens, clause)
  if (!speaker.firstPerson && isIndirectQuestion(tokens, clause)) return plain('asserts')
  const view = viewOf(tokens, clause, clause.main, { speaker })
  return judgeView(view, depth)
}

function judgeView(view: View, depth: number): Verdict {
  const { predicate } = view
  if (isQuestionOrder(view)) return plain('asks')
  const part = relayed(view) ?? toldTo(view) ?? emerging(view) ?? titled(view) ?? others(view) ?? partOf(view)
  const cleft = cleftOf(view, depth)
  if (cleft !== null) return cleft
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
  const ground = groundOf(view.tokens, view.clause)
  const basis = part.basis ?? (chosen.basis === 'unstated' ? undefined : chosen.basis) ?? ground?.basis ?? 'unstated'
  return {
    stance: chosen.stance,
    certainty,
    basis,
    because: {
      stance: marks,
      certainty: certainty === 'unstated' ? [] : degree.places.length > 0 ? degree.places : marks,
      basis: basis === 'unstated' ? [] : [ground?.basis === basis ? ground.place : view.predicate.at],
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
  for (let at = from; at < Math.min(to, from + 14); at++)
    if (WORTH.has(tokens[at]!.form) || /^(?:JJS|RBS)$/.test(tokens[at]!.tag)) return true
  return false
}

/** Kinds of verbs whose inner clause decides, where they are the speaker's own. */
const OPEN = new Set(['announce', 'believe', 'know'])

/** Verbs of saying that add nothing to what is said; "regret" and its like are statements of their own. */
const FRANK =
  /^(?:say|tell|add|note|mention|stress|emphasize|emphasise|reiterate|repeat|remind|assure|reassure|argue|insist|underscore|point|make|state|announce|explain|report|let|share|know)$/

/** The verdict on the clause below: "I can tell you that …", "we believe that …"; null where there is none. */
function inner(view: View, depth: number): Verdict | null {
  const { tokens, clause, predicate, rest, speaker, doer } = view
  const { sense } = predicate
  const { lemma } = tokens[predicate.at]!
  const isVerb = sense.is === 'verb' && (OPEN.has(sense.kind) || FRANK.test(lemma)) && !predicate.force.negated
  const isOpen =
    isVerb ||
    (sense.is === 'state' && /^(?:sure|clear)$/.test(sense.kind) && !predicate.force.negated && !predicate.force.would)
  if (!isOpen || depth >= DEPTH || doer === 'other' || doer === 'you') return null
  if (sense.is === 'verb' && sense.kind === 'say' && predicate.force.future && !speaker.firstPerson) return null
  const first = pastHearer(tokens, firstWord(tokens, rest, clause.to), clause.to)
  if (first === null) return null
  const form = formOf(tokens, first, clause.to)
  if (form !== 'clause') return null
  const main = mainOf(tokens, first, clause.to)
  return main === null ? null : judge(tokens, { from: first, to: clause.to, main, shares: null }, speaker, depth + 1)
}

/** Past "you", "all of you" before what is told. */
function pastHearer(tokens: readonly Token[], first: number | null, to: number): number | null {
  let at = first
  while (at !== null && at + 1 < to && isHearer(tokens[at]!)) at++
  return at
}

function isHearer({ form, tag }: Token): boolean {
  return tag === ',' || /^(?:you|him|her|them|me|us|first|again|all|guys)$/.test(form)
}

/** "All I can confirm is that …", "what we do not know is whether …": the verb before "is" decides. */
function cleftOf(view: View, depth: number): Verdict | null {
  const { tokens, clause, predicate, speaker, rest } = view
  const first = firstWord(tokens, clause.from, clause.to)
  if (first === null || clause.main === null || depth > 0 || !/^(?:all|what)$/.test(tokens[first]!.form)) return null
  if (tokens[clause.main]!.lemma !== 'be' || !/^(?:PRP|NN)/.test(tokens[first + 1]?.tag ?? '')) return null
  let verb = clause.main - 1
  while (verb > first && !tokens[verb]!.tag.startsWith('VB')) verb--
  if (verb <= first) return null
  const top = viewOf(tokens, { from: first + 1, to: clause.main, main: verb, shares: null }, verb, { speaker })
  const part = partOf({ ...top, rest, clause: { ...clause, from: first + 1 } })
  if (part.stance !== null) return settle(view, part, null, [...predicate.force.marks, verb])
  const inside = firstWord(tokens, rest, clause.to)
  const main = inside === null ? null : mainOf(tokens, inside, clause.to)
  if (inside === null || main === null || top.doer === 'other') return null
  return judge(tokens, { from: inside, to: clause.to, main, shares: null }, speaker, depth + 1)
}
