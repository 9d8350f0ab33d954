import type { Word } from '../reader/reader.ts'
import type { Span } from '../span.ts'
import { lower, type Tree } from './word-tree.ts'

/** A cue and whose it is; null where nobody is named. */
export type Cue = { readonly source: Span | null; readonly cue: Span }

/** Steps up the tree to a subject: "was expected to say that" takes two. */
const HIGHEST = 3

/** Who has the noun: "the newspaper’s", "its"; null where nobody stands before it. */
export function ownerOf({ words, doc, extents }: Tree, noun: number): Span | null {
  let at = noun - 1
  while (at >= 0 && at > noun - 4 && /^(?:JJ|RB|VBN|NN$)/.test(words[at]!.tag)) at--
  const owner = words[at]
  if (owner === undefined) return null
  if (/^(?:his|her|its|their|my|our|your)$/.test(lower(doc, owner))) return spanOf(owner)
  const mark = lower(doc, owner) === 's' ? at - 1 : at
  if (mark < 1 || !/^['’]/.test(doc.text.slice(words[mark]!.start, owner.end))) return null
  return { start: Math.min(extents[mark - 1]!.start, words[mark - 1]!.start), end: owner.end }
}

/** Who is said to have said it: the verb's subject, or the noun that its participle hangs on. */
export function subjectOf({ words, extents }: Tree, verb: number): Span | null {
  let at = verb
  for (let step = 0; step < HIGHEST; step++) {
    for (let before = at - 1; before >= 0 && before >= at - 40; before--) {
      const word = words[before]!
      if (word.head === at && (word.relation === 'nsubj' || (at !== verb && word.relation === 'nsubjpass')))
        return { start: extents[before]!.start, end: nounEnd(words, extents, before, at) }
    }
    const { head, relation, tag } = words[at]!
    if (relation === 'acl' && tag === 'VBG' && head < at) return { start: extents[head]!.start, end: words[head]!.end }
    if (!['xcomp', 'conj', 'aux', 'ccomp'].includes(relation) || head >= at) return null
    at = head
  }
  return null
}

/** Where the words of a subject end: before its verb. */
function nounEnd(words: readonly Word[], extents: readonly Span[], subject: number, verb: number): number {
  const limit = words[verb]!.start
  const { end } = extents[subject]!
  if (end <= limit) return end
  return words[subject]!.end
}

/** A verb with the helping verbs and the "not" before it. */
export function withAuxiliaries({ words }: Tree, verb: number): Span {
  let first = verb
  while (first > 0 && words[first - 1]!.head === verb && /^(?:aux|auxpass|neg)$/.test(words[first - 1]!.relation))
    first--
  return { start: words[first]!.start, end: words[verb]!.end }
}

/** Where a word stands. */
export function spanOf({ start, end }: Word): Span {
  return { start, end }
}
