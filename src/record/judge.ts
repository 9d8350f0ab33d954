import { coverageOf, type Coverage } from './coverage.ts'
import { findPlaces, scanTranscript, type Search } from './find.ts'
import type { Quotation, Verdict } from './finding.ts'
import { commonWords } from './lexicon.ts'
import type { Place } from './place.ts'
import type { Printed } from './printed.ts'
import { sameSpeaker, type SpeakerMatch } from './speaker.ts'
import { spliceOf } from './splice.ts'

/** A place with how speaker and day stand to what the article says. */
export type Weighed = { readonly place: Place; readonly speaker: SpeakerMatch; readonly day: 'same' | 'other' | 'unknown' }

/** A verdict, what it rests on, and the places that it was chosen from. */
export type Judgement = {
  readonly verdict: Verdict
  readonly reason: string
  readonly confidence: number
  /** The place in the record; two or more where the quotation joins them; none where there is none. */
  readonly places: readonly Place[]
  readonly all: readonly Weighed[]
}

type Case = { readonly search: Search; readonly printed: Printed; readonly quotation: Quotation; readonly coverage: Coverage; readonly all: readonly Weighed[] }

/** Holds a quotation against the record: same speaker and day first, then the speaker's other days, then others. */
export function judge(search: Search, printed: Printed): Judgement {
  const { quotation } = printed
  if (printed.units.length === 0) return verdictOf('unclear', 'The quotation holds no words.', 0.5, [], [])
  const coverage = coverageOf(search.lookup, quotation)
  const all = weighedPlaces(search, printed)
  const given = { search, printed, quotation, coverage, all }
  return here(given) ?? pieced(given) ?? elsewhere(given) ?? nowhere(given)
}

const closeEnough = 0.75

function weighedPlaces(search: Search, printed: Printed): Weighed[] {
  const { quotation } = printed
  const { said, speaker } = quotation
  const isSure = (one: Weighed) => one.speaker === 'same' && one.day === 'same' && (isTrue(one.place) || one.place.share >= closeEnough)
  const found = findPlaces(search, printed, (place) => isSure(weigh(place, quotation))).map((place) => weigh(place, quotation))
  if (found.some(isSure) || said === null) return found
  // Words too common or too much changed for the index: those of the speaker on that day are read through.
  const scanned = search.lookup
    .onDay(said.from, said.to)
    .filter((doc) => search.lookup.transcript(doc).turns.some((turn) => sameSpeaker(speaker, turn) !== 'other'))
    .slice(0, mostScanned)
    .flatMap((doc) => scanTranscript(search, doc, printed))
    .map((place) => weigh(place, quotation))
  return [...found, ...scanned]
}

const mostScanned = 24

function weigh(place: Place, { speaker, said }: Quotation): Weighed {
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
  const day = said === null || held.date === null ? 'unknown' : held.date >= said.from && held.date <= said.to ? 'same' : 'other'
  return { place, speaker: match, day }
}

function isTrue({ quality }: Place): boolean {
  return quality !== 'altered'
}

/** The best place of those that pass, by how it reads, then by how much of it agrees. */
function best(all: readonly Weighed[], passes: (weighed: Weighed) => boolean): Weighed | null {
  const passing = all.filter(passes)
  passing.sort((a, b) => rank(b) - rank(a))
  return passing[0] ?? null
}

const ranks = { verbatim: 3, tidied: 2, spliced: 1, altered: 0 } as const

function rank({ place, speaker }: Weighed): number {
  const edits = place.compared.edits.length
  return ranks[place.quality] * 10 + place.share * 5 - Math.min(edits, 20) * 0.05 + (speaker === 'same' ? 0.5 : 0)
}

/** Same speaker, same day, as far as both are known. */
function here({ printed, quotation, all }: Case): Judgement | null {
  const close = best(all, ({ speaker, day }) => speaker !== 'other' && day !== 'other')
  if (close === null) return null
  const agree = close.speaker === 'same' && close.day === 'same'
  if (!isTrue(close.place)) return null
  if (!agree && !isTelling(printed)) {
    const loose = quotation.speaker === null || quotation.said === null || close.speaker === 'unknown'
    if (loose) return verdictOf('unclear', 'Too few or too common words to say where they come from.', 0.6, [close.place], all)
  }
  return ofQuality(close.place, all, agree)
}

function ofQuality(place: Place, all: readonly Weighed[], agree: boolean): Judgement {
  const { speaker, date } = whereIs(place)
  const sure = agree ? 0.98 : 0.85
  const hinge = place.compared.edits.some(({ marked, weight }) => marked && weight === 'meaning')
  const words: Record<Place['quality'], string> = {
    verbatim: `The same words, ${speaker}, ${date}.`,
    tidied: hinge
      ? `${speaker}'s words, ${date}, but a marked omission takes away what the sentence hangs on.`
      : `${speaker}'s words, ${date}, but for what changes nothing.`,
    spliced: `${speaker}'s words, ${date}, but run on as one without a mark where the record parts them.`,
    altered: alteredReason(place),
  }
  return verdictOf(place.quality, words[place.quality], place.quality === 'verbatim' ? sure : sure - 0.05, [place], all)
}

function alteredReason(place: Place): string {
  const { speaker, date } = whereIs(place)
  const edits = place.compared.edits.filter(({ marked, weight }) => !marked && weight !== 'trivial')
  const worst = edits.find(({ weight }) => weight === 'meaning') ?? edits[0]
  const what = worst === undefined ? '' : `: ${describe(worst)}`
  const kind = worst?.weight === 'meaning' ? 'Words that carry the sense differ' : 'Words differ'
  return `${kind} from ${speaker}'s, ${date}${what}.`
}

function describe({ kind, article, record, why }: { kind: string; article: string; record: string; why: string }): string {
  if (kind === 'drop') return `"${record}" is left out (${why})`
  if (kind === 'insert') return `"${article}" is put in (${why})`
  return `"${article}" for "${record}" (${why})`
}

function whereIs({ held, kept }: Place): { speaker: string; date: string } {
  const turn = held.turns[mostly(kept)]
  const reporter = turn?.role === 'reporter' ? 'a reporter' : null
  return { speaker: reporter ?? turn?.speaker ?? held.outlet ?? 'the record', date: held.date ?? 'day unknown' }
}

/** The turn that most of some words are in. */
function mostly(words: readonly { turn: number }[]): number {
  const counts = new Map<number, number>()
  for (const { turn } of words) counts.set(turn, (counts.get(turn) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** Pieces of the record, each whole, that the article runs on as one; or the closest wording of that day. */
function pieced(given: Case): Judgement | null {
  const { printed, all, search } = given
  const mine = all.filter(({ speaker, day }) => speaker !== 'other' && day !== 'other').toSorted((a, b) => b.place.share - a.place.share)
  const isMine = (place: Place) => {
    const { speaker, day } = weigh(place, printed.quotation)
    return speaker !== 'other' && day !== 'other'
  }
  const parts = spliceOf(search, printed, mine.map(({ place }) => place), isMine)
  const close = best(all, ({ speaker, day }) => speaker !== 'other' && day === 'same')
  const distant = all.some(({ place }) => place.quality === 'verbatim' && isTelling(printed))
  if (close !== null && isClose(close.place) && !(distant && close.place.share < 0.8)) {
    if (parts !== null && close.place.share < 0.85) return spliceJudgement(parts, all)
    return ofQuality(close.place, all, true)
  }
  if (parts !== null) return spliceJudgement(parts, all)
  return null
}

function spliceJudgement(parts: readonly Place[], all: readonly Weighed[]): Judgement {
  const { speaker } = whereIs(parts[0] as Place)
  const days = [...new Set(parts.map((part) => part.held.date ?? 'day unknown'))].join(' and ')
  return verdictOf('spliced', `Two passages of ${speaker}'s, ${days}, run on as one without a mark.`, 0.9, parts, all)
}

/** Whether altered words are close enough to a place to be taken for a wording of it. */
function isClose(place: Place): boolean {
  const content = place.covered.filter((agrees, i) => agrees && i >= 0).length
  return content >= 3 && place.share >= 0.5 && (place.run >= 3 || place.share >= 0.7)
}

/** Another day, another speaker. */
function elsewhere({ printed, quotation, all, coverage }: Case): Judgement | null {
  const telling = isTelling(printed)
  const mine = best(all, ({ place, speaker, day }) => speaker === 'same' && day === 'other' && isTrue(place))
  if (mine !== null && telling && !isOtherKind(quotation, coverage, printed)) {
    const { date } = whereIs(mine.place)
    return verdictOf('misdated', `${quotation.speaker} said these words on ${date}, not on ${dayText(quotation)}.`, 0.9, [mine.place], all)
  }
  const others = best(all, ({ place, speaker, day }) => speaker === 'other' && isTrue(place) && (telling || day === 'same'))
  if (others !== null && mine === null && (telling || printed.units.length >= 4)) {
    const { speaker, date } = whereIs(others.place)
    return verdictOf('misattributed', `These are words of ${speaker}, ${date}, not of ${quotation.speaker}.`, 0.9, [others.place], all)
  }
  const loose = best(all, ({ place, speaker, day }) => speaker !== 'other' && day !== 'same' && place.share >= 0.6 && isClose(place))
  if (loose !== null && loose.day === 'unknown' && telling) return ofQuality(loose.place, all, false)
  return null
}

function dayText({ said }: Quotation): string {
  if (said === null) return 'the day stated'
  return said.from === said.to ? said.from : `${said.from} to ${said.to}`
}

const unrecorded = new Set(['interview', 'call', 'email', 'social', 'report', 'court', 'parliament'])
const longEnough = 12

// Stock phrases recur: in an interview that is not held they may well have been said again.
function isOtherKind({ venue }: Quotation, { held }: Coverage, printed: Printed): boolean {
  return !held && unrecorded.has(venue ?? '') && printed.units.length < longEnough
}

function nowhere({ printed, quotation, coverage, all }: Case): Judgement {
  if (coverage.held) {
    const [held] = coverage.transcripts
    const where = `${held?.title ?? 'the transcript'}, ${held?.date ?? ''}`
    const short = printed.units.length < 3
    return verdictOf('not-in-record', `The transcript of the occasion is held (${where}), and these words are not in it.`, short ? 0.7 : 0.9, [], all)
  }
  if (!isTelling(printed) && quotation.said === null) return verdictOf('unclear', 'Too few or too common words to say where they come from.', 0.6, [], all)
  return verdictOf('record-not-held', 'No transcript of the occasion is held, so that nothing can be said about the words.', 0.9, [], all)
}

/** Whether words are many and rare enough that a place elsewhere is no accident. */
export function isTelling({ units }: Printed): boolean {
  const content = units.filter(({ key }) => !commonWords.has(key)).length
  return (units.length >= 5 && content >= 2) || (units.length >= 4 && content >= 3) || units.length >= 9
}

function verdictOf(verdict: Verdict, reason: string, confidence: number, places: readonly Place[], all: readonly Weighed[]): Judgement {
  return { verdict, reason, confidence, places, all }
}
