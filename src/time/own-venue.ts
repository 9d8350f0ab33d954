import type { Attribution } from '../attribution/attribution.ts'
import { overlaps, slice, touching, type Span } from '../span.ts'
import { namesMedium } from './media.ts'
import { wordsAt, type Page } from './page.ts'
import { documentVenue, isCourt } from './saying-words.ts'
import { occasionNamed, occasionOfPair, occasionOfHearer, occasionOfVerb, priorityOf } from './venue-words.ts'
import type { Venue, VenueKind } from './when.ts'

/** A cue and whose it is. */
export type Cue = Span & { readonly source: string | null }

type Found = { readonly kind: VenueKind; readonly span: Span }
/** A word near a cue; one written in pieces runs from word `at` to word `until`. */
type Near = {
  readonly at: number
  readonly until: number
  readonly low: string
  readonly tag: string
  readonly span: Span
}

const TELLING =
  /^(?:told|tells|telling|tell|complained|confirmed|spoke|speaking|speaks|said|says|replied|wrote|writing|explained|admitted|testified|testifying)$/
/** What a medium does when it reports; what it awards or refuses is its own affair. */
const TELLS =
  /\b(?:report\w*|according|cit\w+|quot\w+|wrote|writ\w+|said|says?|saying|add\w+|not\w+|observ\w+|reveal\w*|learned|stat\w+|translated)\b/i
/** What a court or judge does by a ruling. */
const RULES =
  /\b(?:rul\w+|sentenc\w+|dismiss\w*|uph[eo]ld|recogni[sz]\w+|reject\w*|found|convict\w*|acquitt\w+|overturn\w*|grant\w*|h[eo]ld|decid\w+|conclud\w+|wrote)\b/i
/** "releasing a statement saying". */
const RELEASES = /^(?:releas(?:ed|ing)|issu(?:ed|ing)|publish(?:ed|ing))$/
const OPENERS = /^(?:in|at|during|via|by|on|through|over|from|to|before|into)$/
const MOST_BETWEEN = 6

/** The occasion that words around the cue name, outside of what was said; null where none does. */
export function ownVenue(
  page: Page,
  attribution: Attribution,
  window: Span,
  isOutlet: boolean,
  cues: readonly Cue[],
): Venue | null {
  const near = wordsNear(page, attribution, window)
  const found = [
    ...fromSource(page, attribution, isOutlet),
    ...fromCue(page, attribution),
    ...fromHearer(page, attribution, near),
    ...fromNouns(page, attribution, near).filter(({ span }) => !isBeyond(attribution, span, cues)),
  ]
  const best = found.toSorted((a, b) => priorityOf(a.kind) - priorityOf(b.kind))[0]
  if (best === undefined) return null
  return { kind: best.kind, text: slice(page.doc.text, best.span), spans: [best.span] }
}

/** Whether another cue stands between words and the cue: what they tell is of that one. */
function isBeyond({ cue, content }: Attribution, span: Span, cues: readonly Cue[]): boolean {
  const gap =
    span.start >= cue.at(-1)!.end
      ? { start: cue.at(-1)!.end, end: span.start }
      : { start: span.end, end: cue[0]!.start }
  if (gap.end <= gap.start) return false
  const own = touching(cues, cue[0]!)[0]?.source ?? null
  return touching(cues, gap).some(
    (one) => (own === null || one.source !== own) && !content.some((each) => overlaps(each, one)),
  )
}

function wordsNear({ doc, words }: Page, { content }: Attribution, window: Span): Near[] {
  const near: Near[] = []
  for (const at of wordsAt(words, window)) {
    const { start, end, tag } = words[at]!
    if (content.some((each) => overlaps(each, words[at]!))) continue
    const low = doc.text.slice(start, end).toLowerCase()
    const last = near.at(-1)
    // "e-mail" may come in pieces.
    const isPiece = last?.until === at - 1 && last.span.end === start && (low === '-' || last.low.endsWith('-'))
    if (isPiece) near.splice(-1, 1, { ...last, until: at, low: last.low + low, tag, span: { ...last.span, end } })
    else near.push({ at, until: at, low, tag, span: { start, end } })
  }
  return near
}

/** A written source is its own occasion; a medium's own report is one. */
function fromSource({ doc, media }: Page, { source, cue }: Attribution, isOutlet: boolean): Found[] {
  if (source === null) return []
  const text = source.map((span) => slice(doc.text, span)).join(' ')
  const kind = documentVenue(text)
  const span = source[0]!
  const cueText = cue.map((each) => slice(doc.text, each)).join(' ')
  if (kind === undefined && isCourt(text) && RULES.test(cueText)) return [{ kind: 'court', span }]
  if (kind !== undefined) return kind === null ? [] : [{ kind, span }]
  const reports = /\b(?:report(?:s|ed)?|according to|cit(?:ed|es|ing)|quot(?:ed|es|ing)|wrote|writes)\b/i
  const words = text.split(/\s+/)
  const isName =
    words.length <= 6 && !/\b(?:reporter|journalist|editor|correspondent|spokes\w+|of|at|from)\b/i.test(text)
  const isReport = isOutlet ? TELLS.test(cueText) : isName && reports.test(cueText) && namesMedium(words, media)
  return isReport ? [{ kind: 'report', span }] : []
}

/** "tweeted", "a speech last week against", "the spokesman's statement that". */
function fromCue({ doc, words }: Page, { cue }: Attribution): Found[] {
  return cue.flatMap((each) =>
    wordsAt(words, each).flatMap((at) => {
      const word = words[at]!
      const low = slice(doc.text, word).toLowerCase()
      const kind = occasionOfVerb(low) ?? (word.tag.startsWith('NN') ? occasionNamed(low) : undefined)
      const counts = kind !== undefined && kind !== 'briefing' && !/^(?:x|phone|congress|parliament|court)$/.test(low)
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
    if (hearer.length > 0 && /^(?:PRP|MD|VB[DZP])$/.test(word.tag)) break
    if (isApart || isSign || /^(?:that|if|whether|when|in|on|at|during|as|after|before|by)$/.test(word.low)) break
    hearer.push(word)
  }
  return hearer
}

function isTo({ low }: Near): boolean {
  return low === 'to' || low === 'before'
}

function kindOfHearer({ doc, media }: Page, hearer: readonly Near[]): VenueKind | null {
  const pairs = hearer.map(({ low }, at) => occasionOfPair(low, hearer[at + 1]?.low))
  const paired = pairs.find((kind) => kind !== undefined)
  if (paired !== undefined) return paired
  for (const { low } of hearer.toReversed()) {
    const kind = occasionOfHearer(low)
    if (kind !== undefined) return kind
  }
  const words = hearer.map(({ span }) => slice(doc.text, span))
  return namesMedium(words, media) ? 'interview' : null
}

/** "in a written statement", "at a news conference", "on Telegram", "on state radio", "reached by telephone". */
function fromNouns(page: Page, { source }: Attribution, near: readonly Near[]): Found[] {
  return near.flatMap((word, place) => {
    const pair = occasionOfPair(word.low, near[place + 1]?.low)
    const kind = pair ?? occasionNamed(word.low) ?? (BROADCASTS.test(word.low) ? 'interview' : undefined)
    if (kind === undefined || (word.low === 'x' && slice(page.doc.text, word.span) !== 'X')) return []
    if (NAMES_OF_PAPERS.test(word.low) && word.tag.startsWith('NNP')) return []
    const last = pair === undefined ? place : place + 1
    const opener = openerBefore(near, place)
    if (opener === null || isModifier(near, last) || !fits(last === place ? word.low : near[last]!.low, kind, opener))
      return []
    const inSource = (source ?? []).some((span) => overlaps(span, opener.span) && overlaps(span, word.span))
    if (inSource && kind !== 'call') return []
    return [
      {
        kind: kindInContext(page, kind, { near, place, opener }),
        span: { start: opener.span.start, end: near[last]!.span.end },
      },
    ]
  })
}

const BROADCASTS = /^(?:radio|television|tv|podcast|programme|program|show)$/
/** Words of the names of papers: "the Harbour Post" is no post. */
const NAMES_OF_PAPERS = /^(?:post|report|review|paper|letter|article|forum)$/
/** What may follow a noun that names an occasion without another thing being meant: "a blog post", "an e-mail exchange". */
const GOES_WITH =
  /^(?:post|posts|page|account|feed|message|messages|exchange|thread|channel|appearance|session|call|interview|video|program|programme|show|station|network|broadcast|address|speech|conference|room|today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/

/** "their phone lines" is no call, "a court case" no court. */
function isModifier(near: readonly Near[], place: number): boolean {
  const next = near[place + 1]
  if (next === undefined || next.at !== near[place]!.until + 1 || !next.tag.startsWith('NN')) return false
  return next.tag !== 'NNP' && !GOES_WITH.test(next.low)
}

/** The preposition that opens the phrase of a noun, no verb, sign or other phrase between. */
function openerBefore(near: readonly Near[], place: number): Near | null {
  for (let at = place - 1; at >= Math.max(0, place - MOST_BETWEEN); at--) {
    const word = near[at]!
    if ((OPENERS.test(word.low) && word.tag !== 'RP') || RELEASES.test(word.low)) return word
    if (word.low === 'of' && isDayOf(near[at - 1]?.low ?? '')) continue
    if (/^(?:VB[DZPG]?|MD|[.:(]|IN|W)/.test(word.tag) || near[at + 1]!.at - word.until > 1) return null
    if (word.tag === ',' && !/^(?:JJ|VBN|CD)/.test(near[at + 1]!.tag)) return null
  }
  return null
}

/** "on the first day of his trial", "on the sidelines of the conference". */
function isDayOf(low: string): boolean {
  return /^(?:day|start|end|opening|sidelines|margins|floor|beginning)$/.test(low)
}

const PLATFORMS =
  /^(?:x|twitter|facebook|instagram|telegram|tiktok|youtube|weibo|linkedin|reddit|whatsapp|threads|bluesky|mastodon)$/
const ON_AIR: ReadonlySet<VenueKind> = new Set<VenueKind>(['social', 'call'])

/** "by telephone" is a call, "by the court" is not; "on X", but no "on the release". */
function fits(noun: string, kind: VenueKind, opener: Near): boolean {
  if (opener.low === 'at' && /^posts?$/.test(noun)) return false
  if (PLATFORMS.test(noun)) return /^(?:on|via|over|through)$/.test(opener.low)
  if (opener.low === 'by' || opener.low === 'over') return /^(?:phone|telephone|e-?mail|letter|text|video)$/.test(noun)
  if (opener.low === 'on')
    return ON_AIR.has(kind) || BROADCASTS.test(noun) || /^(?:website|trial|forum|conference)$/.test(noun)
  return !/^(?:to|into|before|from)$/.test(opener.low) && !BROADCASTS.test(noun)
}

/** A post is social whatever it holds; a conference with "press" before it is a briefing. */
function kindInContext(
  page: Page,
  kind: VenueKind,
  { near, place, opener }: { readonly near: readonly Near[]; readonly place: number; readonly opener: Near },
): VenueKind {
  if (near[place]!.low === 'forum' && opener.low === 'at') return 'speech'
  const [before, after] = [near[place - 1]?.low ?? '', near[place + 1]?.low ?? '']
  if (kind === 'speech' && /^(?:press|news|media)$/.test(before)) return 'briefing'
  if (/^remarks$/.test(near[place]!.low) && after === 'to' && goesToMedium(page, near, place + 2)) return 'interview'
  if (kind === 'interview' || after !== 'interview') return kind
  return 'interview'
}

/** "in remarks to Harbour Television". */
function goesToMedium({ doc, media }: Page, near: readonly Near[], from: number): boolean {
  const words = near.slice(from, from + 4).map(({ span }) => slice(doc.text, span))
  return namesMedium(words, media)
}
