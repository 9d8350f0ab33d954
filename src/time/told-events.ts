import { firstEndingAfter, overlaps, slice, touching, type Span } from '../span.ts'
import { wordsAt, type Dated, type Page } from './page.ts'
import { occasionNamed, occasionOfPair, occasionOfVerb, priorityOf } from './venue-words.ts'
import type { Speaker, Venue, VenueKind } from './when.ts'

/**
 * An event of speaking or publishing that a sentence tells of without saying what was said: "Harris spoke on Monday with
 * Herzog", "The study was published yesterday". What its people say in the sentences that follow was said there.
 */
export type ToldEvent = {
  readonly end: number
  readonly dated: Dated
  readonly venue: Venue | null
  /** Ids of the sources that the sentence names. */
  readonly people: readonly string[]
  /** Whether it is a paper that came out, so that its authors speak. */
  readonly isPaper: boolean
}

const SPEAKING = /^(?:spoke|talked|addressed|testified|debated|conferred|briefed|convened)$/
const MEETING = /^(?:met|hosted|welcomed|visited)$/
const GIVING = /^(?:gave|delivered|held|made|opened|hosted|attended|launched)$/
const PUBLISHING = /^(?:published|released|issued|posted|printed)$/
const PAPERS = /^(?:study|studies|report|paper|survey|poll|review|audit|findings|results|research|letter|statement)$/
const EVENTS = /^(?:call|meeting|talks|event|ceremony|summit|hearing|trial|session|launch|court)$/

/** The events that a page tells of outside of contents, in order; none where an attribution's own day is the day. Linear. */
export function toldEvents(page: Page, taken: ReadonlySet<Dated>, speakers: readonly Speaker[]): ToldEvent[] {
  const people = peopleOf(speakers)
  const first = firstSentence(page)
  const free = page.dated.filter((one) => one.within === null && one.days.from === one.days.to)
  return inSentences(page, free).flatMap((each) => {
    const { sentence, dated } = each
    const found = eventIn(page, each, sentence.start === first)
    const day = found && nearest(dated, found.at)
    if (found === null || day === null || taken.has(day)) return []
    const { venue, isPaper } = found
    return [{ end: sentence.end, dated: day, people: people(page, sentence), venue, isPaper }]
  })
}

const MOST_WITHIN = 7
/** Units between an occasion and a day that tells when it was. */
const CLOSE = 12
const LIVE: ReadonlySet<VenueKind> = new Set<VenueKind>(['briefing', 'speech', 'interview', 'court', 'parliament'])

type DatedSentence = { readonly sentence: Span; readonly dated: Dated[] }

function inSentences({ doc }: Page, dated: readonly Dated[]): DatedSentence[] {
  const found: DatedSentence[] = []
  for (const one of dated) {
    const sentence = doc.sentences[firstEndingAfter(doc.sentences, one.start)]
    const last = found.at(-1)
    if (sentence === undefined) continue
    if (last?.sentence === sentence) last.dated.push(one)
    else found.push({ sentence, dated: [one] })
  }
  return found
}

function nearest(dated: readonly Dated[], at: number): Dated | null {
  return dated.toSorted((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))[0] ?? null
}

/** Finds the ids of the sources that a sentence mentions or calls by their last name. */
function peopleOf(speakers: readonly Speaker[]): (page: Page, sentence: Span) => string[] {
  const mentions = speakers
    .flatMap(({ id, mentions: all }) => all.flatMap(({ spans }) => spans.map((span) => ({ ...span, id }))))
    .toSorted((a, b) => a.start - b.start)
  const named = new Map<string, string[]>()
  for (const { id, name } of speakers) {
    const last = /(\p{Lu}[\p{L}’'-]{2,})$/u.exec(name ?? '')?.[1]
    if (last !== undefined) named.set(last, [...(named.get(last) ?? []), id])
  }
  return ({ doc, words }, sentence) => {
    const byName = wordsAt(words, sentence).flatMap((at) => named.get(slice(doc.text, words[at]!)) ?? [])
    return [...new Set([...startingIn(mentions, sentence).map(({ id }) => id), ...byName])]
  }
}

function firstSentence({ doc }: Page): number {
  const body = doc.item.parts.find(({ kind }) => kind === 'body')
  return doc.sentences[firstEndingAfter(doc.sentences, body?.start ?? 0)]?.start ?? 0
}

function startingIn<Item extends Span>(spans: readonly Item[], { start, end }: Span): Item[] {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start < start) low = middle + 1
    else high = middle
  }
  const found: Item[] = []
  for (let at = low; at < spans.length && spans[at]!.start < end; at++) found.push(spans[at]!)
  return found
}

type Told = Pick<ToldEvent, 'venue' | 'isPaper'> & { readonly at: number }

/** What a sentence tells of, and where; a meeting counts only where it opens the text, as a readout does. */
function eventIn(page: Page, { sentence, dated }: DatedSentence, opens: boolean): Told | null {
  const { doc, words } = page
  const held = touching(page.contents, sentence)
  const numbers = wordsAt(words, sentence).filter((at) => !held.some((each) => overlaps(each, words[at]!)))
  const lows = numbers.map((at) => slice(doc.text, words[at]!).toLowerCase())
  const verb = (pattern: RegExp): number | null => {
    const place = lows.findIndex((low, each) => pattern.test(low) && words[numbers[each]!]!.tag.startsWith('VB'))
    return place < 0 ? null : words[numbers[place]!]!.start
  }
  const has = (pattern: RegExp): boolean =>
    lows.some((low, place) => pattern.test(low) && words[numbers[place]!]!.tag.startsWith('NN'))
  const publishing = verb(PUBLISHING)
  if (publishing !== null && has(PAPERS))
    return { venue: venueAmong(page, numbers, lows, PAPERS), isPaper: true, at: publishing }
  const venue = venueAmong(page, numbers, lows, null)
  const at =
    placed(numbers, lows, words, dated) ??
    verb(SPEAKING) ??
    (opens ? verb(MEETING) : null) ??
    (venue !== null || has(EVENTS) ? verb(GIVING) : null)
  return at === null ? null : { venue, isPaper: false, at }
}

/** Where "during testimony on Tuesday", "in a Wednesday media event" begins: an occasion with a day at its side. */
function placed(
  numbers: readonly number[],
  lows: readonly string[],
  words: Page['words'],
  days: readonly Span[],
): number | null {
  for (const [place, low] of lows.entries()) {
    if (!/^(?:in|at|during)$/.test(low)) continue
    for (let next = place + 1; next < Math.min(lows.length, place + MOST_WITHIN); next++) {
      const word = words[numbers[next]!]!
      if (/^(?:VB|IN|[.,:])/.test(word.tag)) break
      const kind = occasionOfPair(lows[next]!, lows[next + 1]) ?? occasionNamed(lows[next]!)
      if (kind === undefined || !LIVE.has(kind)) continue
      if (days.some((day) => day.start < word.end + CLOSE && day.end > words[numbers[place]!]!.start)) return word.start
    }
  }
  return null
}

/** The occasion that the nouns of a sentence name first in rank, none but papers where they are asked for. */
function venueAmong(
  { doc, words }: Page,
  numbers: readonly number[],
  lows: readonly string[],
  only: RegExp | null,
): Venue | null {
  const found = lows.flatMap((low, place) => {
    const next = lows[place + 1]
    const pair = occasionOfPair(low, next)
    const kind = pair ?? (only === null || only.test(low) ? (occasionNamed(low) ?? occasionOfVerb(low)) : undefined)
    if (kind === undefined || (only === null && kind === 'report') || low === 'x') return []
    const last = pair === undefined ? place : place + 1
    const span = { start: words[numbers[place]!]!.start, end: words[numbers[last]!]!.end }
    return [{ kind, text: doc.text.slice(span.start, span.end), spans: [span] }]
  })
  return found.toSorted((a, b) => priorityOf(a.kind) - priorityOf(b.kind))[0] ?? null
}
