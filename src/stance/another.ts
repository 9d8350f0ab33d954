import type { Attribution } from '../attribution/attribution.ts'
import { overlaps, type Span } from '../span.ts'
import type { Clause } from './clauses.ts'
import type { Speaker } from './speaker.ts'
import type { Token } from './tokens.ts'

type Told = { readonly tokens: readonly Token[]; readonly clause: Clause; readonly speaker: Speaker }

/**
 * The attribution by which a clause hands on another's words: one inside it, of another source, that holds its main verb or
 * one that this leads to. What another will say is foretold, not handed on. `within` is in the order of the cues.
 */
export function tellsAnother({ tokens, clause, speaker }: Told, within: readonly Attribution[]): Attribution | null {
  if (within.length === 0 || clause.main === null) return null
  const spine = spineOf(tokens, clause, clause.main)
  const found = inClause({ tokens, clause }, within).find(({ source, cue, content }) => {
    if (source === null || !isAnother(touched(tokens, clause, source), speaker)) return false
    const said = touched(tokens, clause, cue)
    if (said.length === 0 || said.some(({ form }) => /^(?:will|would|shall|going)$/.test(form))) return false
    return spine.some((verb) => [...cue, ...content].some((span) => overlaps(span, verb)))
  })
  return found ?? null
}

/** Those whose cue begins in the clause, by binary search. */
function inClause({ tokens, clause }: Pick<Told, 'tokens' | 'clause'>, within: readonly Attribution[]): Attribution[] {
  const { from, to, starts = from } = clause
  const [start, end] = [tokens[starts]?.start ?? 0, tokens[to - 1]?.end ?? 0]
  let low = 0
  let high = within.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (within[middle]!.cue[0]!.start < start) low = middle + 1
    else high = middle
  }
  const found: Attribution[] = []
  for (; low < within.length && within[low]!.cue[0]!.start < end; low++) found.push(within[low]!)
  return found
}

/** The main verb and the verbs of the clauses that are its object, and theirs. */
function spineOf(tokens: readonly Token[], { from, to }: Clause, main: number): Token[] {
  const spine = new Set([main])
  for (let at = Math.max(from, main + 1); at < to; at++) {
    const { relation, head } = tokens[at]!
    if (/^(?:ccomp|xcomp)$/.test(relation) && spine.has(head)) spine.add(at)
  }
  return [...spine].map((at) => tokens[at]!)
}

function touched(tokens: readonly Token[], { from, to, starts = from }: Clause, spans: readonly Span[]): Token[] {
  return tokens.slice(starts, to).filter((token) => spans.some((span) => overlaps(span, token)))
}

/** Whether some words name another than the speaker: no first person, none of his names, no "he" outside a quotation. */
function isAnother(source: readonly Token[], { names, firstPerson }: Speaker): boolean {
  if (source.length === 0) return false
  if (source.some(({ form }) => /^(?:i|we|my|our|me|us|mine|ours)$/.test(form))) return false
  if (source.every(({ tag }) => tag.startsWith('PRP'))) return firstPerson
  return !source.some(({ tag, lemma }) => tag.startsWith('NN') && names.has(lemma))
}
