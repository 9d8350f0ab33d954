import type { QuotationVerdict } from '../verdict.ts'
import { coverageOf, type Coverage } from './coverage.ts'
import type { Search } from './find.ts'
import type { Quotation } from './finding.ts'
import type { Place } from './place.ts'
import { isTelling, isUnlikelyTwice, type Printed } from './printed.ts'
import { alteredReason, whereIs } from './reason.ts'
import { isQuotedThere } from './quoted-there.ts'
import { spliceOf, spliceOfTwo } from './splice.ts'
import { best, isTrue, weigh, weighedPlaces, type Weighed } from './weighed.ts'
import { gap } from './words.ts'

/** A verdict, what it rests on, and the places that it was chosen from. */
export type Judgement = {
  readonly verdict: QuotationVerdict
  readonly reason: string
  readonly confidence: number
  /** The place in the record; two or more where the quotation joins them; none where there is none. */
  readonly places: readonly Place[]
  readonly all: readonly Weighed[]
}

type Case = {
  readonly search: Search
  readonly printed: Printed
  readonly quotation: Quotation
  readonly coverage: Coverage
  readonly all: readonly Weighed[]
}

/** Holds a quotation against the record: same speaker and day first, then the speaker's other days, then others. */
export function judge(search: Search, printed: Printed): Judgement {
  const { quotation } = printed
  if (printed.units.length === 0) return verdictOf('unclear', 'The quotation holds no words.', 0.5, [], [])
  const coverage = coverageOf(search.lookup, quotation)
  const all = weighedPlaces(search, printed)
  const given = { search, printed, quotation, coverage, all }
  return here(given) ?? pieced(given) ?? elsewhere(given) ?? nowhere(given)
}

/** Same speaker, same day, as far as both are known. */
function here(given: Case): Judgement | null {
  const { printed, quotation, all } = given
  const close = best(all, ({ speaker, day }) => speaker !== 'other' && day !== 'other')
  if (close === null) return null
  const agree = close.speaker === 'same' && close.day === 'same'
  if (!isTrue(close.place)) return null
  if (!agree && !isTelling(printed)) {
    const loose = quotation.speaker === null || quotation.said === null || close.speaker === 'unknown'
    if (loose)
      return verdictOf('unclear', 'Too few or too common words to say where they come from.', 0.6, [close.place], all)
  }
  // One place that reaches over what others say hides whose words they are.
  const parts = speakersIn(close.place) > 1 ? partsOf(given) : null
  return parts === null ? ofQuality(close.place, all, agree) : spliceJudgement(parts, all)
}

function speakersIn({ held, kept }: Place): number {
  return new Set(
    kept
      .map(({ turn }) => held.turns[turn])
      .filter((turn) => turn?.role !== 'audience')
      .map((turn) => turn?.speaker ?? turn?.label),
  ).size
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

/** Pieces of the record, each whole, that the article runs on as one; or the closest wording of that day. */
function pieced(given: Case): Judgement | null {
  const { printed, all } = given
  const close = best(all, ({ speaker, day }) => speaker !== 'other' && day === 'same')
  const distant = isTelling(printed) && all.some(({ place }) => isTrue(place))
  // Words that stand somewhere as they are were hardly changed from what nobody is known to have said.
  const isMeant = close !== null && !(distant && (close.place.share < 0.8 || close.speaker !== 'same'))
  const wording = close !== null && isMeant && isClose(close.place) ? close.place : null
  // Where nearly all of one sentence stands in one place, nothing is run on.
  const parts = wording !== null && wording.share >= 0.85 && !runsOn(printed, wording) ? null : partsOf(given)
  if (parts !== null) return spliceJudgement(parts, all)
  return wording === null ? null : ofQuality(wording, all, true)
}

function partsOf(given: Case): readonly Place[] | null {
  const { printed, all, search } = given
  const isMine = (place: Place) => {
    const { speaker, day } = weigh(place, printed.quotation)
    return speaker !== 'other' && day !== 'other'
  }
  const mine = all
    .filter(({ speaker, day }) => speaker !== 'other' && day !== 'other')
    .toSorted((a, b) => b.place.share - a.place.share)
    .map(({ place }) => place)
  return spliceOf(search, printed, mine, isMine) ?? ofTwo(given, isMine)
}

// One part said on the day, the other by the same speaker on another, or by somebody else.
function ofTwo({ search, printed, quotation, all }: Case, isMine: (place: Place) => boolean) {
  const isHers = (place: Place) => weigh(place, quotation).speaker === 'same'
  const any = all.map(({ place }) => place)
  const [hers, others] = [any.filter(isHers), any.filter((place) => !isHers(place))]
  return spliceOfTwo(search, printed, [...hers, ...others], (one, two) =>
    [one, two].some((place) => isHers(place) && isMine(place)),
  )
}

// Two sentences, and more than one word of them differs: that each stands somewhere as it is says more.
function runsOn({ words }: Printed, { compared }: Place): boolean {
  return compared.changes + compared.splices > 1 && words.some((word, i) => i > 0 && (word.gap & gap.sentence) !== 0)
}

function spliceJudgement(parts: readonly Place[], all: readonly Weighed[]): Judgement {
  const where = parts.map(whereIs)
  const speakers = [...new Set(where.map(({ speaker }) => speaker))]
  const days = [...new Set(where.map(({ date }) => date))].join(' and ')
  const whose =
    speakers.length > 1 ? `A passage of ${speakers.join("'s and one of ")}'s` : `Two passages of ${speakers[0]}'s`
  return verdictOf('spliced', `${whose}, ${days}, run on as one without a mark.`, 0.9, parts, all)
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
    return verdictOf(
      'misdated',
      `${quotation.speaker} said these words on ${date}, not on ${dayText(quotation)}.`,
      0.9,
      [mine.place],
      all,
    )
  }
  const others =
    best(all, ({ place, speaker, day }) => speaker === 'other' && day === 'same' && isTrue(place)) ??
    best(all, ({ place, speaker }) => speaker === 'other' && isTrue(place) && isUnlikelyTwice(printed))
  if (others !== null && mine === null && (telling || printed.units.length >= 4)) {
    const { speaker, date } = whereIs(others.place)
    if (!coverage.held && isQuotedThere(others.place))
      return verdictOf(
        'record-not-held',
        `No transcript of the occasion is held; ${speaker} quotes these words, ${date}.`,
        0.8,
        [others.place],
        all,
      )
    return verdictOf(
      'misattributed',
      `These are words of ${speaker}, ${date}, not of ${quotation.speaker}.`,
      0.9,
      [others.place],
      all,
    )
  }
  const loose = best(
    all,
    ({ place, speaker, day }) => speaker === 'same' && day !== 'same' && place.share >= 0.6 && isClose(place),
  )
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
    return verdictOf(
      'not-in-record',
      `The transcript of the occasion is held (${where}), and these words are not in it.`,
      short ? 0.7 : 0.9,
      [],
      all,
    )
  }
  if (!isTelling(printed) && quotation.said === null)
    return verdictOf('unclear', 'Too few or too common words to say where they come from.', 0.6, [], all)
  return verdictOf(
    'record-not-held',
    'No transcript of the occasion is held, so that nothing can be said about the words.',
    0.9,
    [],
    all,
  )
}

function verdictOf(
  verdict: QuotationVerdict,
  reason: string,
  confidence: number,
  places: readonly Place[],
  all: readonly Weighed[],
): Judgement {
  return { verdict, reason, confidence, places, all }
}
