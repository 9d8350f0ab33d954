import { wordsOf, type Word } from '../wording/words.ts'
import type { Texts } from './shared-parts.ts'

/** Words by which one text says more firmly, or more widely, than another; or less. */
export type Difference = { readonly isMore: boolean; readonly before: string; readonly after: string }

/** Words that hold back: without them the same is said more firmly. */
const HEDGES =
  /\b(?:may|might|could|can|possibl[ey]|perhaps|maybe|(?:un)?likely|probabl[ey]|appears?|appeared|seems?|seemed|suggest(?:s|ed|ing)?|consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|(?:thought|reported|said|understood|rumou?red|expected) to (?:be|have)|suspect(?:ed)?s?|believes?d?|think|reportedly|allegedly|alleged|apparent(?:ly)?|potential(?:ly)?|suspected|as far as (?:we|i) know|to (?:our|my) knowledge|not sure|hopes?|should)\b/giu
/** Words that vouch: with them the same is said more firmly. */
const BOOSTERS =
  /\b(?:certainly|definitely|clearly|undoubtedly|no doubt|without (?:a )?doubt|absolutely|categorically|never|proof|proves?d?|confirm(?:s|ed)?|guarantees?d?|flatly|outright|completely|totally|beyond dispute)\b/giu
/** To have seen nothing is less than to say that there is nothing. */
const ABSENCE =
  /\b(?:(?:have|has|had|did|do|does)(?: not|n[’']t)(?: yet)? (?:seen?|heard?|found|find|observed|received|know)|not (?:yet )?(?:seen|aware|found)|(?:have|has|had|saw) (?:(?:seen|heard|found|received) )?no(?:thing)?|(?:no|any) (?:evidence|indications?|signs?|knowledge|information|reason to believe)|unaware|(?:can(?:not|[’']t)|could(?:n[’']t| not)) (?:confirm|say|verify))\b/giu
const NEGATION =
  /\b(?:no|not|never|none|nothing|neither|den(?:y|ies|ied)|false|untrue|rules? out|ruled out|rejects?|rejected)\b|n[’']t\b/giu

/** Words that bound what is said: without them it is said of more. */
const LIMITS =
  /\b(?:only|just|merely|part(?:ly|ially)|mostly|largely|generally|so far|to date|yet|at th(?:is|e) (?:point|time|moment|stage)|currently|for now|as of|unless|if|except|in part|some|several|most|many|a few|few|certain|(?:a )?parts? of|in principle|temporar(?:y|ily)|provided that|as long as|(?:up to|at least|about|around|nearly|almost|roughly)(?= [$€£]?\d))\b/giu
/** Words that leave no bound. */
const WHOLE =
  /\b(?:all|every|everyone|everybody|everything|everywhere|always|entire(?:ly)?|whole|no one|nobody|forever|permanent(?:ly)?)\b/giu

/** How much more firmly the second text says what the first says, by the words that hold back or vouch. */
export function firmnessIn({ before, after }: Texts): Difference[] {
  const isAbsence = { before: wordsIn(before, ABSENCE), after: wordsIn(after, ABSENCE) }
  const found: Difference[] = []
  if (isAbsence.before.length > 0 && isAbsence.after.length === 0 && wordsIn(after, NEGATION).length > 0)
    found.push({ isMore: true, before: isAbsence.before.join(' … '), after: wordsIn(after, NEGATION).join(' … ') })
  if (isAbsence.after.length > 0 && isAbsence.before.length === 0 && wordsIn(before, NEGATION).length > 0)
    found.push({ isMore: false, before: wordsIn(before, NEGATION).join(' … '), after: isAbsence.after.join(' … ') })
  return [...found, ...changeIn(HEDGES, false, { before, after }), ...changeIn(BOOSTERS, true, { before, after })]
}

/** How much more the second text speaks of than the first, by bounds, by words for all, and by numbers. */
export function scopeIn({ before, after }: Texts): Difference[] {
  return [
    ...changeIn(LIMITS, false, { before, after }),
    ...changeIn(WHOLE, true, { before, after }),
    ...numberChange(before, after),
    ...restriction({ before, after }),
  ]
}

/** What narrows down who or what is meant: "workers with a degree", "men who were there". */
const RESTRICTS = /^(?:with|without|who|whose|until|unless|aged)$/

/** A text that the other repeats whole but for a few words that narrow it down. */
function restriction({ before, after }: Texts): Difference[] {
  const come = addedIn(before, after)
  const gone = addedIn(after, before)
  if (come !== null) return [{ isMore: false, before: '', after: come }]
  return gone === null ? [] : [{ isMore: true, before: gone, after: '' }]
}

/** The words that the longer text has at one place more, where they begin with one that narrows down; else null. */
function addedIn(short: string, long: string): string | null {
  const [words, others] = [short, long].map((text) => wordsOf(text)) as [Word[], Word[]]
  const more = others.length - words.length
  if (more < 2) return null
  const at = others.findIndex(({ lower }, i) => lower !== words[i]?.lower)
  const isRest = words.slice(at).every(({ lower }, i) => lower === others[at + more + i]!.lower)
  return at > 0 && isRest && RESTRICTS.test(others[at]!.lower)
    ? others
        .slice(at, at + more)
        .map(({ raw }) => raw)
        .join(' ')
    : null
}

/** `more`: whether a word of these, added, says more. */
function changeIn(signs: RegExp, more: boolean, { before, after }: Texts): Difference[] {
  const [olds, news] = [wordsIn(before, signs), wordsIn(after, signs)]
  const [gone, come] = [without(olds, news), without(news, olds)]
  if ((gone.length === 0) === (come.length === 0)) return []
  return [{ isMore: come.length > 0 ? more : !more, before: gone.join(' … '), after: come.join(' … ') }]
}

function wordsIn(text: string, signs: RegExp): string[] {
  // "May" is the month.
  return Array.from(text.matchAll(signs), ([words]) => words)
    .filter((words) => words !== 'May')
    .map((words) => words.toLowerCase())
}

function without(words: readonly string[], others: readonly string[]): string[] {
  return words.filter((word) => !others.includes(word))
}

function numberChange(before: string, after: string): Difference[] {
  const [olds, news] = [numbersIn(before), numbersIn(after)]
  const gone = olds.filter(({ value }) => !news.some((one) => one.value === value))
  const come = news.filter(({ value }) => !olds.some((one) => one.value === value))
  const [then, now] = [gone[0], come[0]]
  if (gone.length !== 1 || come.length !== 1 || then === undefined || now === undefined) return []
  return [{ isMore: now.value > then.value, before: then.raw, after: now.raw }]
}

function numbersIn(text: string): { readonly raw: string; readonly value: number }[] {
  return wordsOf(text).flatMap(({ raw, lower }) => {
    const value = Number(lower.replace(/[$€£,%]/g, ''))
    return /\d/.test(raw) && Number.isFinite(value) ? [{ raw, value }] : []
  })
}
