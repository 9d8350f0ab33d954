import { viewOf, type View } from './clause-view.ts'
import { formOf, isReport } from './complement.ts'
import { mainOf } from './main-verb.ts'

import { nounAt, stateAt, verbAt } from './lexicon.ts'
import { partOf } from './part.ts'
import { emerging } from './emerging.ts'
import { NOUN_RULES, STATE_RULES } from './rules.ts'
import { negate } from './force.ts'
import type { Speaker } from './speaker.ts'
import type { Token } from './tokens.ts'
import { degreeOf } from './degree.ts'
import { weaker, type Part } from './verdict.ts'

/** What a cue gives of itself, and the tokens that give it; `stance: null` where the claims are to decide. */
export type CuePart = Part & { readonly kind: string; readonly places: readonly number[]; readonly view: View | null }

const NEUTRAL: CuePart = { stance: null, kind: 'neutral', places: [], view: null }

/** Reads a cue; `tokens` are those of the cue, `size` of them, and behind them those of the content. */
export function readCue(tokens: readonly Token[], size: number, speaker: Speaker): CuePart {
  const main = gerundOf(tokens, size) ?? mainOf(tokens, 0, size) ?? headlineVerb(tokens, size)
  if (main === null || tokens[main]!.form === 'according' || isTitled(tokens, main)) return readNominal(tokens, size)
  const seen = viewOf(tokens, { from: 0, to: tokens.length, main, shares: null }, main, {
    speaker,
    isCue: true,
    objectTo: size,
  })
  if (isBeyond(tokens, main)) seen.predicate.force.can = seen.predicate.force.failed = true
  if (speaker.isNone) negate(seen.predicate.force, seen.predicate.at)
  const view: View = {
    ...seen,
    doer: seen.doer === 'other' || (speaker.self !== null && seen.doer === 'nobody') ? 'self' : seen.doer,
  }
  const part = cuePart(view)
  const { sense, force, at } = view.predicate
  const noun = sense.is === 'plain' && part.stance === null ? readNominal(tokens, size) : NEUTRAL
  if (noun.stance !== null) return noun
  const degree = degreeOf({ ...view, clause: { ...view.clause, to: Math.max(size, view.predicate.last) } })
  return {
    ...part,
    certainty: weaker(part.certainty ?? 'unstated', degree.certainty),
    kind: sense.is === 'plain' ? 'plain' : sense.kind,
    places: [...force.marks, at],
    view,
  }
}

/** "unable to confirm", without the verb that headlines leave out. */
function isBeyond(tokens: readonly Token[], main: number): boolean {
  return main > 1 && tokens[main - 1]!.tag === 'TO' && stateAt(tokens, main - 2)?.kind === 'unable' && main === 2
}

/** "followed up by asking": what was done is named by the verb behind "by". */
function gerundOf(tokens: readonly Token[], size: number): number | null {
  for (let at = 1; at + 1 < size; at++) {
    if (tokens[at]!.form === 'by' && tokens[at + 1]!.tag === 'VBG' && verbAt(tokens, at + 1) !== null) return at + 1
  }
  return null
}

/** A cue without a verb: "the denial that", "mum on". */
function readNominal(tokens: readonly Token[], size: number): CuePart {
  for (let at = 0; at < size; at++) {
    const noun = nounAt(tokens, at)
    const state = noun === null ? stateAt(tokens, at) : null
    const rule = noun !== null ? NOUN_RULES[noun.kind] : state !== null ? STATE_RULES[state.kind] : null
    if (rule === null) continue
    if (state?.kind === 'aware' && at === 0 && isReport(tokens, state.last + 2, tokens.length))
      return { stance: 'acknowledges', kind: 'aware', places: [at], view: null }
    const isNone = tokens.slice(0, at).some(({ form }) => form === 'no' || form === 'not')
    return {
      stance: isNone ? (rule.no ?? null) : rule.plain,
      certainty: isNone ? rule.noCertainty : tokens[at]!.lemma === 'knowledge' ? 'certain' : rule.certainty,
      basis: noun?.kind === 'word' ? undefined : isNone ? rule.noBasis : rule.basis,
      kind: noun?.kind ?? state!.kind,
      places: [at],
      view: null,
    }
  }
  return NEUTRAL
}

/** In a headline a verb may look like a noun: "Police probe claim". */
function headlineVerb(tokens: readonly Token[], size: number): number | null {
  for (let at = 0; at < size; at++) if (verbAt(tokens, at) !== null && nounAt(tokens, at) === null) return at
  return null
}

/** Nouns that take what they are of with "to": "her refusal to resign". */
const NAMED = /^(?:refusal|promise|demand|hope|fear)$/

/** "no reason to believe": the verb belongs to the noun. */
function isTitled(tokens: readonly Token[], main: number): boolean {
  for (let at = 0; at < main; at++) {
    const noun = nounAt(tokens, at)
    if (noun === null) continue
    if (noun.last >= main || (noun.last === main - 2 && tokens[main - 1]!.tag === 'TO' && NAMED.test(noun.kind)))
      return true
  }
  return false
}

/** A verb in no lexicon that takes "them to go": somebody is wanted to do something. */
function moved({ tokens, clause, predicate: { at, sense, force }, rest }: View): Part | null {
  if (sense.is !== 'plain' || force.negated || force.passive) return null
  if (CAUSES.test(tokens[at]!.lemma) || !/^(?:PRP|NNP|NNPS|NNS)$/.test(tokens[rest]?.tag ?? '')) return null
  for (let verb = rest + 1; verb < Math.min(clause.to, rest + 8); verb++)
    if (tokens[verb]!.tag === 'VB' && tokens[verb - 1]!.tag === 'TO')
      return tokens[verb]!.head === at ? { stance: 'demands' } : null
  return null
}

/** Verbs that bring it about, and do not ask for it. */
const CAUSES = /^(?:allow|enable|permit|help|force|cause|lead|get|use|leave|let|make|bring|take|send|move)$/

/** "seemed", "appears" as a cue. */
function apparent({ tokens, predicate: { at, by, force, sense } }: View): Part | null {
  if (sense.is !== 'plain' || !(by.includes('seem') || /^(?:seem|appear)$/.test(tokens[at]!.lemma))) return null
  return { stance: force.negated ? 'doubts' : 'suspects', certainty: 'probable', spent: true }
}

/** "we're told that", "was not informed that": what the source has from others. */
function toldOn({ tokens, clause, rest, speaker, predicate: { at, force } }: View): Part | null {
  if (speaker.isAbsent || formOf(tokens, rest, clause.to) === 'infinitive') return null
  if (!force.passive || !/^(?:tell|inform|notify|brief|alert|apprise)$/.test(tokens[at]!.lemma)) return null
  if (force.future || force.would || force.duty || tokens.slice(0, at).some(({ form }) => form === 'to')) return null
  return force.negated ? { stance: 'unaware', spent: true } : { stance: null, basis: 'told' }
}

/** "no one could have foreseen": nobody did. */
function unforeseen({ predicate: { sense, force } }: View): Part | null {
  const isForesight = sense.is === 'verb' && sense.kind === 'predict'
  return isForesight && force.negated && force.can && force.perfect ? { stance: 'denies', spent: true } : null
}

/** A negated cue without a stance of its own denies: "showed no change in". */
function cuePart(view: View): Part {
  const part = toldOn(view) ?? unforeseen(view) ?? emerging(view) ?? apparent(view) ?? moved(view) ?? partOf(view)
  const { force, sense } = view.predicate
  if (part.stance !== null || part.spent === true || !force.negated || force.future || force.would) return part
  return sense.is === 'verb' && /^(?:say|speak|announce)$/.test(sense.kind) ? part : { ...part, stance: 'denies' }
}
