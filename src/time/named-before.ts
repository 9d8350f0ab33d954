import { firstEndingAfter } from '../span.ts'
import type { Own } from './own-answers.ts'
import { wordsAt, type Dated, type Page } from './page.ts'
import { occasionNamed, occasionOfPair } from './venue-words.ts'
import type { Venue } from './when.ts'

/** The day and kind of an occasion that the sentences before have told of. */
export type NamedOccasion = { readonly dated: Dated | null; readonly venue: Venue | null }

const EVENTS = new Set(
  'event meeting call briefing conference session interview speech address ceremony talks visit hearing debate appearance gathering summit rally announcement exchange conversation'.split(
    ' ',
  ),
)
const SENTENCES_BACK = 2
const MOST_WITHIN = 6

/** "During the event, Jobs said" after "The announcement came in a press conference on Friday": that day and occasion, or null. */
export function namedBefore(page: Page, own: Own): NamedOccasion | null {
  const event = eventOf(page, own)
  if (event === null) return null
  const first = Math.max(0, own.sentence - SENTENCES_BACK)
  const from = page.doc.sentences[first]?.start ?? 0
  const to = page.doc.sentences[own.sentence]?.start ?? 0
  if (to <= from) return null
  const dated = page.dated
    .slice(firstEndingAfter(page.dated, from), firstEndingAfter(page.dated, to))
    .findLast((one) => one.within === null && one.end <= to)
  if (dated === undefined || dated.days.from !== dated.days.to) return null
  const kind = occasionNamed(event.low)
  if (kind !== undefined) return { dated, venue: { kind, text: event.text, spans: [event.span] } }
  return { dated, venue: venueIn(page, from, to) }
}

type Event = {
  readonly low: string
  readonly text: string
  readonly span: { readonly start: number; readonly end: number }
}

/** "in the meeting", "during that event", "at the briefing" outside the content of an attribution. */
function eventOf({ doc, words }: Page, { window, attribution }: Own): Event | null {
  const numbers = wordsAt(words, window)
  const low = (at: number | undefined): string =>
    at === undefined || !words[at] ? '' : doc.text.slice(words[at].start, words[at].end).toLowerCase()
  for (const [place, at] of numbers.entries()) {
    if (!EVENTS.has(low(at))) continue
    const opener = openerBefore(numbers.slice(Math.max(0, place - MOST_WITHIN), place).map(low))
    if (opener === null) continue
    const span = { start: words[numbers[place - opener]!]!.start, end: words[at]!.end }
    if (attribution.content.some((each) => each.start < span.end && span.start < each.end)) continue
    return { low: low(at), text: doc.text.slice(span.start, span.end), span }
  }
  return null
}

/** How many words before its noun "at the Cupertino, California event" begins; null where nothing opens it so. */
function openerBefore(lows: readonly string[]): number | null {
  for (let back = 2; back <= lows.length; back++) {
    const [first = '', second = ''] = lows.slice(-back)
    if (/^(?:in|during|at)$/.test(first)) return /^(?:the|that|this|his|her|their)$/.test(second) ? back : null
  }
  return null
}

/** The occasion that a noun of the sentences before names. */
function venueIn({ doc, words }: Page, from: number, to: number): Venue | null {
  const numbers = wordsAt(words, { start: from, end: to })
  for (const [place, at] of numbers.entries()) {
    const next = numbers[place + 1]
    const end = next === undefined ? words[at]!.end : words[next]!.end
    const low = (each: number): string => doc.text.slice(words[each]!.start, words[each]!.end).toLowerCase()
    const kind = next === undefined ? undefined : occasionOfPair(low(at), low(next))
    if (kind === undefined || kind === 'report') continue
    const span = { start: words[at]!.start, end }
    return { kind, text: doc.text.slice(span.start, span.end), spans: [span] }
  }
  return null
}
