import type { Attribution } from '../attribution/attribution.ts'
import { overlaps, type Span } from '../span.ts'
import type { Clause } from './clauses.ts'
import type { Speaker } from './speaker.ts'
import type { Token } from './tokens.ts'

type Told = { readonly tokens: readonly Token[]; readonly clause: Clause; readonly speaker: Speaker }

/**
 * Whether a clause hands on another's words: an attribution inside it, of another source, that holds its main verb or one
 * that this leads to. What another will say is foretold, not handed on.
 */
export function tellsAnother({ tokens, clause, speaker }: Told, within: readonly Attribution[]): boolean {
  if (within.length === 0 || clause.main === null) return false
  const spine = spineOf(tokens, clause, clause.main)
  return within.some(({ source, cue, content }) => {
    if (source === null || !isAnother(touched(tokens, clause, source), speaker)) return false
    const said = touched(tokens, clause, cue)
    if (said.length === 0 || said.some(({ form }) => /^(?:will|would|shall|going)$/.test(form))) return false
    return spine.some((verb) => [...cue, ...content].some((span) => overlaps(span, verb)))
  })
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
