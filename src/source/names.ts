import { slice } from '../span.ts'
import { markedType, typeOf, type Name } from './name-types.ts'
import { isPossessive, wordAt, type Page } from './page.ts'
import { isDocumentNoun, isPersonNoun, isTitle, singular } from './nouns.ts'

const TITLE =
  /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|prof|sen|rep|gov|gen|lt|col|maj|capt|sgt|rev|hon|fr|st|adm|cmdr|judge|justice|asst|supt|dep|insp|atty)\.?$/i
/** What sets a title's rank and is no name. */
const RANK = /^(?:Vice|Deputy|Former|Acting|Assistant|Special|Senior|Chief|Asst|Prime)$/

/** The names of a text in order, as the encoder marks them, with runs of capital nouns that it left out. */
export function findNames(page: Page): Name[] {
  const found: Name[] = []
  for (let at = 0; at < page.words.length;) {
    const to = pastSuffix(page, at, endOfName(page, at))
    const name = to > at ? nameFrom(page, at, to) : null
    if (name !== null) found.push(withInitials(page, found, name))
    at = Math.max(to, at + 1)
  }
  return found
}

/** “K.C.” or “Amelia” right before a surname is the name's beginning, though the encoder marks two. */
function withInitials(page: Page, found: Name[], name: Name): Name {
  const before = found.at(-1)
  if (name.type !== 'person' || before?.to !== name.from) return name
  const { relation, head } = page.words[before.to - 1]!
  const isGiven = before.type === 'person' && relation === 'compound' && head >= name.from && head < name.to
  if (!isGiven && !/^(?:\p{Lu}\.){1,3}$/u.test(before.text)) return name
  found.pop()
  const { from, start } = before
  return { ...name, from, start, text: slice(page.text, { start, end: name.end }).replace(/\s+/g, ' ') }
}

/** “, Jr.” behind a name is part of it. */
function pastSuffix(page: Page, from: number, to: number): number {
  if (to === from || wordAt(page, to) !== ',' || !/^(?:Jr|Sr|II|III|IV)$/.test(wordAt(page, to + 1))) return to
  return wordAt(page, to + 2) === '.' && isTight(page, to + 1) ? to + 3 : to + 2
}

function endOfName(page: Page, from: number): number {
  const { words } = page
  const first = words[from]!
  if (markedType(page, from) !== undefined) {
    let to = from + 1
    while (to < words.length && goesOn(page, to)) to++
    return to
  }
  if (first.name !== 'O') return from
  if (/^(?:US|UK|EU|UN|UAE)$/.test(wordAt(page, from)) && !isProper(page, from)) return from + 1
  if (!isProper(page, from)) return from
  let to = from + 1
  while (to < words.length && ((words[to]!.name === 'O' && isProper(page, to)) || isInner(page, to))) to++
  return isPersonNoun(singular(wordAt(page, to))) && /^\p{Lu}/u.test(wordAt(page, to)) ? from : to
}

/** Whether this word goes on with the name before it. */
function goesOn(page: Page, at: number): boolean {
  const { words } = page
  const word = words[at]!
  if (isPossessive(page, at)) return false
  if (/^(?:and|&)$/.test(wordAt(page, at))) return isLink(page, at)
  if (word.name.startsWith('I-') && markedType(page, at) !== undefined) return !isBreak(page, at)
  return (
    isInner(page, at) || (word.name !== 'O' && words[at - 1]!.end === word.start && /^\p{L}/u.test(wordAt(page, at)))
  )
}

/** The “and” of “The Globe and Mail”: the encoder goes on behind it with the same name. */
function isLink({ words }: Page, at: number): boolean {
  const next = words[at + 1]
  return (
    next !== undefined && next.name === 'I-ORG' && next.tag.startsWith('NNP') && words[at - 1]!.name.endsWith('ORG')
  )
}

function isBreak(page: Page, at: number): boolean {
  return /^[,;:()“”"]$/.test(wordAt(page, at)) && !/^(?:Jr|Sr|Inc|Ltd)$/.test(wordAt(page, at + 1))
}

/** The stop of “U.S.”, the hyphen of “Perez-Guerra”, the apostrophe of “O'Brien”. */
function isInner(page: Page, at: number): boolean {
  const { words } = page
  if (words[at - 1]?.end !== words[at]!.start) return false
  const mark = wordAt(page, at)
  const before = wordAt(page, at - 1)
  if (mark === '.') return /^(?:\p{Lu}|Jr|Sr|Inc|Corp|Ltd|Co|St|Dr|Mr|Mrs|Ms)$/u.test(before) || isTight(page, at)
  if (/^[-–’'&@]$/.test(mark))
    return isTight(page, at) && !isPossessive(page, at) && /^\p{Lu}/u.test(wordAt(page, at + 1))
  return /^[-–.’'&]$/.test(before) && isTight(page, at - 1) && /^[\p{L}\p{N}]/u.test(mark)
}

function isTight({ words }: Page, at: number): boolean {
  return words[at]!.end === words[at + 1]?.start
}

function isProper(page: Page, at: number): boolean {
  const { tag } = page.words[at]!
  if (tag !== 'NNP' && tag !== 'NNPS') return false
  const word = wordAt(page, at)
  if (!/^\p{Lu}/u.test(word) || TITLE.test(word) || RANK.test(word)) return false
  const noun = singular(word)
  return !isPersonNoun(noun) && !(isDocumentNoun(noun) && !isProperBefore(page, at))
}

function isProperBefore(page: Page, at: number): boolean {
  return at > 0 && page.words[at - 1]!.tag === 'NNP' && /^\p{Lu}/u.test(wordAt(page, at - 1))
}

function nameFrom(page: Page, first: number, past: number): Name | null {
  const { text, words } = page
  let from = first
  let to = past
  while (
    from < to &&
    (/^(?:the|a|an|[“"'‘(])$/i.test(wordAt(page, from)) || isTitleWord(page, from, to) || isStop(page, from))
  )
    from++
  while (from < to - 1 && isLowerOpening(wordAt(page, from))) from++
  if (to - from > 1 && wordAt(page, to - 1) === 'Press' && /^(?:Secretary|Officer|Office)/i.test(wordAt(page, to))) to--
  while (to > from && (/^[,;:”"’'()‘“-]$/.test(wordAt(page, to - 1)) || isLooseStop(page, to - 1))) to--
  if (from >= to || !/\p{L}/u.test(wordAt(page, from))) return null
  if (/^[DRI]$/.test(wordAt(page, from)) && /^[-–]$/.test(wordAt(page, from + 1))) return null
  const span = { start: words[from]!.start, end: endOf(page, to) }
  const name = slice(text, span).replace(/\s+/g, ' ')
  return { from, to, ...span, text: name, type: typeOf(page, { from, to }, name) }
}

/** “nonpartisan Commission”: a name begins with a capital, but for the particles of names. */
function isLowerOpening(word: string): boolean {
  return (
    /^\p{Ll}{2,}/u.test(word) && !/^(?:al|el|de|da|di|du|van|von|bin|ibn|ben|la|le|ter|den|der|dos|del)$/.test(word)
  )
}

/**
 * “Prime” before “Minister”, and “President” where the encoder took it for a part of a person's name. A word that is no
 * title is none before a surname alone: “Hunter Biden” is a name, “Spokeswoman Ana Ruiz” has a role before it.
 */
function isTitleWord(page: Page, at: number, past: number): boolean {
  const word = wordAt(page, at)
  if (TITLE.test(word) || /^(?:Vice|Prime|Deputy|Former|Acting)$/.test(word)) return true
  if (!page.words[at]!.name.endsWith('PERSON') || !/^\p{Lu}/u.test(wordAt(page, at + 1))) return false
  const noun = word.toLowerCase()
  return isTitle(noun) || (isPersonNoun(noun) && past - at > 2)
}

function isStop(page: Page, at: number): boolean {
  return wordAt(page, at) === '.'
}

function isLooseStop(page: Page, at: number): boolean {
  return wordAt(page, at) === '.' && !isInner(page, at)
}

/** A stop that belongs to the last word of a name is often cut off it: “the U.S.”. */
function endOf({ text, words }: Page, to: number): number {
  const end = words[to - 1]!.end
  return text[end] === '.' &&
    /(?:^|[\s.])\p{Lu}$/u.test(text.slice(Math.max(0, end - 2), end)) &&
    /\.\p{Lu}$/u.test(text.slice(Math.max(0, end - 2), end))
    ? end + 1
    : end
}
