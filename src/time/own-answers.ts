import type { Attribution } from '../attribution/attribution.ts'
import { firstEndingAfter, slice, touching, type Span } from '../span.ts'
import { HANGING, ownDay, type RankedDay } from './own-day.ts'
import { ownVenue, type Cue } from './own-venue.ts'
import { windowOf, type Dated, type Page } from './page.ts'
import { tenseOf, type Tense } from './tense.ts'
import type { Speakers, Venue } from './when.ts'

/** What the words around an attribution's cue say of its day and occasion, with where it stands. */
export type Own = {
  readonly attribution: Attribution
  readonly source: string | null
  readonly parent: Attribution | null
  /** Whether its source also says what it is inside of. */
  readonly isOwnWords: boolean
  readonly start: number
  readonly end: number
  readonly window: Span
  /** Number of its sentence and of its paragraph. */
  readonly sentence: number
  readonly paragraph: number
  /** Number of the stretch between lines of signs alone, as live reports have them. */
  readonly section: number
  readonly day: Dated | null
  readonly venue: Venue | null
  readonly tense: Tense
  readonly inTitle: boolean
  /** Whether its cue asks: "Asked why". */
  readonly isQuestion: boolean
}

const DEEPEST = 8

/** What each attribution says of its own day and occasion, in the order of the cues. */
export function ownAnswers(page: Page, attributions: readonly Attribution[], { sourceOf, sources }: Speakers): Own[] {
  const byId = new Map(attributions.map((one) => [one.id, one]))
  const outlets = new Set(sources.filter(({ kind }) => kind === 'outlet').map(({ id }) => id))
  const cues = cuesOf(attributions, sourceOf)
  const sections = page.doc.paragraphs.filter((span) => /^[_*=–—•.\s-]{3,}$/.test(slice(page.doc.text, span)))
  const titles = page.doc.item.parts.filter(({ kind }) => kind === 'title')
  const ranked = new Map<Own, RankedDay>()
  const answers = attributions
    .map((attribution): Own => {
      const parent = attribution.parent === null ? null : (byId.get(attribution.parent) ?? null)
      const window = windowOf(page, attribution, parent)
      const start = attribution.cue[0]!.start
      const source = sourceOf.get(attribution.id) ?? null
      const tense = tenseOf(page, attribution)
      const venue = ownVenue(page, attribution, window, source !== null && outlets.has(source), cues)
      const day = dayOfVenue(page, venue, parent) ?? ownDay(page, { attribution, parent, window, tense })
      const own: Own = {
        attribution,
        source,
        parent,
        isOwnWords: source !== null && ancestorsOf(byId, attribution).some(({ id }) => sourceOf.get(id) === source),
        start,
        end: attribution.cue.at(-1)!.end,
        window,
        sentence: firstEndingAfter(page.doc.sentences, start),
        paragraph: firstEndingAfter(page.doc.paragraphs, start),
        section: firstEndingAfter(sections, start),
        day: day?.one ?? null,
        venue,
        tense,
        inTitle: titles.some((part) => part.start <= start && start < part.end),
        isQuestion: attribution.cue.some((span) =>
          /\b(?:asked|pressed|questioned)\b/i.test(slice(page.doc.text, span)),
        ),
      }
      if (day !== null) ranked.set(own, day)
      return own
    })
    .toSorted((a, b) => a.start - b.start)
  return withoutOthersDays(answers, ranked)
}

/** The cues of a page in order and apart. */
function cuesOf(attributions: readonly Attribution[], sourceOf: Speakers['sourceOf']): Cue[] {
  const apart: Cue[] = []
  for (const cue of attributions
    .flatMap(({ id, cue: spans }) => spans.map(({ start, end }) => ({ start, end, source: sourceOf.get(id) ?? null })))
    .toSorted((a, b) => a.start - b.start))
    if ((apart.at(-1)?.end ?? 0) <= cue.start) apart.push(cue)
  return apart
}

/** "at last week’s debate", "in a July 16 press conference" name day and occasion in one. */
function dayOfVenue({ dated }: Page, venue: Venue | null, parent: Attribution | null): RankedDay | null {
  const one = touching(dated, venue?.spans[0] ?? { start: 0, end: 0 }).find(
    ({ within }) => within === (parent?.id ?? null),
  )
  return one === undefined ? null : { one, rank: 0 }
}

/** What an attribution is inside of, the nearest first. */
function ancestorsOf(byId: ReadonlyMap<string, Attribution>, { parent }: Attribution): Attribution[] {
  const found: Attribution[] = []
  for (let at = parent; at !== null && found.length < DEEPEST;) {
    const one = byId.get(at)
    if (one === undefined) break
    found.push(one)
    at = one.parent
  }
  return found
}

/** Takes away days that belong to another: in "Asked why, he replied on Monday" the day is the reply's. */
function withoutOthersDays(answers: readonly Own[], ranked: ReadonlyMap<Own, RankedDay>): Own[] {
  const owners = new Map<Dated, { readonly own: Own; readonly rank: number }>()
  for (const [own, { one, rank }] of ranked) {
    if (rank < (owners.get(one)?.rank ?? Infinity)) owners.set(one, { own, rank })
  }
  return answers.map((own) => {
    const day = ranked.get(own)
    const owner = day && owners.get(day.one)
    const isOthers =
      owner !== undefined && owner.rank < day!.rank && (day!.rank >= HANGING || isBetween(owner.own, own, day!.one))
    return isOthers ? { ...own, day: null } : own
  })
}

/** Whether one cue stands between another and a day: "suggest that … and his vow on Monday". */
function isBetween(one: Own, other: Own, day: Span): boolean {
  return other.end <= day.start
    ? other.end <= one.start && one.end <= day.start
    : day.end <= one.start && one.end <= other.start
}

/** The words of an attribution's window in lower case. */
export function windowText({ doc }: Page, { window }: Own): string {
  return slice(doc.text, window).toLowerCase()
}
