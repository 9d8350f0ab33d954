import type { Doc } from '../document/doc.ts'
import type { Word } from '../reader/reader.ts'
import { holds, slice, touching, trim, type Span } from '../span.ts'
import type { Attribution } from './attribution.ts'
import { identify } from './identify.ts'
import { hull } from './order.ts'
import { infinitiveAt } from './said-infinitives.ts'
import { ownerOf, spanOf, subjectOf, withAuxiliaries, type Cue } from './sayer.ts'
import { HOLDING, KNOWLEDGE, OTHERS, SAYING, SAYS, THINKING, WONDERS } from './sayings.ts'
import { unknownIn } from './unknowns.ts'
import { firstAfter, lower, type Tree } from './word-tree.ts'

/** How sure such an attribution is: of nouns with a possessor four in five are marked in PolNeAR, of verbs more. */
const CONFIDENCE = 0.75

/** Words between a verb and its "that": "told the paper that", "warned us on Monday that". */
const LONGEST_BETWEEN = 6
const OF_A_VERB = /^(?:NN|PRP|DT|CD|IN|TO|POS)/

/** Words between a "that" and what its clause hangs on, at most. */
const FARTHEST = 12

/**
 * Attributions inside contents that grammar makes plain and the reader passed over: a verb or a noun of saying with a
 * "that" clause behind it, and somebody whose word it is — "the newspaper's report that …", "the ministry insisting
 * that …", "the museum told the court that …". What `known` attributions have already is left out.
 */
export function saidClauses(tree: Tree, known: readonly Attribution[]): Attribution[] {
  const { words } = tree
  const taken = known.flatMap(({ cue }) => cue).toSorted((a, b) => a.start - b.start)
  const found = new Map<number, Attribution>()
  const contents = known.flatMap(({ content }) => content).toSorted((a, b) => a.end - a.start - (b.end - b.start))
  for (const content of contents) {
    for (let at = firstAfter(words, content.start); at < words.length && words[at]!.end <= content.end; at++) {
      const one = opensClause(tree, at) ? around(tree, at, content) : infinitive(tree, at, content)
      const start = one?.cue[0]?.start ?? -1
      if (one === null || found.has(start) || one.cue.some((span) => touching(taken, span).length > 0)) continue
      found.set(start, one)
    }
  }
  return [...found.values()]
}

const QUESTION = /^(?:whether|if|where|when|why|how|what|who|which)$/

/** Whether a clause that somebody says begins at a word: at a "that", a "whether", or the subject behind a verb of saying. */
function opensClause({ doc, words, extents }: Tree, at: number): boolean {
  const { tag, start, head } = words[at]!
  const before = words[at - 1]
  if (lower(doc, words[at]!) === 'that') return tag === 'IN'
  if (before && QUESTION.test(lower(doc, words[at]!)))
    return WONDERS.test(lower(doc, before)) || SAYS.test(lower(doc, before))
  if (/^(?:W|TO)/.test(tag) || !before?.tag.startsWith('VB') || !SAYS.test(lower(doc, before))) return false
  const verb = [head, words[head]!.head].find((one) => words[one]!.relation === 'ccomp' && words[one]!.head === at - 1)
  return verb !== undefined && verb > at && extents[verb]!.start === start
}

/**
 * "There have been reports that …" and "It was unclear whether …", in sentences where the reader found nothing: words of
 * others, though nobody says whose, and what nobody could say.
 */
export function rumours(tree: Tree, known: readonly Attribution[]): Attribution[] {
  const { doc, words } = tree
  const free = sentencesWithout(doc, known)
  return free.flatMap((sentence) => {
    for (let at = firstAfter(words, sentence.start) + 1; at < words.length && words[at]!.end <= sentence.end; at++) {
      const isOthers = lower(doc, words[at]!) === 'that' && OTHERS.has(lower(doc, words[at - 1]!))
      const one = isOthers && words[at]!.tag === 'IN' ? around(tree, at, sentence) : null
      if (one !== null) return [one]
    }
    const unknown = unknownIn(doc, sentence)
    return unknown === null ? [] : [unknown]
  })
}

function sentencesWithout({ sentences }: Doc, known: readonly Attribution[]): Span[] {
  const taken = known.map(hull).toSorted((a, b) => a.start - b.start)
  let next = 0
  let end = 0
  return sentences.filter((sentence) => {
    for (; next < taken.length && taken[next]!.start < sentence.end; next++) end = Math.max(end, taken[next]!.end)
    return end <= sentence.start
  })
}

/**
 * Contents that begin at a "that" with the noun before it which others have: in "confirmed the newspaper's report that
 * …" what is confirmed is the report.
 */
export function withNouns(tree: Tree, attributions: readonly Attribution[]): Attribution[] {
  return attributions.map((attribution) => withNoun(tree, attribution))
}

function withNoun(tree: Tree, attribution: Attribution): Attribution {
  const { doc, words } = tree
  const { source, cue, content, confidence } = attribution
  const [first, ...rest] = content
  const that = first === undefined ? -1 : firstAfter(words, first.start)
  if (first === undefined || words[that]?.start !== first.start || lower(doc, words[that]!) !== 'that')
    return attribution
  const noun = nounBefore(tree, that)
  if (noun === null || noun.source === null || isOwn(doc, noun.source)) return attribution
  const start = startOfNoun(tree, noun)
  const short = cue.map((span) => (span.end > start ? trim(doc.text, { start: span.start, end: start }) : span))
  const isSaid = short.every((span, n) => span === cue[n] || words[lastWithin(words, span)]?.tag.startsWith('VB'))
  if (!isSaid || short.some((span) => span.end <= span.start) || source?.some((span) => span.end > start))
    return attribution
  const roles = { source, cue: short, content: [{ start, end: first.end }, ...rest], confidence }
  return identify(doc, doc.quotations, roles)
}

/** The last word inside a span. */
function lastWithin(words: readonly Word[], { end }: Span): number {
  return firstAfter(words, end) - 1
}

function isOwn({ text }: Doc, owner: Span): boolean {
  return /^(?:his|her|its|their|my|our)$/i.test(slice(text, owner))
}

/** Where a noun begins with its article and adjectives, or with who has it. */
function startOfNoun({ words }: Tree, { cue, source }: Cue): number {
  let at = firstAfter(words, cue.start)
  while (at > 0 && /^(?:DT|JJ|NN$|VBN)/.test(words[at - 1]!.tag)) at--
  return Math.min(words[at]!.start, source?.start ?? cue.start)
}

/** The attribution whose content the "that" at `at` opens. */
function around(tree: Tree, at: number, within: Span): Attribution | null {
  const cue = nounBefore(tree, at) ?? knowledgeBefore(tree, at) ?? verbBefore(tree, at)
  if (cue === null || !holds(within, cue.cue)) return null
  const source = cue.source === null ? null : holds(within, cue.source) ? [cue.source] : undefined
  const content = clauseFrom(tree, at, within)
  if (source === undefined || content === null) return null
  return identify(tree.doc, tree.doc.quotations, { source, cue: [cue.cue], content: [content], confidence: CONFIDENCE })
}

/** The attribution whose content the "to" at `at` opens. */
function infinitive(tree: Tree, at: number, within: Span): Attribution | null {
  const told = infinitiveAt(tree, at, within)
  if (told === null) return null
  const roles = { source: [told.source], cue: [told.cue], content: [told.content], confidence: CONFIDENCE }
  return identify(tree.doc, tree.doc.quotations, roles)
}

/** "Told the heirs that": the verb that the clause hangs on, or the last one before it with nothing but its own between. */
function verbBefore(tree: Tree, that: number): Cue | null {
  const { words, doc } = tree
  const above = headOfClause(tree, that)
  let at = above !== null && words[above]!.tag.startsWith('VB') ? above : that - 1
  while (at > 0 && at > that - LONGEST_BETWEEN && OF_A_VERB.test(words[at]!.tag)) at--
  const word = words[at]
  if (!word?.tag.startsWith('VB')) return null
  const form = lower(doc, word)
  if (!SAYS.test(form) && !(WONDERS.test(form) && QUESTION.test(lower(doc, words[that]!)))) return null
  const source = subjectOf(tree, at)
  return source === null ? null : { source, cue: withAuxiliaries(tree, at) }
}

/** "The newspaper's [first] report that", "its warning that", "a report by Radio Nord that", "aware of reports that". */
function nounBefore(tree: Tree, that: number): Cue | null {
  const { words, doc } = tree
  const at = [headOfClause(tree, that), that - 1, nounWithAuthor(tree, that)].find(
    (place) => place !== null && place >= 0 && NOUN.test(words[place]!.tag) && isThought(lower(doc, words[place]!)),
  )
  if (at === undefined || at === null) return null
  const noun = words[at]!
  const owner = ownerOf(tree, at)
  if (owner === null && !(noun.tag.startsWith('NN') && SAYING.has(lower(doc, noun)))) return null
  if (owner !== null) return { source: owner, cue: spanOf(noun) }
  const [preposition, next] = [words[at + 1], words[at + 2]]
  if (preposition && next && at + 2 < that && /^(?:by|from|of)$/.test(lower(doc, preposition))) {
    const end = lastBefore(words, that)
    return { source: { start: next.start, end }, cue: { start: noun.start, end: preposition.end } }
  }
  return at === that - 1 && OTHERS.has(lower(doc, noun)) ? { source: null, cue: spanOf(noun) } : null
}

/** "Finding" may be taken for a verb. */
const NOUN = /^(?:NN|VBG)/

function isThought(noun: string): boolean {
  return SAYING.has(noun) || THINKING.has(noun)
}

/** "Had evidence that", "has seen no sign that": a verb and what one knows by it. */
function knowledgeBefore(tree: Tree, that: number): Cue | null {
  const { words, doc } = tree
  const noun = that - 1
  if (noun < 1 || !words[noun]!.tag.startsWith('NN') || !KNOWLEDGE.test(lower(doc, words[noun]!))) return null
  let at = noun - 1
  while (at > 0 && at > noun - 4 && /^(?:DT|JJ|RB|NN$)/.test(words[at]!.tag)) at--
  if (!words[at]!.tag.startsWith('VB') || !HOLDING.test(lower(doc, words[at]!))) return null
  const source = subjectOf(tree, at)
  return source && { source, cue: { start: withAuxiliaries(tree, at).start, end: words[noun]!.end } }
}

/** The noun in "a report by broadcaster Suspilne that": what stands before the last "by" or "from" before the clause. */
function nounWithAuthor({ words, doc }: Tree, that: number): number | null {
  let at = that - 1
  while (at > 0 && at > that - FARTHEST && /^(?:NN|DT|JJ|POS|CD)/.test(words[at]!.tag)) at--
  return at > 0 && at < that - 1 && /^(?:by|from)$/.test(lower(doc, words[at]!)) ? at - 1 : null
}

/** The word that a "that" clause hangs on, before it. */
function headOfClause({ words }: Tree, that: number): number | null {
  const verb = verbOfClause(words, that)
  const above = words[verb]!.head
  return verb > that && above < that && above > that - FARTHEST ? above : null
}

function lastBefore(words: readonly Word[], at: number): number {
  let last = at - 1
  while (last > 0 && words[last]!.tag === ',') last--
  return words[last]!.end
}

/** The verb of a clause by the word that opens it: what "that" or the subject hangs on. */
function verbOfClause(words: readonly Word[], first: number): number {
  const { head } = words[first]!
  const verb = words[head]!.relation === 'ccomp' || words[head]!.head < first ? head : words[head]!.head
  if (verb > first) return verb
  const ahead = words.slice(first + 1, first + FARTHEST)
  const at = ahead.findIndex(({ head: above, relation }) => above < first && /^(?:ccomp|acl)$/.test(relation))
  return at < 0 ? verb : first + 1 + at
}

/** From the "that" to the end of what hangs on its clause, inside `within` and its sentence. */
function clauseFrom({ doc, words, extents }: Tree, that: number, within: Span): Span | null {
  const verb = verbOfClause(words, that)
  const [sentence] = touching(doc.sentences, words[that]!)
  if (verb <= that || sentence === undefined) return null
  const end = Math.min(extents[verb]!.end, within.end, sentence.end)
  const start = words[that]!.start
  const trimmed = doc.text.slice(start, end).replace(/[\s.,;:!?]+$/, '').length
  return trimmed > 0 ? { start, end: start + trimmed } : null
}
