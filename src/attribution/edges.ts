import type { Doc, Quotation } from '../document/doc.ts'
import { slice, trim, type Span } from '../span.ts'
import { near } from './quoted.ts'

/** Signs that belong to the sentence around a span, not to the span. */
const AROUND = /[\s,;:—–-]/
const WORD = /[\p{L}\p{N}]/u
const BRACKETS: Readonly<Record<string, string>> = { ')': '(', ']': '[' }

/** A source or cue without the signs at its edges, so that "Ruiz," is "Ruiz"; a cue that is a sign stays. */
export function trimName(text: string, span: Span): Span {
  let { start, end } = withInitials(text, span)
  while (start < end && !beginsName(text, start)) start++
  while (end > start && !endsName(text, start, end)) end--
  return end > start ? { start, end } : span
}

/** "said in a statement", "wrote on Twitter", "said of the deal": where and of what it was said is not how. */
const OCCASION =
  /^(.*\b(?:said|says|say|wrote|announced|added|tweeted))\s+(?:(?:in|on|at|during|of|to|via)(?:\s.*)?|several|an?|the)$/is

/** Words that need another to say anything: helping verbs, adverbs of time, "to". */
const HELPING =
  /^(?:(?:it|there|has|have|had|is|was|were|are|been|be|being|[’']s|do|does|did|would|will|could|can|should|may|might|to|not|never|only|first|then|still|also|further|once|later|already|again|ever|long|now|\p{L}{3,}ly)(?:\s+|$))+$/iu
const MORE_WORD = /^\s+[\p{L}’'-]+/u

/**
 * A cue without the occasion that follows a verb of saying in it, and with the verb where only the words that help it
 * were found: "has" before "promoted", "further" before "wrote". `until` is where it must end at the latest.
 */
export function trimCue(text: string, span: Span, until: number): Span {
  const name = trimName(text, span)
  const verb = OCCASION.exec(slice(text, name))?.[1]
  if (verb !== undefined) return { start: name.start, end: name.start + verb.length }
  let end = name.end
  for (let more = 0; more < 5 && HELPING.test(text.slice(name.start, end)); more++) {
    const next = MORE_WORD.exec(text.slice(end, Math.min(until, end + 40)))?.[0]
    if (next === undefined) return name
    end += next.length
  }
  return { start: name.start, end }
}

const CALENDAR = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/
const MORE_NAME = / \p{Lu}[\p{Ll}’'-]+/uy

/**
 * A source with all of its last name: "the United" before "States" is cut, and so is "Forty" before "-two". `until` is
 * where it must end at the latest: the cue behind it.
 */
export function wholeName(text: string, { start, end }: Span, until: number): Span {
  let last = end
  if (/^-[\p{L}\p{N}]/u.test(text.slice(end, end + 2)))
    last += /^[-\p{L}\p{N}]+/u.exec(text.slice(end, end + 40))![0].length
  for (let isName = /(?:^|\s)\p{Lu}\p{Ll}+$/u.test(text.slice(start, last)); isName;) {
    MORE_NAME.lastIndex = last
    const more = MORE_NAME.exec(text)?.[0]
    isName = more !== undefined && !CALENDAR.test(more.slice(1)) && last + more.length <= until
    if (isName) last += more!.length
  }
  return last <= until ? { start, end: last } : { start, end }
}

/** "The agency on Thursday": a day between a source and its cue says when, not who. */
const DAY_BEHIND =
  /(?:(?<=\s\p{Ll}+)|,?\s+(?:early\s+|late\s+|earlier\s+|later\s+)?on)\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday)(?:\s+(?:morning|afternoon|evening|night))?$/u

/** A source without the day that follows it. */
export function withoutDay(text: string, span: Span): Span {
  const words = slice(text, span)
  const behind = DAY_BEHIND.exec(words.slice(-60))?.[0].length ?? 0
  return behind > 0 && behind < words.length ? { start: span.start, end: span.end - behind } : span
}

function beginsName(text: string, start: number): boolean {
  const first = text[start]!
  if (first === '’' || first === "'") return WORD.test(text[start - 1] ?? '') && WORD.test(text[start + 1] ?? '')
  return WORD.test(first) || /[([$€£#@]/.test(first)
}

/** "the U." of "the U.S." made whole; the reader's pieces part initials. */
function withInitials(text: string, { start, end }: Span): Span {
  while (isInitial(text, start - 2) && isInitial(text, start)) start -= 2
  if (isInitial(text, end - 1) && text[end] === '.') end++
  while (isInitial(text, end - 2) && isInitial(text, end)) end += 2
  return { start, end }
}

/** Whether a capital and its stop stand here, with no letter right before: the "S." of "U.S.". */
function isInitial(text: string, at: number): boolean {
  return at >= 0 && /\p{Lu}/u.test(text[at] ?? '') && text[at + 1] === '.' && !/\p{L}/u.test(text[at - 1] ?? '')
}

function endsName(text: string, start: number, end: number): boolean {
  const last = text[end - 1]!
  const opening = BRACKETS[last]
  if (opening) return text.slice(start, end).includes(opening)
  return WORD.test(last) || last === '.' || last === '%'
}

/** A content with the marks of each quotation all of whose words it holds, and without the signs around it. */
export function trimContent(doc: Doc, quotations: readonly Quotation[], span: Span): Span {
  const bare = withoutSigns(doc, quotations, span)
  let { start, end } = bare
  for (const quotation of near(quotations, { start: bare.start - 1, end: bare.end + 3 })) {
    for (const { whole, inner } of piecesOf(quotation, bare)) {
      const begins = start <= inner.start || isBare(doc.text, inner.start, start)
      const ends = end >= inner.end || isBare(doc.text, end, inner.end)
      if (begins && ends && end > whole.start && start < whole.end) {
        start = Math.min(start, whole.start)
        end = Math.max(end, trim(doc.text, whole).end)
      }
    }
  }
  return { start, end }
}

/** Those of the pieces that a quotation's opening marks begin which lie around a span, each with and without its marks. */
function piecesOf({ open, reopen, close, span }: Quotation, around: Span): { whole: Span; inner: Span }[] {
  const pieces: { whole: Span; inner: Span }[] = []
  for (let at = search(reopen, around.start) + 1; at <= reopen.length; at++) {
    const mark = at === 0 ? open : reopen[at - 1]!
    if (mark.start >= around.end) break
    const next = reopen[at]?.start
    const last = next ?? close?.start ?? span.end
    pieces.push({
      whole: { start: mark.start, end: next ?? close?.end ?? span.end },
      inner: { start: mark.end, end: last },
    })
  }
  return pieces
}

function withoutSigns({ text, sentences }: Doc, quotations: readonly Quotation[], span: Span): Span {
  let { start, end } = withInitials(text, span)
  while (start < end && AROUND.test(text[start]!)) start++
  while (end > start && AROUND.test(text[end - 1]!)) end--
  if (start >= end) return span
  if (text[end] === ')' && opensBracket(text.slice(start, end))) end++
  const stop =
    text[end - 1] === '.' &&
    !isInitial(text, end - 2) &&
    !startsSentence(sentences, start) &&
    endsSentence(sentences, end)
  if (stop && near(quotations, { start: end - 1, end }).length > 0) return { start, end }
  return stop && end - 1 > start ? { start, end: end - 1 } : { start, end }
}

function opensBracket(words: string): boolean {
  return words.lastIndexOf('(') > words.lastIndexOf(')')
}

function isBare(text: string, start: number, end: number): boolean {
  return end - start <= 3 && !WORD.test(slice(text, { start, end }))
}

function startsSentence(sentences: readonly Span[], at: number): boolean {
  return sentences[search(sentences, at)]?.start === at
}

/** Whether a sentence ends at an offset, or with the closing mark right behind it. */
function endsSentence(sentences: readonly Span[], at: number): boolean {
  const end = sentences[search(sentences, at - 1)]?.end
  return end !== undefined && end - at <= 1
}

/** The last of some spans, in order, that begins at or before an offset; -1 where none does. */
function search(spans: readonly Span[], at: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}
