import { holds, touching, type Span } from '../span.ts'
import { ownerOf, spanOf, subjectOf, withAuxiliaries, type Cue } from './sayer.ts'
import { BIDDING, HAVING, TOWARDS, WILLING } from './sayings.ts'
import { lower, type Tree } from './word-tree.ts'

/** Words between a verb and its infinitive, at most: "asked the vice president and her staff to". */
const LONGEST_BETWEEN = 8

/** Roles of an attribution whose content is an infinitive. */
export type Told = { readonly source: Span; readonly cue: Span; readonly content: Span }

/**
 * What somebody is said to bid, promise, refuse or mean to do, told by the "to" at `at`: "the minister's refusal to
 * answer", "the council asked the aide to wait", "had no plans to meet him". Null where none opens there.
 */
export function infinitiveAt(tree: Tree, at: number, within: Span): Told | null {
  const { doc, words, extents } = tree
  const verb = words[at]!.head
  if (words[at]!.tag !== 'TO' || verb <= at || verb > at + 4 || !words[verb]!.tag.startsWith('VB')) return null
  const first = at > 0 && lower(doc, words[at - 1]!) === 'not' ? at - 1 : at
  const cue = nounBefore(tree, first) ?? verbBefore(tree, first, verb)
  const [sentence] = touching(doc.sentences, words[at]!)
  if (cue === null || cue.source === null || sentence === undefined) return null
  const end = Math.min(Math.max(extents[verb]!.end, words[verb]!.end), within.end, sentence.end)
  const start = cue.content
  const length = doc.text.slice(start, end).replace(/[\s.,;:!?]+$/, '').length
  if (!holds(within, cue.cue) || !holds(within, cue.source) || start < within.start) return null
  return { source: cue.source, cue: cue.cue, content: { start, end: start + length } }
}

type Opened = Cue & { readonly content: number }

/** "Its promise to", "had no plans to". */
function nounBefore(tree: Tree, to: number): Opened | null {
  const { doc, words } = tree
  const noun = to - 1
  if (noun < 1 || !words[noun]!.tag.startsWith('NN') || !TOWARDS.has(lower(doc, words[noun]!))) return null
  const content = words[to]!.start
  const source = ownerOf(tree, noun)
  if (source !== null) return { source, cue: spanOf(words[noun]!), content }
  let at = noun - 1
  while (at > 0 && at > noun - 4 && /^(?:DT|JJ|RB|NN$)/.test(words[at]!.tag)) at--
  if (!HAVING.test(lower(doc, words[at]!))) return null
  const { start } = withAuxiliaries(tree, at)
  return { source: subjectOf(tree, at), cue: { start, end: words[noun]!.end }, content }
}

/** "Begged the players to", "threatened to": the verb that the infinitive hangs on, with whom it bids in its content. */
function verbBefore(tree: Tree, to: number, infinitive: number): Opened | null {
  const { doc, words } = tree
  let at = words[infinitive]!.head
  if (at >= to || at < to - LONGEST_BETWEEN || !words[at]!.tag.startsWith('VB')) at = to - 1
  const word = words[at]
  if (word === undefined || !word.tag.startsWith('VB') || isPassive(tree, at)) return null
  const form = lower(doc, word)
  const isTold = at < to - 1
  if (!(isTold ? BIDDING.test(form) : WILLING.test(form))) return null
  return { source: subjectOf(tree, at), cue: withAuxiliaries(tree, at), content: words[at + 1]!.start }
}

function isPassive({ doc, words }: Tree, verb: number): boolean {
  for (let at = verb - 1; at >= 0 && at > verb - 5; at--) {
    const { relation, head } = words[at]!
    if (head === verb && (relation === 'auxpass' || /^(?:been|being)$/.test(lower(doc, words[at]!)))) return true
  }
  return false
}
