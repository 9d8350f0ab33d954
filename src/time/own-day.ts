import type { Attribution } from '../attribution/attribution.ts'
import { depthAt } from '../document/to-doc.ts'
import { overlaps, slice, touching, type Span } from '../span.ts'
import { HANGING, rankOf } from './day-rank.ts'
import { wordsAt, type Dated, type Page } from './page.ts'
import { documentVenue } from './saying-words.ts'
import type { Tense } from './tense.ts'

export { HANGING } from './day-rank.ts'

/** Words that tell a day, and how near they stand to a cue, the lower the nearer; below `HANGING` they hang on it. */
export type RankedDay = { readonly one: Dated; readonly rank: number }

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
