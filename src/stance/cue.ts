import { viewOf, type View } from './clause-view.ts'
import { mainOf } from './clauses.ts'
import { nounAt, stateAt } from './lexicon.ts'
import { partOf } from './judge.ts'
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
  const main = mainOf(tokens, 0, size)
  if (main === null || tokens[main]!.form === 'according') return readNominal(tokens, size)
  const seen = viewOf(tokens, { from: 0, to: tokens.length, main, shares: null }, main, speaker, size)
  const view: View = { ...seen, doer: seen.doer === 'other' ? 'self' : seen.doer }
  const part = partOf(view)
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
      basis: isNone ? rule.noBasis : rule.basis,
      kind: noun?.kind ?? state!.kind,
      places: [at],
      view: null,
    }
  }
  return NEUTRAL
}
