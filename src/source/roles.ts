import { describe, type Description, type NameIndex } from './describe.ts'
import type { Draft } from './draft.ts'
import type { Name } from './name-types.ts'
import { bodyClass, isPersonNoun, singular } from './nouns.ts'
import { isPossessive, sentenceAt, wordAt, type Page } from './page.ts'
import { parseWords } from './phrase.ts'

/** What stands around a name of the one it names, and the words that say it. */
export type Around = Description & { readonly from: number; readonly to: number; readonly definite: boolean }

const LONGEST = 24

/** Titles and appositions before and after a name, in the order of the text. */
export function rolesAround(page: Page, index: NameIndex, name: Name): Around[] {
  const found = [
    shortTitle(page, name),
    titleBefore(page, index, name),
    appositionBefore(page, index, name),
    behind(page, index, name),
  ]
  return found.filter((one) => one !== null)
}

const SHORT_TITLES: Readonly<Record<string, string>> = {
  sen: 'senator',
  rep: 'representative',
  gov: 'governor',
  gen: 'general',
  prof: 'professor',
  dr: 'doctor',
  lt: 'lieutenant',
  col: 'colonel',
  capt: 'captain',
  sgt: 'sergeant',
  maj: 'major',
  rev: 'reverend',
  adm: 'admiral',
  cmdr: 'commander',
  judge: 'judge',
  justice: 'justice',
}

/** “Sen.” before a name is a senator. */
function shortTitle(page: Page, name: Name): Around | null {
  const at = wordAt(page, name.from - 1) === '.' ? name.from - 2 : name.from - 1
  const role = SHORT_TITLES[wordAt(page, at).toLowerCase()]
  if (role === undefined || !/^\p{Lu}/u.test(wordAt(page, at))) return null
  return { head: role, role, affiliation: null, country: null, from: at, to: name.from, definite: true }
}

/** “Mr” or “Dame” before a name, or a spokeswoman's word for herself. */
export function genderOfTitle(page: Page, name: Name): Draft['gender'] {
  const before = wordAt(page, name.from - 1) === '.' ? wordAt(page, name.from - 2) : wordAt(page, name.from - 1)
  if (/^(?:Mr|Sir|Lord|King|Prince|Duke|Emperor|Father|Brother)$/.test(before)) return 'he'
  if (/^(?:Mrs|Ms|Miss|Dame|Lady|Queen|Princess|Duchess|Empress|Sister)$/.test(before)) return 'she'
  return null
}

/** “White House national security spokesman John Kirby”, “Secretary of the Air Force James Roche”. */
function titleBefore(page: Page, index: NameIndex, name: Name): Around | null {
  let at = name.from - 1
  if (isTitleMark(page, at)) at = wordAt(page, at) === '.' ? at - 2 : at - 1
  let from = at + 1
  const first = page.doc.sentences[sentenceAt(page, name.start)]?.start ?? 0
  while (from > 0 && at + 1 - from < LONGEST && isPremodifier(page, from - 1) && page.words[from - 1]!.start >= first)
    from--
  from = pastLabel(page, from, at)
  if (from > at) return null
  const office = ofOffice(page, from)
  if (office !== null) {
    const phrase = parseWords(page, { from: office, to: at + 1 }, [])
    return phrase === null ? null : { ...describe(page, index, phrase), from: office, to: at + 1, definite: true }
  }
  const head = singular(wordAt(page, at))
  const isInName = index.within(Math.max(0, at - 8), at + 1).some((one) => one.to === at + 1 && one.to - one.from > 1)
  if (!isInName && (isPersonNoun(head) || bodyClass(head) !== null)) {
    const phrase = parseWords(page, { from, to: at + 1 }, [])
    return phrase === null || phrase.headAt !== at || isPossessive(page, at)
      ? null
      : { ...describe(page, index, phrase), from, to: at + 1, definite: true }
  }
  return titleOfBody(page, index, name)
}

/** “Media caption President Lind”: what the page calls a picture is no title. */
function pastLabel(page: Page, from: number, at: number): number {
  return from + 1 < at &&
    /^(?:media|image|photo|video|file) (?:caption|photo)$/i.test(`${wordAt(page, from)} ${wordAt(page, from + 1)}`)
    ? from + 2
    : from
}

/** Where “Secretary of” before “State” begins; null where no such title stands there. */
function ofOffice(page: Page, at: number): number | null {
  if (!/^(?:of|for)$/.test(wordAt(page, at - 1))) return null
  const noun = wordAt(page, at - 2)
  if (!/^\p{Lu}/u.test(noun) || !isPersonNoun(singular(noun))) return null
  let from = at - 2
  while (from > 0 && at - from < LONGEST && isPremodifier(page, from - 1)) from--
  return from
}

/** A title with “of” and a body that run on into the name. */
function titleOfBody(page: Page, index: NameIndex, name: Name): Around | null {
  const [body] = index
    .within(Math.max(0, name.from - 12), name.from)
    .filter((one) => one.to === name.from || isPremodifier(page, name.from - 1))
    .toReversed()
  if (body === undefined || body.type === 'person') return null
  let at = body.from - 1
  if (/^the$/i.test(wordAt(page, at))) at--
  if (!/^(?:of|for|to)$/i.test(wordAt(page, at))) return null
  const noun = at - 1
  if (!isPersonNoun(singular(wordAt(page, noun)).replace(/\.$/, '')) || !/^\p{Lu}/u.test(wordAt(page, noun)))
    return null
  let from = noun
  while (from > 0 && noun - from < LONGEST && isPremodifier(page, from - 1)) from--
  const phrase = parseWords(page, { from, to: name.from }, [])
  return phrase === null ? null : { ...describe(page, index, phrase), from, to: name.from, definite: true }
}

function isTitleMark(page: Page, at: number): boolean {
  const word = wordAt(page, at) === '.' ? wordAt(page, at - 1) : wordAt(page, at)
  return /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady)$/i.test(word)
}

function isPremodifier(page: Page, at: number): boolean {
  const { tag } = page.words[at]!
  const word = wordAt(page, at)
  if (isPossessive(page, at) || (word.toLowerCase() === 's' && isPossessive(page, at - 1))) return true
  if (/^[,;:()“”"—–]$/.test(word)) return false
  if (word === '.') return page.words[at - 1]?.end === page.words[at]!.start && /^\p{Lu}$/u.test(wordAt(page, at - 1))
  return /^(?:NN|NNP|NNPS|NNS|JJ|JJR|JJS|HYPH|VBN|AFX|CD)$/.test(tag) && !/^\d/.test(word)
}

/** The first word of a name with “Mr.” or the like before it. */
function beforeTitle(page: Page, { from }: Name): number {
  if (!isTitleMark(page, from - 1)) return from
  return wordAt(page, from - 1) === '.' ? from - 2 : from - 1
}

/** “a county judge, Nora Delgado,” and “the charity, Bread Line,”. */
function appositionBefore(page: Page, index: NameIndex, name: Name): Around | null {
  const comma = beforeTitle(page, name) - (/^the$/i.test(wordAt(page, name.from - 1)) ? 2 : 1)
  if (wordAt(page, comma) !== ',' || !isClosed(page, name.to)) return null
  let from = comma
  while (from > 0 && comma - from < LONGEST && isInPhrase(page, from - 1)) from--
  while (from < comma && /^(?:IN|CC|TO|RB|VB\w*|MD|WDT|PRP)$/.test(page.words[from]!.tag)) from++
  const start = firstDeterminer(page, from, comma)
  if (start === null) return null
  const phrase = parseWords(page, { from: start, to: comma }, [])
  if (phrase === null || phrase.plural || phrase.determiner === 'bare') return null
  if (!isPersonNoun(phrase.head) && bodyClass(phrase.head) === null) return null
  if (name.type === 'person' && !isPersonNoun(phrase.head)) return null
  return { ...describe(page, index, phrase), from: start, to: comma, definite: phrase.determiner !== 'indefinite' }
}

/** The phrase must begin with an article or possessor at a sentence's or clause's head, so that lists are left alone. */
function firstDeterminer(page: Page, from: number, to: number): number | null {
  for (let at = from; at < to; at++) {
    if (/^(?:the|a|an|his|her|its|their)$/i.test(wordAt(page, at))) return at
    if (isPossessive(page, at)) return from
  }
  return null
}

function isInPhrase(page: Page, at: number): boolean {
  const word = wordAt(page, at)
  if (/^[,;:.!?()“”"—–]$/.test(word)) return word === '.' && page.words[at]!.end === page.words[at + 1]?.start
  return !/^(?:VBD|VBZ|VBP|MD|WDT|WP|WRB)$/.test(page.words[at]!.tag) || isPossessive(page, at) || /^s$/i.test(word)
}

function isClosed(page: Page, at: number): boolean {
  const word = wordAt(page, at)
  return at >= page.words.length || /^[,.;:()—–”"]/.test(word) || /^(?:who|of)$/i.test(word)
}

/** “Jen Psaki, the White House press secretary,”, “Ben Reitzes of Barclays”, “Sue Gray is the chief of staff”. */
function behind(page: Page, index: NameIndex, name: Name): Around | null {
  let at = name.to
  if (/^\($/.test(wordAt(page, at))) at = pastBracket(page, at)
  if (wordAt(page, at) === ',') {
    at++
    if (/^\d+$/.test(wordAt(page, at)) && wordAt(page, at + 1) === ',') at += 2
    if (/^(?:of|from|at|with|for)$/i.test(wordAt(page, at))) return affiliated(page, index, at)
    return apposed(page, index, at)
  }
  if (/^(?:of|from|at|with)$/i.test(wordAt(page, at)) && name.type === 'person') return affiliated(page, index, at)
  if (/^(?:is|was|became)$/i.test(wordAt(page, at)) && /^(?:the|a|an|chief|head)$/i.test(wordAt(page, at + 1)))
    return apposed(page, index, at + 1)
  return null
}

function pastBracket(page: Page, at: number): number {
  for (let past = at + 1; past < at + 8; past++) if (wordAt(page, past) === ')') return past + 1
  return at
}

function apposed(page: Page, index: NameIndex, at: number): Around | null {
  let past = at
  while (past < page.words.length && past - at < LONGEST && !isAppositionEnd(page, past)) past++
  if (past === at || /^(?:VB[DZP]?|MD)$/.test(page.words[at]!.tag)) return null
  const phrase = parseWords(page, { from: at, to: past }, [])
  if (phrase === null || phrase.plural || phrase.head === '') return null
  if (!isPersonNoun(phrase.head) && bodyClass(phrase.head) === null) return null
  if (isOtherSubject(page, phrase.headAt, at)) return null
  const next = page.words[phrase.to]
  if (phrase.to < past && next !== undefined && /^(?:VBD|VBZ|VBP|MD)$/.test(next.tag)) return null
  if (
    phrase.determiner === 'bare' &&
    phrase.owner === null &&
    page.words[phrase.headAt]!.tag.startsWith('NNP') &&
    index.within(at, past).some((one) => one.type === 'person')
  )
    return null
  return { ...describe(page, index, phrase), from: at, to: past, definite: phrase.determiner !== 'indefinite' }
}

/** “In an interview with Lind, the candidate stated”: the subject of a verb behind it is no apposition. */
function isOtherSubject({ words }: Page, noun: number, comma: number): boolean {
  const { relation, head } = words[noun]!
  return /^nsubj(?:pass)?$/.test(relation) && head > noun && head !== comma && /^(?:VB|MD)/.test(words[head]?.tag ?? '')
}

function isAppositionEnd(page: Page, at: number): boolean {
  const word = wordAt(page, at)
  if (/^(?:[,;:()—–!?“”"]|who|and)$/i.test(word)) return true
  return word === '.' && page.words[at]!.end !== page.words[at + 1]?.start
}

function affiliated(page: Page, index: NameIndex, preposition: number): Around | null {
  let past = preposition + 1
  while (
    past < page.words.length &&
    past - preposition < 12 &&
    !isAppositionEnd(page, past) &&
    !/^(?:VBD|VBZ|VBP|MD|WDT)$/.test(page.words[past]!.tag)
  )
    past++
  const [name] = index.within(preposition + 1, past)
  if (name === undefined || name.type === 'person') return null
  return { head: '', role: '', affiliation: name.text, country: null, from: preposition, to: past, definite: true }
}
