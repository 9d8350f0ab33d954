import { viewOf, type View } from './clause-view.ts'
import { mainOf } from './clauses.ts'
import { nounAt, stateAt, verbAt } from './lexicon.ts'
import { partOf } from './part.ts'
import { emerging } from './subject-part.ts'
import { NOUN_RULES, STATE_RULES } from './rules.ts'
import type { Speaker } from './speaker.ts'
import type { Token } from './tokens.ts'
import { degreeOf } from './degree.ts'
import { weaker, type Part } from './verdict.ts'

/** What a cue gives of itself, and the tokens that give it; `stance: null` where the claims are to decide. */
export type CuePart = Part & { readonly kind: string; readonly places: readonly number[]; readonly view: View | null }

const NEUTRAL: CuePart = { stance: null, kind: 'neutral', places: [], view: null }

/** Reads a cue; `tokens` are those of the cue, `size` of them, and behind them those of the content. */
export function readCue(tokens: readonly Token[], size: number, speaker: Speaker): CuePart {
  const main = mainOf(tokens, 0, size) ?? headlineVerb(tokens, size)
  if (main === null || tokens[main]!.form === 'according' || isTitled(tokens, main)) return readNominal(tokens, size)
  const seen = viewOf(tokens, { from: 0, to: tokens.length, main, shares: null }, main, {
    speaker,
    isCue: true,
    objectTo: size,
  })
  const view: View = { ...seen, doer: seen.doer === 'other' ? 'self' : seen.doer }
  const part = cuePart(view)
  const { sense, force, at } = view.predicate
  const degree = degreeOf({ ...view, clause: { ...view.clause, to: Math.max(size, view.predicate.last) } })
  return {
    ...part,
    certainty: weaker(part.certainty ?? 'unstated', degree.certainty),
    kind: sense.is === 'plain' ? 'plain' : sense.kind,
    places: [...force.marks, at],
    view,
  }
}

/** A cue without a verb: "the denial that", "mum on". */
function readNominal(tokens: readonly Token[], size: number): CuePart {
  for (let at = 0; at < size; at++) {
    const noun = nounAt(tokens, at)
    const state = noun === null ? stateAt(tokens, at) : null
    const rule = noun !== null ? NOUN_RULES[noun.kind] : state !== null ? STATE_RULES[state.kind] : null
    if (rule === null) continue
    const isNone = tokens.slice(0, at).some(({ form }) => form === 'no' || form === 'not')
    return {
      stance: isNone ? (rule.no ?? null) : rule.plain,
      certainty: isNone ? rule.noCertainty : rule.certainty,
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

/** "no reason to believe": the verb belongs to the noun. */
function isTitled(tokens: readonly Token[], main: number): boolean {
  for (let at = 0; at < main; at++) {
    const noun = nounAt(tokens, at)
    if (noun !== null && noun.last >= main) return true
  }
  return false
}

/** A negated cue without a stance of its own denies: "showed no change in". */
function cuePart(view: View): Part {
  const part = emerging(view) ?? partOf(view)
  const { force, sense } = view.predicate
  if (part.stance !== null || part.spent === true || !force.negated || force.future || force.would) return part
  return sense.is === 'verb' && /^(?:say|speak|announce)$/.test(sense.kind) ? part : { ...part, stance: 'denies' }
}
