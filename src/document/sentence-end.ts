import { abbreviation, followsHour, isSaying, opensSentences } from './abbreviations.ts'
import { isBlank, isDigit, isLetter, isLower, isOneOf, isUpper, isWord } from './characters.ts'

/** A place where a sentence may end. */
export type Candidate = {
  /** Where its sentence starts. */
  readonly start: number
  /** Its first full stop, question or exclamation mark, or dot of an ellipsis. */
  readonly at: number
  /** After the last of these. */
  readonly stop: number
  /** After the closing marks and brackets that belong to them. */
  readonly close: number
  /** The next unit that is not white space, or the paragraph's end. */
  readonly next: number
  /** Where its paragraph ends. */
  readonly end: number
}

/** What comes after a candidate: its first word, and the mark or bracket before that word. */
type Follower = { readonly word: string; readonly at: number; readonly opener: string }

// No decision looks further than this back or ahead, so that a hostile text costs no more than another.
const reach = 24
const reachOfSaying = 60

/** Whether a sentence ends at a candidate. */
export function endsSentence(text: string, candidate: Candidate): boolean {
  if (candidate.next >= candidate.end) return true
  if (!hasWord(text, candidate)) return false
  if (candidate.close === candidate.next) return isRunTogether(text, candidate)
  const follower = readFollower(text, candidate)
  if (isOneOf(text, candidate.next, '—–-')) return endsBeforeDash(text, candidate)
  const marks = text.slice(candidate.at, candidate.stop)
  if (/[?!]/.test(marks)) return endsAfterCry(text, candidate, follower)
  if (marks.length > 1 || marks === '…') return endsAfterDots(text, candidate, follower, marks)
  return endsAfterStop(text, candidate, follower)
}

function hasWord(text: string, { start, at }: Candidate): boolean {
  for (let unit = start; unit < Math.min(at, start + reach); unit++) if (isWord(text, unit)) return true
  return at - start > reach
}

// "the end.The next": letters on both sides, the one before in lower case, and no address ("example.Com/News").
function isRunTogether(text: string, { at, stop, close }: Candidate): boolean {
  if (stop - at > 1 || !isLower(text, at - 1) || !isLower(text, at - 2)) return false
  const opener = close > stop ? close : stop
  const first = isOneOf(text, opener, '“‘"(') ? opener + 1 : opener
  return isUpper(text, first) && (isLower(text, first + 1) || isBlank(text, first + 1)) && !isAddress(text, at)
}

function isAddress(text: string, at: number): boolean {
  let start = at
  while (start > 0 && at - start < reach && !isBlank(text, start - 1)) start--
  let end = at
  while (end < text.length && end - at < reach && !isBlank(text, end)) end++
  return /[/@_]|www\.|\.\p{L}+\.|\.(?:com|org|net|gov|edu|js|ai)\b/iu.test(text.slice(start, end))
}

function readFollower(text: string, { next, end }: Candidate): Follower {
  let at = next
  while (at < end && at < next + 4 && isOneOf(text, at, '"\'“‘«„`([*_')) at++
  let stop = at
  while (stop < end && stop < at + reach && (isWord(text, stop) || isOneOf(text, stop, "'’-"))) stop++
  return { word: text.slice(at, stop), at, opener: text.slice(next, at) }
}

// "— and so on" goes on; "CONCORD, N.H. — The" is a dateline; after a quotation "— John Lee" signs it.
function endsBeforeDash(text: string, candidate: Candidate): boolean {
  const { next, at, stop, close, end } = candidate
  let first = next
  while (first < end && first < next + 4 && (isOneOf(text, first, '—–-') || isBlank(text, first))) first++
  const isPlainStop =
    text.slice(at, stop) === '.' && close === stop && abbreviation(wordBefore(text, candidate)) === null
  return isPlainStop && isUpper(text, first)
}

function endsAfterCry(text: string, candidate: Candidate, { word, at, opener }: Follower): boolean {
  const isQuoted = candidate.close > candidate.stop
  if (isLower(text, at)) return /["“‘'«]/.test(opener) || isCamel(word)
  if (isInBrackets(text, candidate)) return false
  if (isQuoted) return !isFollowedBySaying(text, at)
  return (
    !/(?:yahoo|jeb|jeopardy)$/i.test(text.slice(Math.max(0, candidate.at - 8), candidate.at)) || opensSentences(word)
  )
}

// "He left (why?) Paris": a bracket that opened inside the sentence does not end it with a question.
function isInBrackets(text: string, { start, stop, close }: Candidate): boolean {
  if (close === stop || !isOneOf(text, stop, ')]')) return false
  const reached = Math.max(start, stop - 2 * reach)
  return text.slice(reached, stop).lastIndexOf('(') > (reached === start ? 0 : -1)
}

function endsAfterDots(
  text: string,
  { stop, close }: Candidate,
  { word, at, opener }: Follower,
  marks: string,
): boolean {
  if (isLower(text, at) || !isLetter(text, at)) return false
  if (close > stop) return !isFollowedBySaying(text, at)
  return opensSentences(word) && word !== 'I'
    ? opener === ''
    : marks.replaceAll('…', '...').replaceAll(/[^.]/g, '').length > 3
}

function endsAfterStop(text: string, candidate: Candidate, follower: Follower): boolean {
  const { at, opener, word } = follower
  const before = wordBefore(text, candidate)
  const kind = abbreviation(before)
  if (kind === 'title' || kind === 'inner') return false
  if (isLower(text, at) && !isCamel(word)) return kind === null && endsBeforeLower(text, candidate, follower, before)
  if (kind === 'numbered') return !isDigit(text, at)
  if (kind === 'hour') return isUpper(text, at) && !followsHour(word)
  if (kind !== null)
    return (
      isUpper(text, at) && (opensSentences(word) || (opener !== '' && kind === 'anywhere' && !opener.includes('(')))
    )
  return !isListNumber(candidate, before)
}

// Before a quotation or bracket that begins in lower case ([h]e; but "[sic]" belongs to what is before it), before an
// address, and after a plain word; but in “We go.” he said it does not.
function endsBeforeLower(text: string, { stop, close }: Candidate, { at, opener }: Follower, before: string): boolean {
  if (opener !== '') return !opener.endsWith('[') || isOneOf(text, at + 1, ']')
  if (/^(?:https?:|www\.|pic\.)/.test(text.slice(at, at + 7))) return true
  return close === stop && /^\p{Ll}{4,}$/u.test(before)
}

function isListNumber({ start, at }: Candidate, before: string): boolean {
  return /^\d{1,3}$/.test(before) && at - start === before.length
}

// "iPhone", "eBay", "al-Qaida", "de Blasio": names that begin a sentence in lower case.
function isCamel(word: string): boolean {
  return /^\p{Ll}{1,3}-?\p{Lu}/u.test(word)
}

function wordBefore(text: string, { start, at }: Candidate): string {
  let first = at
  while (first > start && at - first < reach && (isWord(text, first - 1) || isInner(text, first - 1))) first--
  return text.slice(first, at)
}

// In "U.S" and "Sylvia's".
function isInner(text: string, at: number): boolean {
  return isOneOf(text, at, ".'’") && isLetter(text, at - 1) && isLetter(text, at + 1)
}

// “Why?” Maria Lee asked. A word that opens sentences begins a new one: “Why?” The minister said nothing.
function isFollowedBySaying(text: string, at: number): boolean {
  const words = text.slice(at, at + reachOfSaying).split(/[^\p{L}\p{N}.’'-]+/u, 6)
  if (words[0] !== 'I' && opensSentences(words[0] ?? '')) return false
  for (const word of words.slice(1)) {
    const bare = word.replace(/\.$/, '')
    if (isSaying(bare)) return true
    if (bare !== word && abbreviation(bare.replace(/^.*-/, '')) === null) return false
  }
  return false
}
