import type { Attribution } from '../attribution/attribution.ts'
import { overlaps, slice, touching, type Span } from '../span.ts'
import { wordsAt, type Dated, type Page } from './page.ts'
import { documentVenue } from './saying-words.ts'

const STEPS_UP = 6
const MOST_BETWEEN = 14

/**
 * The words that tell the day of an attribution's own act of saying: in its cue, in a document that is its source, or
 * hanging on the cue, beside it, before it at the sentence's beginning. Days inside its content are none.
 */
export function ownDay(page: Page, attribution: Attribution, parent: Attribution | null, window: Span): Dated | null {
  const candidates = touching(page.dated, window).filter(
    (one) => one.within === (parent?.id ?? null) || opensContent(page, attribution, one),
  )
  if (candidates.length === 0) return null
  const { cue, source } = attribution
  const touches = (spans: readonly Span[]) => (one: Dated) => spans.some((span) => overlaps(span, one))
  const inside = candidates.find(touches(cue))
  if (inside) return inside
  const sourceText = (source ?? []).map((span) => slice(page.doc.text, span)).join(' ')
  const inSource = candidates.find(touches(source ?? []))
  if (inSource) return documentVenue(sourceText) === undefined ? null : inSource
  const placed = candidates.map((one) => ({ one, rank: rankOf(page, attribution, one) }))
  return placed.filter(({ rank }) => rank < Infinity).toSorted((a, b) => a.rank - b.rank)[0]?.one ?? null
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
  const cueWords = new Set(attribution.cue.flatMap((span) => wordsAt(page.words, span)))
  const hanging = hangsOn(page, cueWords, one)
  const distance = distanceTo(page, attribution, one)
  if (hanging === 'cue') return distance.words
  if (distance.words <= 2 && distance.verbs === 0) return 50 + distance.words
  if (hanging === 'other') return Infinity
  return distance.verbs === 0 && distance.words <= MOST_BETWEEN && !distance.isClause ? 100 + distance.words : Infinity
}

/** Verbs of an act that a verb of saying goes along with: "speaking on Friday, he said", "spoke today with X, conveying". */
const ALONG =
  /^(?:speak|ask|writ|testif|address|talk|appear|respond|interview|quot|post|publish|releas|dat|issu|deliver|spoke|wrote|met|repl|question|announc|made|giv|gave)/

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
        ALONG.test(low) && (cue.has(words[head].head) || [...cue].some((each) => words[each]!.head === head))
      const isSpeechAct = [...cue].some((each) => words[each]!.head === head && /^VB[GP]?$/.test(words[each]!.tag))
      if (goesAlong || isSpeechAct) return 'cue'
      return 'other'
    }
    at = head
  }
  return null
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
