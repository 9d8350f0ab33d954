import type { Attribution } from '../attribution/attribution.ts'
import { depthAt } from '../document/to-doc.ts'
import { overlaps, slice, touching, type Span } from '../span.ts'
import { wordsAt, type Dated, type Page } from './page.ts'
import { documentVenue } from './saying-words.ts'
import type { Tense } from './tense.ts'

const STEPS_UP = 6
const MOST_BETWEEN = 14
const LONGEST_CLAUSE = 25

/** Words that tell a day, and how near they stand to a cue, the lower the nearer; below `HANGING` they hang on it. */
export type RankedDay = { readonly one: Dated; readonly rank: number }

/** Ranks from here on are told by nearness alone. */
export const HANGING = 50
const NEAREST = 3

/** What of an attribution bears on its day: itself, the one whose content holds it, where its words may stand, its tense. */
export type Act = {
  readonly attribution: Attribution
  readonly parent: Attribution | null
  readonly window: Span
  readonly tense: Tense
}

/**
 * The words that tell the day of an attribution's own act of saying: in its cue, in a document that is its source, or
 * hanging on the cue, beside it, before it at the sentence's beginning. Days inside its content are none.
 */
export function ownDay(page: Page, act: Act): RankedDay | null {
  const { attribution, parent, window } = act
  const candidates = touching(page.dated, window).filter(
    (one) =>
      (one.within === (parent?.id ?? null) || opensContent(page, attribution, one)) &&
      !isVague(page, one) &&
      isQuotedAlike(page, attribution, one),
  )
  if (candidates.length === 0) return null
  const { cue, source } = attribution
  const touches = (spans: readonly Span[]) => (one: Dated) => spans.some((span) => overlaps(span, one))
  const inside = candidates.find(touches(cue))
  if (inside) return { one: inside, rank: 0 }
  const paper = isPaper(page, attribution)
  const inSource = candidates.find((one) => touches(source ?? [])(one) || (paper && isBehindSource(attribution, one)))
  if (inSource) return paper ? { one: inSource, rank: 0 } : null
  const placed = candidates.map((one) => ({ one, rank: rankOf(page, attribution, one) }))
  const best = placed.filter(({ rank }) => rank < Infinity).toSorted((a, b) => a.rank - b.rank)[0]
  return best !== undefined && fitsTense(page, act, best) ? best : null
}

function isPaper({ doc }: Page, { source }: Attribution): boolean {
  return documentVenue((source ?? []).map((span) => slice(doc.text, span)).join(' ')) !== undefined
}

/** The source may be cut short: "A report published on" Friday by the institute "says". */
function isBehindSource({ source, cue }: Attribution, one: Span): boolean {
  const end = source?.at(-1)?.end
  return end !== undefined && one.start >= end && one.start - end < 5 && one.end <= cue[0]!.start
}

/** "earlier this year", "in early 2020" tell no day. */
function isVague({ doc }: Page, { start, end }: Dated): boolean {
  if (!/(?:\byear|^\d{4})$/i.test(doc.text.slice(start, end))) return false
  return /\b(?:early|late|mid|earlier|later)[\s-](?:in\s)?$/i.test(doc.text.slice(Math.max(0, start - 12), start))
}

/** "Today I feel" inside quotation marks is no day of what stands outside of them, nor the day of publication. */
function isQuotedAlike({ doc, depths }: Page, { cue }: Attribution, one: Dated): boolean {
  const depth = depthAt(depths, one.start)
  if (depth === 0) return true
  const isNear = /^(?:today|tonight|yesterday|tomorrow|this\s|last night|earlier)/i.test(slice(doc.text, one))
  return !isNear && depth <= depthAt(depths, cue[0]!.start)
}

/** A present or perfect has a day only close by: "researchers report today", "has today rejected". */
function fitsTense({ doc, words }: Page, { tense, attribution }: Act, { one, rank }: RankedDay): boolean {
  if (tense === 'present') return rank <= NEAREST && !isSubordinate(doc.text, attribution, one)
  if (tense === 'state') return rank <= NEAREST
  if (tense === 'noun') return rank < HANGING || one.start > attribution.cue[0]!.start
  if (tense === 'ahead') return attribution.source !== null
  if (tense !== 'perfect') return true
  return rank <= 1 && /^(?:today|tonight|this)/i.test(slice(doc.text, one)) && isBeside(words, attribution, one)
}

/** "rejected it in October, although experts say": the day lies in another clause. */
function isSubordinate(text: string, { cue }: Attribution, one: Span): boolean {
  const between = one.end <= cue[0]!.start ? text.slice(one.end, cue[0]!.start) : text.slice(cue.at(-1)!.end, one.start)
  return /\b(?:although|though|while|whereas|but|and|because|as|when|since|which|who)\b/i.test(between)
}

function isBeside(words: Page['words'], { cue }: Attribution, one: Span): boolean {
  const from = Math.min(cue[0]!.start, one.start)
  const to = Math.max(cue.at(-1)!.end, one.end)
  return wordsAt(words, { start: from, end: to }).length <= NEAREST + cue.length
}

/** "said Friday that …" where the content was taken to begin with the day. */
function opensContent({ doc }: Page, { content, cue }: Attribution, one: Dated): boolean {
  const first = content[0]!
  if (one.start - first.start > 4 || one.start < first.start || cue.at(-1)!.end > first.start) return false
  return (
    /^\s+that\b/.test(doc.text.slice(one.end, one.end + 6)) &&
    /^(?:on |in )?$/i.test(doc.text.slice(first.start, one.start))
  )
}

/** How near words stand to the cue, the lower the nearer; infinite where they tell of something else. */
function rankOf(page: Page, attribution: Attribution, one: Dated): number {
  if (isAccording(page, attribution) && !isRightBehind(page, attribution, one)) return Infinity
  const cueWords = new Set(attribution.cue.flatMap((span) => wordsAt(page.words, span)))
  const hanging = hangsOn(page, cueWords, one)
  const distance = distanceTo(page, attribution, one)
  if (isParted(page, attribution, one) || isSubordinateBefore(page, attribution, one)) return Infinity
  if (hanging === 'cue') return distance.words
  if (distance.words <= 2 && distance.verbs === 0) return HANGING + distance.words
  if (isSimultaneous(page, attribution, one)) return 2 * HANGING
  if (hanging === 'other') return Infinity
  return distance.verbs === 0 && distance.words <= MOST_BETWEEN && !distance.isClause ? 100 + distance.words : Infinity
}

function isAccording({ doc }: Page, { cue }: Attribution): boolean {
  return /^according to/i.test(doc.text.slice(cue[0]!.start, cue[0]!.start + 12))
}

/** "according to the company, double the number in 2017": only what follows the source at once can be its day. */
function isRightBehind({ doc }: Page, { source, cue }: Attribution, one: Dated): boolean {
  const end = Math.max(cue.at(-1)!.end, source?.at(-1)?.end ?? 0)
  return one.start >= end && /^\s*(?:on\s+)?$/i.test(doc.text.slice(end, one.start))
}

/** "will be released in 2011; Apple announced": what stands beyond a semicolon tells of something else. */
function isParted({ doc }: Page, { cue }: Attribution, one: Span): boolean {
  const [first, last] = [cue[0]!, cue.at(-1)!]
  const gap = one.end <= first.start ? [one.end, first.start] : [last.end, one.start]
  return /[;]/.test(doc.text.slice(gap[0], gap[1]))
}

/** "After nine were killed in June, he admitted": the day of what came first. */
function isSubordinateBefore({ doc, words }: Page, { cue }: Attribution, one: Span): boolean {
  if (one.end > cue[0]!.start) return false
  let hasVerb = false
  for (let at = (wordsAt(words, one)[0] ?? 0) - 1, step = 0; at >= 0 && step < LONGEST_CLAUSE; at--, step++) {
    const { tag } = words[at]!
    const low = slice(doc.text, words[at]!).toLowerCase()
    if (/^[.:,]$|^-?``|^''/.test(tag) || /\n/.test(doc.text.slice(words[at]!.end, words[at + 1]!.start))) return false
    if (/^(?:VB[DNZP]|MD)$/.test(tag)) {
      if (ALONG.test(low) || ACTS.test(low)) return false
      hasVerb = true
    }
    if (hasVerb && /^(?:after|before|since|because|although|though|if|until|once)$/.test(low)) return true
  }
  return false
}

/** "When he visited Kyiv last month, he said": at the same time. */
function isSimultaneous({ doc, words }: Page, { cue, source }: Attribution, one: Span): boolean {
  const start = Math.min(cue[0]!.start, source?.[0]?.start ?? Infinity)
  if (one.end > start || !/^,\s+(?:\S+\s+)?$/.test(doc.text.slice(one.end, start))) return false
  for (let at = (wordsAt(words, one)[0] ?? 0) - 1, step = 0; at >= 0 && step < LONGEST_CLAUSE; at--, step++) {
    if (/^(?:when|while|as)$/i.test(slice(doc.text, words[at]!))) return at === 0 || /^[.,]$/.test(words[at - 1]!.tag)
    if (/^[.,:]$/.test(words[at]!.tag)) return false
  }
  return false
}

/** Verbs of an act that a verb of saying goes along with: "speaking on Friday, he said", "spoke today with X, conveying". */
const ALONG =
  /^(?:speak|ask|writ|testif|address|talk|appear|respond|interview|quot|post|publish|releas|dat|issu|deliver|spoke|wrote|repl|question|announc)/
const ACTS = /^(?:met|made|mak|giv|gave|held|hold)/

/** Whether the tree hangs words on the cue, or on another verb; null where it leaves it open. */
function hangsOn({ doc, words }: Page, cue: ReadonlySet<number>, one: Span): 'cue' | 'other' | null {
  const inside = wordsAt(words, one)
  const first = inside[0]
  if (first === undefined) return null
  let at = inside.find((each) => !inside.includes(words[each]!.head)) ?? first
  for (let step = 0; step < STEPS_UP; step++) {
    const head = words[at]!.head
    if (head === at || words[head] === undefined) return null
    if (cue.has(head)) return words[at]!.relation === 'relcl' ? 'other' : 'cue'
    if (words[head].tag.startsWith('VB')) {
      const low = doc.text.slice(words[head].start, words[head].end).toLowerCase()
      const goesAlong =
        (ALONG.test(low) || (ACTS.test(low) && !hasOwnSubject(doc.text, words, head))) &&
        (cue.has(words[head].head) || [...cue].some((each) => words[each]!.head === head))
      const isSpeechAct = [...cue].some(
        (each) => words[each]!.head === head && /^VB[GP]?$/.test(words[each]!.tag) && !isLater(doc.text, words, each),
      )
      if (goesAlong || isSpeechAct) return 'cue'
      return 'other'
    }
    at = head
  }
  return null
}

/** "fought cancer in 2004, later revealing". */
function isLater(text: string, words: Page['words'], cue: number): boolean {
  return cue > 0 && /^(?:later|earlier|previously|subsequently)$/i.test(slice(text, words[cue - 1]!))
}

/** "when the plane made its flight on 11 December" is no act of the one who says. */
function hasOwnSubject(text: string, words: Page['words'], verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - 12); at--) {
    const { head, relation, start, end } = words[at]!
    if (head === verb && relation.startsWith('nsubj')) return !/^(?:he|she|it|they|who)$/i.test(text.slice(start, end))
  }
  return false
}

type Distance = { readonly words: number; readonly verbs: number; readonly isClause: boolean }

/** What lies between words and the cue, its own contents and sources left out. */
function distanceTo({ doc, words }: Page, { cue, content, source }: Attribution, one: Span): Distance {
  const before = one.end <= cue[0]!.start
  const gap = before ? { start: one.end, end: cue[0]!.start } : { start: cue.at(-1)!.end, end: one.start }
  const between = gap.end <= gap.start ? [] : wordsAt(words, gap).map((each) => words[each]!)
  const outside = between.filter(
    (word) => !content.some((span) => overlaps(span, word)) && !(source ?? []).some((span) => overlaps(span, word)),
  )
  const verbs = outside.filter(({ tag }) => /^(?:VB[DZP]|MD)$/.test(tag)).length
  const isClause =
    outside.some(({ tag }) => tag.startsWith('W')) ||
    outside.some((word) => /^(?:that|because|after|before|since|as|when|if|until)$/i.test(slice(doc.text, word))) ||
    (before && !opensClause(doc.text, words, one))
  return { words: outside.filter(({ tag }) => /^\w/.test(tag)).length, verbs, isClause }
}

/** Whether nothing but prepositions and adverbs stands before words in their sentence: "Earlier, on June 24, Apple told …". */
function opensClause(text: string, words: Page['words'], one: Span): boolean {
  let at = (wordsAt(words, one)[0] ?? 0) - 1
  for (let step = 0; step < 5 && at >= 0; step++, at--) {
    const { tag, start, end } = words[at]!
    if (/^[.:]$|^-?``|^''/.test(tag) || /\n/.test(text.slice(end, words[at + 1]!.start))) return true
    if (!/^(?:IN|RBR?|,|JJR?|DT|CC)$/.test(tag) && !/^(?:earlier|late|later|early)$/i.test(text.slice(start, end)))
      return false
  }
  return at < 0
}
