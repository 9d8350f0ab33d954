import { viewOf, type View } from './clause-view.ts'
import {
  clippedMind,
  isIndirectQuestion,
  isLabel,
  isAnswer,
  isQuestion,
  isQuestionOrder,
  judgeFragment,
  plain,
  proposed,
} from './clause-kind.ts'
import { clauseBelow } from './clause-below.ts'
import { isClipped } from './clipped.ts'
import type { Clause } from './clauses.ts'
import { mainOf } from './main-verb.ts'
import { firstWord } from './complement.ts'
import { degreeOf } from './degree.ts'
import { groundOf } from './grounds.ts'
import { believed, isBelief } from './believed.ts'
import { byModality, knowsOf } from './modality.ts'
import { partOf } from './part.ts'
import { toldTo, toldUs } from './special.ts'
import { rejected } from './notion.ts'
import type { Basis, Certainty, StanceName } from './stance.ts'
import type { Speaker } from './speaker.ts'
import { emerging } from './emerging.ts'
import { others, relayed, titled } from './subject-part.ts'
import { isFinite, type Token } from './tokens.ts'
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
  if (isQuestion(tokens, clause, speaker)) return plain('asks')
  const offer = proposed(tokens, clause, speaker)
  if (offer !== null) return plain(offer)
  const clipped = clippedMind(tokens, clause, speaker)
  if (clipped !== null) return judge(tokens, { ...clause, from: clipped, main: clipped }, speaker, depth)
  if (clause.main === null || isLabel(tokens, clause) || isClipped(tokens, clause)) return judgeFragment(tokens, clause)
  if (!speaker.firstPerson && isIndirectQuestion(tokens, clause)) return plain('asserts')
  const verdict = judgeView(viewOf(tokens, clause, clause.main, { speaker }), depth)
  return depth === 0 && isAnswer(tokens, clause, verdict) ? { ...verdict, stance: 'confirms' } : verdict
}

function judgeView(view: View, depth: number): Verdict {
  const { predicate } = view
  if (isQuestionOrder(view)) return plain('asks')
  const part =
    toldUs(view) ??
    relayed(view) ??
    toldTo(view) ??
    emerging(view) ??
    titled(view) ??
    rejected(view) ??
    others(view) ??
    partOf(view)
  const whole = cleftOf(view, depth) ?? seeming(view, depth)
  if (whole !== null) return whole
  const below =
    part.stance === null || isBelief(view) || isGrant(view) || part.stance === 'doubts' ? inner(view, depth) : null
  return settle(view, part, below, [...predicate.force.marks, predicate.at])
}

/** Joins what the word gives with what the clause below it or the modality gives. */
function settle(view: View, part: Part, below: Verdict | null, marks: readonly number[]): Verdict {
  const degree = degreeOf(view)
  const settled = chooseStance(view, part, below)
  const isGuess =
    part.stance === 'asserts' && part.basis === undefined && /^(?:probable|possible)$/.test(degree.certainty)
  const chosen =
    settled.stance === 'denies' && knowsOf(view)
      ? { ...settled, stance: 'unaware' as const }
      : isGuess
        ? { ...settled, stance: 'suspects' as const }
        : settled
  let certainty = weaker(part.certainty ?? 'unstated', weaker(chosen.certainty ?? 'unstated', degree.certainty))
  if (NO_BELIEF.has(chosen.stance))
    certainty =
      part.certainty === 'certain' && part.stance === null ? weaker('certain', degree.certainty) : degree.certainty
  if (chosen.stance === 'doubts' && part.stance !== 'doubts' && view.predicate.sense.is !== 'plain')
    certainty = weaker('unstated', part.certainty === 'certain' ? 'unstated' : certainty)
  const found = groundOf(view.tokens, view.clause)
  const ground =
    found?.basis === 'relays' && NO_BELIEF.has(chosen.stance) && chosen.stance !== 'promises' ? null : found
  const isOpen = /^(?:unconfirmed|declines|asks|acknowledges|unaware)$/.test(chosen.stance) && isBelief(view)
  const basis = isOpen
    ? 'unstated'
    : (part.basis ?? (chosen.basis === 'unstated' ? undefined : chosen.basis) ?? ground?.basis ?? 'unstated')
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
  if (part.stance === 'confirms' && below?.stance === 'unaware') return below
  if (part.stance === 'doubts' && below?.stance === 'predicts') return { stance: 'predicts' }
  if (part.stance !== null) return { stance: part.stance }
  if (below !== null) return below
  const { stance, certainty } = byModality(view, part.spent ?? false)
  return { stance: stance ?? 'asserts', certainty: certainty ?? 'unstated' }
}

/** Confirming and admitting: what is owned up to may be that one knows nothing. */
function isGrant({ predicate: { sense } }: View): boolean {
  return sense.is === 'verb' && /^(?:confirm|verify|admit)$/.test(sense.kind)
}

/** The verdict on the clause below: "I can tell you that …", "we believe that …"; null where there is none. */
function inner(view: View, depth: number): Verdict | null {
  const { tokens, clause, speaker } = view
  const first = depth >= DEPTH ? null : clauseBelow(view)
  const main = first === null ? null : mainOf(tokens, first, clause.to)
  return first === null || main === null
    ? null
    : judge(tokens, { from: first, to: clause.to, main, shares: null }, speaker, depth + 1)
}

/** "What is not clear is whether …": the state behind "what" decides where it leaves the rest open. */
function openCleft({ tokens, clause, speaker }: View, first: number): Verdict | null {
  if (isNeeded(tokens, first)) return plain('demands')
  if (tokens[first]!.form !== 'what' || tokens[first + 1]?.lemma !== 'be' || first + 1 >= clause.to) return null
  const top = viewOf(tokens, { from: first, to: clause.to, main: first + 1, shares: null }, first + 1, { speaker })
  if (top.predicate.sense.is !== 'state') return null
  const { stance } = partOf(top)
  return stance === null
    ? null
    : {
        ...plain(stance),
        because: { stance: [...top.predicate.force.marks, top.predicate.at], certainty: [], basis: [] },
      }
}

/** "What needs to happen is that they stop". */
function isNeeded(tokens: readonly Token[], first: number): boolean {
  const [what, needs, to, happen] = tokens.slice(first, first + 4).map(({ form }) => form)
  return (
    what === 'what' &&
    /^(?:needs|has|must|should|ought)$/.test(needs ?? '') &&
    /^(?:happen|be|change|occur|stop)$/.test(to === 'to' ? (happen ?? '') : (to ?? ''))
  )
}

/** "It seems to me that we should go": the clause below, as far as it seems so. */
function seeming(view: View, depth: number): Verdict | null {
  const { tokens, clause, predicate, rest, speaker } = view
  const looks = /^(?:look|sound)$/.test(tokens[predicate.at]!.lemma) && /^(?:like|as)$/.test(tokens[rest]?.form ?? '')
  if (!(looks || /^(?:seem|appear)$/.test(tokens[predicate.at]!.lemma)) || predicate.force.negated || depth >= DEPTH)
    return null
  let first = rest
  if (tokens[first]?.form === 'to' && tokens[first + 1]?.tag === 'PRP') first += 2
  if (/^(?:like|as)$/.test(tokens[first]?.form ?? ''))
    first += /^(?:if|though)$/.test(tokens[first + 1]?.form ?? '') ? 2 : 1
  const isLike = first > rest && /^(?:DT|NN|PRP\$)/.test(tokens[first]?.tag ?? '')
  if (!isLike && tokens[first]?.form !== 'that' && !/^(?:PRP|EX)$/.test(tokens[first]?.tag ?? '')) return null
  const main = mainOf(tokens, first, clause.to)
  if (main === null || (isLike && !isFinite(tokens, main))) return null
  const below = judge(tokens, { from: first, to: clause.to, main, shares: null }, speaker, depth + 1)
  const stance = /^(?:asserts|confirms)$/.test(below.stance)
    ? 'suspects'
    : below.stance === 'denies'
      ? 'doubts'
      : below.stance
  const certainty =
    NO_BELIEF.has(stance) && stance !== 'demands' ? below.certainty : weaker('probable', below.certainty)
  return {
    ...below,
    stance,
    certainty,
    because: { ...below.because, stance: [predicate.at], certainty: [predicate.at] },
  }
}

/** "All I can confirm is that …", "what we do not know is whether …": the verb before "is" decides. */
function cleftOf(view: View, depth: number): Verdict | null {
  const { tokens, clause, predicate, speaker, rest } = view
  const first = firstWord(tokens, clause.from, clause.to)
  const open = first === null ? null : openCleft(view, first)
  if (open !== null) return open
  if (first === null || clause.main === null || depth > 0 || !/^(?:all|what)$/.test(tokens[first]!.form)) return null
  if (tokens[clause.main]!.lemma !== 'be' || !/^(?:PRP|NN)/.test(tokens[first + 1]?.tag ?? '')) return null
  let verb = clause.main - 1
  while (verb > first && !tokens[verb]!.tag.startsWith('VB')) verb--
  if (verb <= first) return null
  const top = viewOf(tokens, { from: first + 1, to: clause.main, main: verb, shares: null }, verb, { speaker })
  const part = partOf({ ...top, rest, clause: { ...clause, from: first + 1 } })
  if (part.stance !== null && part.stance !== 'acknowledges')
    return settle(view, part, null, [...predicate.force.marks, verb])
  const inside = firstWord(tokens, rest, clause.to)
  const main = inside === null ? null : mainOf(tokens, inside, clause.to)
  if (inside === null || main === null || top.doer === 'other') return null
  return judge(tokens, { from: inside, to: clause.to, main, shares: null }, speaker, depth + 1)
}
