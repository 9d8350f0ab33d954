import { dayBefore } from './days.ts'
import { findPlaces, scanTranscript, type Search } from './find.ts'
import type { Days, Quotation } from './finding.ts'
import type { Place } from './place.ts'
import { isTelling, type Printed } from './printed.ts'
import { sameSpeaker, type SpeakerMatch } from './speaker.ts'

/** A place with how speaker and day stand to what the article says. */
export type Weighed = {
  readonly place: Place
  readonly speaker: SpeakerMatch
  readonly day: 'same' | 'other' | 'unknown'
}

const closeEnough = 0.75

/** All places that the words lead to, through the index and on the day. */
export function weighedPlaces(search: Search, printed: Printed): Weighed[] {
  const { quotation } = printed
  const { speaker } = quotation
  const days = quotation.said ?? quotation.likely ?? null
  const telling = isTelling(printed)
  const isSure = (one: Weighed) =>
    one.speaker === 'same' && one.day === 'same' && (isTrue(one.place) || (telling && one.place.share >= closeEnough))
  const found = findPlaces(search, printed, (place) => isSure(weigh(place, quotation)))
    .map((place) => weigh(place, quotation))
    .filter(({ place, day }) => day === 'same' || !isLater(place.held.date, quotation.likely))
  if (found.some(isSure) || days === null) return found
  // Words too common or too much changed for the index: those of the speaker on that day are read through.
  const scanned = search.lookup
    .onDay(days.from, days.to)
    .filter((doc) => search.lookup.transcript(doc).turns.some((turn) => sameSpeaker(speaker, turn) !== 'other'))
    .slice(0, mostScanned)
    .flatMap((doc) => scanTranscript(search, doc, printed))
    .map((place) => weigh(place, quotation))
  return [...found, ...scanned]
}

const mostScanned = 24
const late = 7

// An article cannot quote what was said after it was published; its day may be that of another edition.
function isLater(date: string | null, likely: Days | null | undefined): boolean {
  return date !== null && likely != null && date > dayBefore(likely.to, -late)
}

/** A place with its speaker and day held against the article's. */
export function weigh(place: Place, { speaker, said, likely = null }: Quotation): Weighed {
  const { held, kept } = place
  const counts = { same: 0, other: 0, unknown: 0 }
  const known = new Map<number, SpeakerMatch>()
  for (const { turn: n } of kept) {
    const turn = held.turns[n]
    const match = known.get(n) ?? (turn === undefined ? 'unknown' : sameSpeaker(speaker, turn))
    known.set(n, match)
    counts[match]++
  }
  const match = counts.same * 2 >= kept.length && counts.same > 0 ? 'same' : counts.other > 0 ? 'other' : 'unknown'
  return { place, speaker: match, day: dayOf(held.date, said, likely) }
}

// A likely day speaks for a place and never against one.
function dayOf(date: string | null, said: Days | null, likely: Days | null): Weighed['day'] {
  const days = said ?? likely
  if (days === null || date === null) return 'unknown'
  if (date >= days.from && date <= days.to) return 'same'
  return said === null ? 'unknown' : 'other'
}

/** Whether the words are the record's, but for what changes nothing or runs on. */
export function isTrue({ quality }: Place): boolean {
  return quality !== 'altered'
}

/** The best place of those that pass, by how it reads, then by how much of it agrees. */
export function best(all: readonly Weighed[], passes: (weighed: Weighed) => boolean): Weighed | null {
  const passing = all.filter(passes)
  passing.sort((a, b) => rank(b) - rank(a))
  return passing[0] ?? null
}

const ranks = { verbatim: 3, tidied: 2, spliced: 1, altered: 0 } as const

function rank({ place, speaker }: Weighed): number {
  const edits = place.compared.edits.length
  return ranks[place.quality] * 10 + place.share * 5 - Math.min(edits, 20) * 0.05 + (speaker === 'same' ? 0.5 : 0)
}
