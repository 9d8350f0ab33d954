import type { Attribution } from '../attribution/attribution.ts'
import { slice, type Span } from '../span.ts'
import { wordsAt, type Dated, type Page } from './page.ts'
import { isSpeechVerb } from './along.ts'

const LONGEST_CLAUSE = 25
const FARTHEST_NOUN = 4

/** "their April 4 conversation", "Monday’s vote": a day that tells which one is meant. */
export function modifiesNoun({ doc, words }: Page, one: Span): boolean {
  const inside = wordsAt(words, one)
  const last = inside.at(-1)
  const top = inside.find((at) => !inside.includes(words[at]!.head))
  if (last === undefined || top === undefined) return false
  const head = words[top]!.head
  const isNoun = head > last && head - last <= FARTHEST_NOUN && words[head]?.tag.startsWith('NN') === true
  return isNoun && !/[,;]/.test(doc.text.slice(one.end, words[head]!.start))
}

/** "according to". */
export function isAccording({ doc }: Page, { cue }: Attribution): boolean {
  return /^according to/i.test(doc.text.slice(cue[0]!.start, cue[0]!.start + 12))
}

/** "according to the company, double the number in 2017": only what follows the source at once can be its day. */
export function isRightBehind({ doc }: Page, { source, cue }: Attribution, one: Dated): boolean {
  const end = Math.max(cue.at(-1)!.end, source?.at(-1)?.end ?? 0)
  return one.start >= end && /^\s*(?:on\s+)?$/i.test(doc.text.slice(end, one.start))
}

/** "will be released in 2011; Apple announced": what stands beyond a semicolon tells of something else. */
export function isParted({ doc }: Page, { cue }: Attribution, one: Span): boolean {
  const [first, last] = [cue[0]!, cue.at(-1)!]
  const gap = one.end <= first.start ? [one.end, first.start] : [last.end, one.start]
  return /[;]/.test(doc.text.slice(gap[0], gap[1]))
}

/** "After nine were killed in June, he admitted": the day of what came first. */
export function isSubordinateBefore({ doc, words }: Page, { cue }: Attribution, one: Span): boolean {
  if (one.end > cue[0]!.start) return false
  let hasVerb = false
  for (let at = (wordsAt(words, one)[0] ?? 0) - 1, step = 0; at >= 0 && step < LONGEST_CLAUSE; at--, step++) {
    const { tag } = words[at]!
    const low = slice(doc.text, words[at]!).toLowerCase()
    if (/^[.:,]$|^-?``|^''/.test(tag) || /\n/.test(doc.text.slice(words[at]!.end, words[at + 1]!.start))) return false
    if (/^(?:VB[DNZP]|MD)$/.test(tag)) {
      if (isSpeechVerb(low)) return false
      hasVerb = true
    }
    if (hasVerb && /^(?:after|before|since|because|although|though|if|until|once)$/.test(low)) return true
  }
  return false
}

/** "When he visited Kyiv last month, he said": at the same time. */
export function isSimultaneous({ doc, words }: Page, { cue, source }: Attribution, one: Span): boolean {
  const start = Math.min(cue[0]!.start, source?.[0]?.start ?? Infinity)
  if (one.end > start || !/^,\s+(?:\S+\s+)?$/.test(doc.text.slice(one.end, start))) return false
  for (let at = (wordsAt(words, one)[0] ?? 0) - 1, step = 0; at >= 0 && step < LONGEST_CLAUSE; at--, step++) {
    if (/^(?:when|while|as)$/i.test(slice(doc.text, words[at]!))) return at === 0 || /^[.,]$/.test(words[at - 1]!.tag)
    if (/^[.,:]$/.test(words[at]!.tag)) return false
  }
  return false
}

/** Whether nothing but prepositions and adverbs stands before words in their sentence: "Earlier, on June 24, Apple told …". */
export function opensClause(text: string, words: Page['words'], one: Span): boolean {
  let at = (wordsAt(words, one)[0] ?? 0) - 1
  for (let step = 0; step < 5 && at >= 0; step++, at--) {
    const { tag, start, end } = words[at]!
    if (/^[.:]$|^-?``|^''/.test(tag) || /\n/.test(text.slice(end, words[at + 1]!.start))) return true
    if (!/^(?:IN|RBR?|,|JJR?|DT|CC)$/.test(tag) && !/^(?:earlier|late|later|early)$/i.test(text.slice(start, end)))
      return false
  }
  return at < 0
}
