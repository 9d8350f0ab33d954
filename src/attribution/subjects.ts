import { overlaps, touching } from '../span.ts'
import type { Attribution } from './attribution.ts'
import { identify } from './identify.ts'
import { firstAfter, type Tree } from './word-tree.ts'

/**
 * Contents that begin at a verb, given the subject that stands right before it and that nobody has: of "According to
 * two guests, the judge told both sides no" the words "the judge" are content too.
 */
export function withSubjects(tree: Tree, attributions: readonly Attribution[]): Attribution[] {
  const taken = attributions
    .flatMap(({ source, cue, content }) => [...(source ?? []), ...cue, ...content])
    .toSorted((a, b) => a.start - b.start)
  return attributions.map((attribution) => withSubject(tree, attribution, taken))
}

function withSubject(tree: Tree, attribution: Attribution, taken: Attribution['cue']): Attribution {
  const { doc, words, extents } = tree
  const [first, ...rest] = attribution.content
  const verb = first === undefined ? -1 : firstAfter(words, first.start)
  if (first === undefined || words[verb]?.start !== first.start || !/^(?:VB[DZP]|MD)/.test(words[verb]!.tag))
    return attribution
  const main = words[verb]!.tag === 'MD' || words[verb]!.relation.startsWith('aux') ? words[verb]!.head : verb
  for (let at = verb - 1; at >= 0 && at > verb - 30; at--) {
    const { head, relation } = words[at]!
    if (head !== main || !relation.startsWith('nsubj')) continue
    const gap = { start: extents[at]!.start, end: first.start }
    const [sentence] = touching(doc.sentences, first)
    if (sentence === undefined || gap.start < sentence.start || taken.some((span) => overlaps(span, gap)))
      return attribution
    const { source, cue, confidence } = attribution
    const roles = { source, cue, content: [{ start: gap.start, end: first.end }, ...rest], confidence }
    return identify(doc, doc.quotations, roles)
  }
  return attribution
}
