import type { Attribution } from '../attribution/attribution.ts'
import { overlaps, slice, type Span } from '../span.ts'
import { namesMedium } from './media.ts'
import { wordsAt, type Page } from './page.ts'
import { documentVenue } from './saying-words.ts'
import { occasionNamed, occasionOfHearer, occasionOfVerb, priorityOf } from './venue-words.ts'
import type { Venue, VenueKind } from './when.ts'

type Found = { readonly kind: VenueKind; readonly span: Span }
type Near = { readonly at: number; readonly low: string; readonly tag: string; readonly span: Span }

const TELLING =
  /^(?:told|tells|telling|tell|complained|confirmed|spoke|speaking|speaks|said|says|replied|wrote|writing|explained|admitted|testified|testifying)$/
const OPENERS = /^(?:in|at|during|via|by|on|through|over|from|to|before|into)$/
const MOST_BETWEEN = 6

/** The occasion that words around the cue name, outside of what was said; null where none does. */
export function ownVenue(page: Page, attribution: Attribution, window: Span): Venue | null {
  const near = wordsNear(page, attribution, window)
  const found = [
    ...fromSource(page, attribution),
    ...fromCue(page, attribution),
    ...fromHearer(page, attribution, near),
    ...fromNouns(page, attribution, near),
  ]
  const best = found.toSorted((a, b) => priorityOf(a.kind) - priorityOf(b.kind))[0]
  if (best === undefined) return null
  return { kind: best.kind, text: slice(page.doc.text, best.span), spans: [best.span] }
}

function wordsNear({ doc, words }: Page, { content }: Attribution, window: Span): Near[] {
  return wordsAt(words, window)
    .map((at) => ({ at, span: words[at]! }))
    .filter(({ span }) => !content.some((each) => overlaps(each, span)))
    .map(({ at, span: { start, end, tag } }) => ({
      at,
      low: doc.text.slice(start, end).toLowerCase(),
      tag,
      span: { start, end },
    }))
}

/** A written source is its own occasion; a medium's own report is one. */
function fromSource({ doc, media }: Page, { source, cue }: Attribution): Found[] {
  if (source === null) return []
  const text = source.map((span) => slice(doc.text, span)).join(' ')
  const kind = documentVenue(text)
  const span = source[0]!
  if (kind !== undefined) return kind === null ? [] : [{ kind, span }]
  const reports = /\b(?:report(?:s|ed)?|according to|cit(?:ed|es|ing)|quot(?:ed|es|ing)|wrote|writes)\b/i
  const cueText = cue.map((each) => slice(doc.text, each)).join(' ')
  const words = text.split(/\s+/)
  const isName =
    words.length <= 6 && !/\b(?:reporter|journalist|editor|correspondent|spokes\w+|of|at|from)\b/i.test(text)
  return isName && reports.test(cueText) && namesMedium(words, media) ? [{ kind: 'report', span }] : []
}

/** "tweeted", "a speech last week against", "the spokesman's statement that". */
function fromCue({ doc, words }: Page, { cue }: Attribution): Found[] {
  return cue.flatMap((each) =>
    wordsAt(words, each).flatMap((at) => {
      const word = words[at]!
      const low = slice(doc.text, word).toLowerCase()
      const kind = occasionOfVerb(low) ?? (word.tag.startsWith('NN') ? occasionNamed(low) : undefined)
      const counts = kind !== undefined && kind !== 'briefing' && low !== 'x' && low !== 'phone'
      return counts ? [{ kind, span: { start: word.start, end: word.end } }] : []
    }),
  )
}

/** "told reporters", "told a packed court", "complained to Meridian". */
function fromHearer(page: Page, { cue }: Attribution, near: readonly Near[]): Found[] {
  const found: Found[] = []
  for (const [place, verb] of near.entries()) {
    if (!TELLING.test(verb.low) || !cue.some((span) => overlaps(span, verb.span))) continue
    const hearer = hearerBehind(near, place, verb.low)
    if (hearer.length === 0) continue
    const span = { start: hearer[0]!.span.start, end: hearer.at(-1)!.span.end }
    const kind = kindOfHearer(page, hearer)
    if (kind !== null) found.push({ kind, span })
  }
  return found
}

/** The words behind the verb that name who was told, up to a sign, a conjunction or another preposition. */
function hearerBehind(near: readonly Near[], place: number, verb: string): readonly Near[] {
  const direct = /^(?:told|tells|telling|tell)$/.test(verb)
  let from = place + 1
  if (!direct) {
    while (from < near.length && from < place + 4 && !isTo(near[from]!)) from++
    if (near[from] === undefined || !isTo(near[from++]!)) return []
  }
  const hearer: Near[] = []
  for (let at = from; at < near.length && hearer.length < 9; at++) {
    const word = near[at]!
    const isApart = at > from && word.span.start - near[at - 1]!.span.end > 2
    const isSign = /^[.,:(]|^``|^-/.test(word.tag) && hearer.length > 0
    if (isApart || isSign || /^(?:that|if|whether|when|in|on|at|during|as|after|before|by)$/.test(word.low)) break
    hearer.push(word)
  }
  return hearer
}

function isTo({ low }: Near): boolean {
  return low === 'to' || low === 'before'
}

function kindOfHearer({ doc, media }: Page, hearer: readonly Near[]): VenueKind | null {
  const pairs = hearer.map(({ low }, at) => occasionNamed(`${low} ${hearer[at + 1]?.low ?? ''}`))
  const paired = pairs.find((kind) => kind !== undefined)
  if (paired !== undefined) return paired
  for (const { low } of hearer.toReversed()) {
    const kind = occasionOfHearer(low)
    if (kind !== undefined) return kind
  }
  const words = hearer.map(({ span }) => slice(doc.text, span))
  return namesMedium(words, media) ? 'interview' : null
}

/** "in a written statement", "at a news conference", "on Telegram", "reached by telephone". */
function fromNouns(page: Page, { source }: Attribution, near: readonly Near[]): Found[] {
  return near.flatMap((word, place) => {
    const pair = occasionNamed(`${word.low} ${near[place + 1]?.low ?? ''}`)
    const kind = pair ?? occasionNamed(word.low)
    if (kind === undefined || (word.low === 'x' && slice(page.doc.text, word.span) !== 'X')) return []
    const opener = openerBefore(near, place)
    if (opener === null || !fits(word.low, opener.low)) return []
    const inSource = (source ?? []).some((span) => overlaps(span, opener.span) && overlaps(span, word.span))
    if (inSource && kind !== 'call') return []
    const last = pair === undefined ? word : near[place + 1]!
    return [{ kind: kindInContext(kind, near, place), span: { start: opener.span.start, end: last.span.end } }]
  })
}

/** The preposition that opens the phrase of a noun, no verb or sign between. */
function openerBefore(near: readonly Near[], place: number): Near | null {
  for (let at = place - 1; at >= Math.max(0, place - MOST_BETWEEN); at--) {
    const word = near[at]!
    if (OPENERS.test(word.low) && word.tag !== 'RP') return word
    if (/^(?:VB[DZP]|MD|[.:(]|IN|W)/.test(word.tag) || near[at + 1]!.at - word.at > 1) return null
  }
  return null
}

/** "by telephone" is a call, "by the court" is not; "on X", "in a report". */
function fits(noun: string, opener: string): boolean {
  if (opener === 'by' || opener === 'over') return /^(?:phone|telephone|e-?mail|letter|text|video)$/.test(noun)
  return !/^(?:to|into|before|from)$/.test(opener)
}

/** A post is social whatever it holds; a conference with "press" before it is a briefing. */
function kindInContext(kind: VenueKind, near: readonly Near[], place: number): VenueKind {
  const [before, after] = [near[place - 1]?.low ?? '', near[place + 1]?.low ?? '']
  if (kind === 'speech' && /^(?:press|news|media)$/.test(before)) return 'briefing'
  if (kind === 'interview' || after !== 'interview') return kind
  return 'interview'
}
