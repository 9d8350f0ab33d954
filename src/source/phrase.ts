import type { Span } from '../span.ts'
import { slice } from '../span.ts'
import { isPersonNoun, isVoice, singular } from './nouns.ts'
import { numberOf } from './number-words.ts'
import { afterPossessive, isJoined, isPossessive, wordAt, type Page } from './page.ts'
import { edgesOf } from './phrase-edges.ts'

/** How a noun phrase begins: “the official”, “an official”, “her aide”, “officials”, “another official”, “one of the officials”. */
export type Determiner = 'definite' | 'indefinite' | 'owned' | 'bare' | 'another' | 'part'

/** A noun phrase taken apart by the order of its words; numbers of words count those of the text. */
export type Phrase = {
  readonly spans: readonly Span[]
  readonly determiner: Determiner
  /** How many, where a number word says so. */
  readonly count: number | null
  readonly plural: boolean
  /** The noun that the phrase is about, in lower case and singular; of a pronoun the pronoun. */
  readonly head: string
  readonly headAt: number
  /** The words of the core: without article, possessor's mark and what follows the noun. */
  readonly from: number
  readonly to: number
  /** Past the last word of the whole phrase. */
  readonly end: number
  /** Whose: the words before “’s”, or a possessive pronoun. */
  readonly owner: { readonly from: number; readonly to: number } | null
}

/** Nouns in the plural without an s; “specimen” is none. */
const PLURAL = /^(?:people|children|police|media|(?!speci|regi|abdo|acu|o)\p{L}*men)$/iu
const OWN = /^(?:his|her|its|their|my|our|your|whose)$/i

/** Takes the words at some spans apart as a noun phrase; null where they hold no word. */
export function parsePhrase(page: Page, spans: readonly Span[]): Phrase | null {
  const edges = edgesOf(page, spans)
  return edges === null ? null : parseWords(page, edges, spans)
}

/** Takes the words from one to another apart as a noun phrase. */
export function parseWords(page: Page, range: { from: number; to: number }, spans: readonly Span[]): Phrase | null {
  let { from } = range
  const end = range.to
  if (from >= end) return null
  let determiner: Determiner = 'bare'
  let owner: Phrase['owner'] = null
  let count: number | null = null
  const opening = wordAt(page, from).toLowerCase()
  if (
    /^(?:all|both|such|half)$/.test(opening) &&
    /^(?:the|these|those|of)$/i.test(wordAt(page, from + 1)) &&
    from + 2 < end
  )
    return parseWords(page, { from: from + 1, to: end }, spans)
  if (/^(?:the|this|these|those|that|both)$/.test(opening) && from + 1 < end && !isBareOf(page, from))
    [determiner, from, count] = ['definite', from + 1, opening === 'both' ? 2 : null]
  else if (
    /^(?:a|an|any|every|each|some|no|neither|several|many|few|most|all)$/.test(opening) &&
    from + 1 < end &&
    !isBareOf(page, from)
  )
    [determiner, from] = ['indefinite', from + 1]
  else if (opening === 'another') [determiner, from] = ['another', from + 1 < end ? from + 1 : from]
  else if (OWN.test(opening) && from + 1 < end) {
    owner = { from, to: from + 1 }
    determiner = 'owned'
    from++
  }
  if (/^(?:other|second|third)$/i.test(wordAt(page, from)) && from + 1 < end) determiner = 'another'
  const number = numberAt(page, from)
  if (number !== null && /^(?:of|out)$/i.test(wordAt(page, from + 1)) && from + 2 < end) {
    return { ...core(page, from, Math.min(from + 1, end)), spans, determiner: 'part', count: number, owner: null, end }
  }
  if (number !== null && from + 1 < end) {
    count = number
    from++
    if (determiner === 'bare') determiner = 'indefinite'
  }
  const stop = stopOf(page, from, end)
  let start = from
  for (let at = from; at < stop; at++) {
    if (!isPossessive(page, at) || at === from) continue
    const next = afterPossessive(page, at)
    if (next >= stop || (isPersonNoun(singular(wordAt(page, at - 1))) && isVoice(singular(wordAt(page, next))))) {
      return { ...core(page, start, at), spans, determiner, count, owner, end }
    }
    if (isOpen(page, next)) {
      owner = { from: start, to: at }
      determiner = 'owned'
      start = next
    }
    at = next - 1
  }
  const amount = amountOf(page, { from: start, to: stop, end, spans })
  if (amount !== null) return amount
  const inner = numberAt(page, start)
  if (inner !== null && start + 1 < stop && owner !== null) count = inner
  return { ...core(page, start, stop), spans, determiner, count, owner, end }
}

/** “Many of whom”, “those close to him”: the first word is itself what the phrase is about. */
function isBareOf(page: Page, at: number): boolean {
  const next = wordAt(page, at + 1).toLowerCase()
  if (next === 'of') return true
  return (
    /^(?:those|these)$/i.test(wordAt(page, at)) &&
    /^(?:close|familiar|who|in|with|at|from|on|near|over|under|above|below|aged|older|younger|living)$/.test(next)
  )
}

/** “A number of experts” are experts. */
function amountOf(
  page: Page,
  { from, to, end, spans }: { from: number; to: number; end: number; spans: readonly Span[] },
): Phrase | null {
  const noun = wordAt(page, to - 1)
  if (
    !/^(?:number|couple|pair|handful|series|range|lot|lots|host|string|variety|plenty|trio|dozens|hundreds|thousands|scores)$/i.test(
      noun,
    )
  )
    return null
  if (!/^of$/i.test(wordAt(page, to)) || to + 1 >= end || to - from > 3) return null
  const inner = parseWords(page, { from: to + 1, to: end }, spans)
  return inner === null || !inner.plural
    ? null
    : { ...inner, determiner: 'indefinite', count: /^pair$/i.test(noun) ? 2 : /^trio$/i.test(noun) ? 3 : null }
}

/** “The group's” within “a builders' lobby” is no owner of a person or body: a plural common noun only says of what kind. */
function isOpen(page: Page, next: number): boolean {
  return wordAt(page, next) !== ''
}

function core(page: Page, from: number, to: number): Pick<Phrase, 'head' | 'headAt' | 'from' | 'to' | 'plural'> {
  let headAt = to - 1
  while (headAt > from && !/^(?:NN|CD|PRP|JJ|DT|WP|VBG|VBN|EX)/.test(page.words[headAt]!.tag)) headAt--
  const word = page.words[headAt]!
  const noun = singular(slice(page.text, word))
  const plural =
    /^NNP?S$/.test(word.tag) ||
    (/^(?:NN|VBZ)/.test(word.tag) &&
      /[^s’']s$/i.test(wordAt(page, headAt)) &&
      noun !== wordAt(page, headAt).toLowerCase())
  return {
    from,
    to,
    headAt,
    head: noun,
    plural: plural || PLURAL.test(wordAt(page, headAt)),
  }
}

/** A number word or figure at a word. */
function numberAt(page: Page, at: number): number | null {
  return isJoined(page, at) && !/^[’'”"]/.test(wordAt(page, at + 1)) ? null : numberOf(wordAt(page, at))
}

/** Where the core of a noun phrase ends: before a comma, a relative clause, a participle or a preposition that follows. */
function stopOf(page: Page, from: number, end: number): number {
  for (let at = from + 1; at < end; at++) if (isEnd(page, at)) return at
  return end
}

function isEnd(page: Page, at: number): boolean {
  const { tag, relation, name } = page.words[at]!
  const word = wordAt(page, at)
  if (name.startsWith('I-') && page.words[at - 1]!.name !== 'O' && !/^[,;:()]$/.test(word)) return false
  if (/^(?:,|;|:|\(|\)|—|–|who|whom|whose|which|that|\.\.\.)$/i.test(word))
    return !/^(?:jr|sr|inc)$/i.test(wordAt(page, at + 1))
  if (/^--?$/.test(word) && (!isJoined(page, at) || wordAt(page, at + 1) === '-') && !isJoined(page, at - 1))
    return true
  if (/^(?:IN|TO|WDT|WP|WP\$|WRB|RP|MD)$/.test(tag) || /^(?:him|her|it|them)sel(?:f|ves)$/i.test(word)) return true
  if (/^(?:VB|VBD|VBP|VBZ)$/.test(tag)) return !/^[’'s]/.test(word)
  if (/^(?:VBN|VBG)$/.test(tag)) return /^(?:acl|relcl|advcl|pcomp|ROOT)$/.test(relation)
  if (tag === 'JJ') return /^(?:familiar|close|able|aware|responsible|unable|such)$/i.test(word)
  return (
    tag === 'RB' &&
    !/^(?:very|most|more|then|newly|recently|highly|not)$/i.test(word) &&
    at + 1 < page.words.length &&
    !/^[JN]/.test(page.words[at + 1]!.tag)
  )
}

/** The words of a phrase's core. */
export function coreText({ text, words }: Page, { from, to }: Pick<Phrase, 'from' | 'to'>): string {
  return text.slice(words[from]!.start, words[to - 1]!.end)
}
