import { slice } from '../span.ts'
import { asker, isSameDayTogether, joined, sentenceOf } from './joined.ts'
import { namedBefore } from './named-before.ts'
import type { Occasion } from './occasion.ts'
import type { Own } from './own-answers.ts'
import { windowText } from './own-answers.ts'
import type { Dated, Page } from './page.ts'
import { toldEvents, type ToldEvent } from './told-events.ts'
import type { Speaker } from './when.ts'

const FARTHEST = 20_000
const DAYS_OF_NEWS = 3
/** Paragraphs behind the first that says something and still tell the news. */
const LEAD = 1

/** The occasion of each attribution by its id, as far as its own words, its document or an occasion that goes on give one. */
export function occasionsOf(
  page: Page,
  answers: readonly Own[],
  speakers: readonly Speaker[],
  anchor: number | null,
): ReadonlyMap<string, Occasion> {
  const taken = new Set(answers.flatMap(({ day }) => day ?? []))
  const walk: Walk = {
    page,
    at: new Map(),
    of: new Map(),
    last: null,
    before: null,
    paper: null,
    byId: new Map(speakers.map((one) => [one.id, one])),
  }
  const events = toldEvents(page, taken, speakers)
  let told = 0
  for (const own of answers) {
    while (told < events.length && events[told]!.end <= own.start) enter(walk, events[told++]!)
    if (walk.before !== null && own.section !== walk.before.section) startAnew(walk)
    const occasion = step(walk, own)
    if (occasion !== null) keep(walk, own, occasion)
    if (own.parent === null) walk.before = own
  }
  takeFromReplies(walk.at, answers)
  carryBack(walk.at, answers, anchor)
  return walk.at
}

/** How far the reading of a page's occasions has come. */
export type Walk = {
  readonly page: Page
  readonly at: Map<string, Occasion>
  /** The occasion at which each source spoke last. */
  readonly of: Map<string, Occasion>
  readonly byId: ReadonlyMap<string, Speaker>
  /** The dated occasion that was spoken of last. */
  last: Occasion | null
  /** The last attribution outside of all contents. */
  before: Own | null
  /** The paper that came out last. */
  paper: Occasion | null
}

/** Beyond a line of signs another report begins. */
function startAnew(walk: Walk): void {
  walk.of.clear()
  walk.last = null
  walk.paper = null
}

/** A told event is where its people go on. */
function enter(walk: Walk, { end, dated, venue, people, isPaper }: ToldEvent): void {
  const occasion: Occasion = { dated, venue, speakers: new Set(people), end }
  if (isPaper) walk.paper = occasion
  else walk.last = occasion
  for (const id of people) if (!isPaper || walk.byId.get(id)?.kind === 'document') walk.of.set(id, occasion)
}

function keep(walk: Walk, own: Own, occasion: Occasion): void {
  walk.at.set(own.attribution.id, occasion)
  occasion.end = own.end
  occasion.venue ??= own.venue
  if (own.source !== null) {
    occasion.speakers.add(own.source)
    if (isAct(own)) walk.of.set(own.source, occasion)
  }
  if (own.parent === null && isAct(own) && occasion.dated !== null) walk.last = occasion
}

/** "his vow on Monday" tells of an act of saying and is none. */
function isAct({ parent, day, tense }: Own): boolean {
  return tense !== 'noun' && (parent === null || day !== null)
}

/** The occasion that an attribution opens or joins; null where it has none. */
function step(walk: Walk, own: Own): Occasion | null {
  const going = own.source === null ? undefined : walk.of.get(own.source)
  if (own.day !== null) {
    const same = going?.dated?.days.from === own.day.days.from && going.dated.days.to === own.day.days.to
    if (same && !differs(going, own)) return isLesser(going, own) ? open(own) : going
    return isSameDayTogether(walk, own) ? walk.last : open(own)
  }
  const isDocument = own.source !== null && walk.byId.get(own.source)?.kind === 'document'
  const asked = asker(walk, own)
  if (asked !== null) return asked
  if (isDocument) return going ?? opened(own)
  if (own.isOwnWords) return sameAct(walk, own) ?? opened(own)
  if (own.tense !== 'told' || own.parent !== null) return opened(own)
  const named = namedBefore(walk.page, own)
  if (named !== null) return { ...open(own), dated: named.dated, venue: own.venue ?? named.venue }
  return goesOn(walk, own, going) ?? joined(walk, own) ?? opened(own)
}

function open(own: Own): Occasion {
  return { dated: own.day, venue: own.venue, speakers: new Set(), end: own.end }
}

function opened(own: Own): Occasion | null {
  return own.venue === null ? null : open(own)
}

/** "said that Iran had begun what she called “a new round”": inside her own words she speaks at the same time. */
function sameAct({ of }: Walk, { tense, venue, source }: Own): Occasion | null {
  if (tense !== 'told' || venue !== null) return null
  return of.get(source!) ?? null
}

/** Whether words name another occasion than the one that goes on. */
export function differs(occasion: Occasion, { venue }: Pick<Own, 'venue'>): boolean {
  return venue !== null && occasion.venue !== null && venue.kind !== occasion.venue.kind
}

/** A paper or message of the same day does not tell where something else was said. */
function isLesser({ venue }: Occasion, own: Own): boolean {
  return venue === null && own.venue !== null && /^(?:report|email|social)$/.test(own.venue.kind)
}

/** A source that spoke goes on where no other occasion is named. */
function goesOn({ page }: Walk, own: Own, going: Occasion | undefined): Occasion | null {
  if (going === undefined || own.start - going.end > FARTHEST || differs(going, own)) return null
  const elsewhere = /\b(?:later|earlier|separately|previously|meanwhile|once|in the past)\b/.test(
    outsideText(page, own),
  )
  if ((own.venue !== null && elsewhere) || isLongAgo(outsideText(page, own))) return null
  if (going.dated !== null && own.sentence - sentenceOf(page, going) > holdsFor(going.dated)) return null
  if (going.dated !== null) return isLesser(going, own) ? { ...open(own), dated: going.dated } : going
  return elsewhere || isSilence(page, own) ? null : going
}

function isLongAgo(outside: string): boolean {
  return /\b(?:recently|previously|once|in the past|long)\b/.test(outside)
}

/** For how many sentences a bare "said" goes on: what was said "last week" for one, "in 2009" for none. */
function holdsFor({ days }: Dated): number {
  if (days.to - days.from > 31) return 0
  return days.from === days.to ? Infinity : 1
}

/** "declined to comment" is no part of an interview or a statement of no day. */
function isSilence({ doc }: Page, { attribution }: Own): boolean {
  return attribution.cue.some((span) => /\b(?:declin|refus|would not|did not|no comment)/i.test(slice(doc.text, span)))
}

function outsideText(page: Page, own: Own): string {
  const { content } = own.attribution
  const text = windowText(page, own)
  const first = content[0]!
  return first.start > own.start
    ? text.slice(0, Math.max(0, first.start - own.window.start))
    : text.slice(Math.max(0, own.start - own.window.start))
}

/** "Asked whether the hall would close, she said": the question belongs to the answer. */
function takeFromReplies(at: Map<string, Occasion>, answers: readonly Own[]): void {
  for (const [place, own] of answers.entries()) {
    const reply = answers[place + 1]
    if (own.source !== null || !own.isQuestion || at.has(own.attribution.id)) continue
    if (reply === undefined || reply.sentence !== own.sentence || reply.parent !== own.parent) continue
    const occasion = at.get(reply.attribution.id)
    if (occasion !== undefined) at.set(own.attribution.id, occasion)
  }
}

/** A headline or lead before the words that date an occasion belongs to it, where that was just before publication. */
function carryBack(at: Map<string, Occasion>, answers: readonly Own[], anchor: number | null): void {
  const next = new Map<string, Coming>()
  const lead = answers.find(({ inTitle }) => !inTitle)?.paragraph ?? 0
  let section = answers.at(-1)?.section
  for (const own of answers.toReversed()) {
    if (own.section !== section) next.clear()
    section = own.section
    if (own.source === null) continue
    const found = at.get(own.attribution.id)
    if (found?.dated) {
      next.set(own.source, { occasion: found, paragraph: own.paragraph })
      continue
    }
    const { occasion: coming, paragraph = 0 } = next.get(own.source) ?? {}
    const isBefore = own.paragraph <= lead + LEAD || paragraph - own.paragraph <= 1
    if (!isBefore) continue
    const mayCarry = own.parent === null && (own.tense === 'told' || (own.inTitle && own.tense === 'present'))
    if (coming?.dated == null || !mayCarry || differs(coming, found ?? own) || isAway(coming, found ?? own)) continue
    if (anchor === null || anchor - coming.dated.days.from > DAYS_OF_NEWS || coming.dated.days.from > anchor) continue
    coming.venue ??= found?.venue ?? own.venue
    if (found === undefined) at.set(own.attribution.id, coming)
    else found.dated = coming.dated
  }
}

type Coming = { readonly occasion: Occasion; readonly paragraph: number }

/** "told CNN" is no part of what was said on a day without a word of where. */
function isAway(coming: Occasion, { venue }: Pick<Own, 'venue'>): boolean {
  return coming.venue === null && venue !== null && /^(?:interview|email|social|report|call)$/.test(venue.kind)
}
