import { slice } from '../span.ts'
import type { Occasion } from './occasion.ts'
import { namedBefore } from './named-before.ts'
import type { Own } from './own-answers.ts'
import { windowText } from './own-answers.ts'
import type { Page } from './page.ts'
import { speaksFor } from './speaks-for.ts'
import type { Speaker } from './when.ts'

const FARTHEST = 20_000
const MOST_SENTENCES = 6
const DAYS_OF_NEWS = 3

/** The occasion of each attribution by its id, as far as its own words, its document or an occasion that goes on give one. */
export function occasionsOf(
  page: Page,
  answers: readonly Own[],
  speakers: readonly Speaker[],
  anchor: number | null,
): ReadonlyMap<string, Occasion> {
  const at = new Map<string, Occasion>()
  const walk: Walk = {
    page,
    at,
    of: new Map(),
    last: null,
    before: null,
    byId: new Map(speakers.map((one) => [one.id, one])),
  }
  for (const own of answers) {
    const occasion = step(walk, own)
    if (occasion === null) continue
    at.set(own.attribution.id, occasion)
    occasion.end = own.end
    occasion.venue ??= own.venue
    if (own.source !== null) {
      occasion.speakers.add(own.source)
      walk.of.set(own.source, occasion)
    }
    if (own.parent === null) {
      walk.before = own
      if (occasion.dated !== null) walk.last = occasion
    }
  }
  carryBack(at, answers, anchor)
  return at
}

type Walk = {
  readonly page: Page
  readonly at: Map<string, Occasion>
  /** The occasion at which each source spoke last. */
  readonly of: Map<string, Occasion>
  readonly byId: ReadonlyMap<string, Speaker>
  /** The dated occasion that was spoken of last. */
  last: Occasion | null
  /** The last attribution outside of all contents. */
  before: Own | null
}

/** The occasion that an attribution opens or joins; null where it has none. */
function step(walk: Walk, own: Own): Occasion | null {
  const going = own.source === null ? undefined : walk.of.get(own.source)
  if (own.day !== null) {
    const same = going?.dated?.days.from === own.day.days.from && going.dated.days.to === own.day.days.to
    return same && !differs(going, own) ? going : open(own)
  }
  const isDocument = own.source !== null && walk.byId.get(own.source)?.kind === 'document'
  if (isDocument) return going ?? (own.venue === null ? null : open(own))
  if (!carries(own)) return own.venue === null ? null : open(own)
  const named = namedBefore(walk.page, own)
  if (named !== null) return { ...open(own), dated: named.dated, venue: own.venue ?? named.venue }
  return goesOn(walk, own, going) ?? joined(walk, own) ?? (own.venue === null ? null : open(own))
}

function open(own: Own): Occasion {
  return { dated: own.day, venue: own.venue, speakers: new Set(), end: own.end }
}

/** Whether an attribution may have the day of another: a single act of saying, not inside another's content. */
function carries({ tense, parent, attribution, source, page = null }: Own & { readonly page?: Page | null }): boolean {
  void page
  void source
  void attribution
  return tense === 'told' && parent === null
}

/** Whether words name another occasion than the one that goes on. */
function differs(occasion: Occasion, { venue }: Own): boolean {
  return venue !== null && occasion.venue !== null && venue.kind !== occasion.venue.kind
}

/** A source that spoke goes on where no other occasion is named; one without a day only in the sentences that follow. */
function goesOn({ page, before }: Walk, own: Own, going: Occasion | undefined): Occasion | null {
  if (going === undefined || own.start - going.end > FARTHEST || differs(going, own)) return null
  const elsewhere = /\b(?:later|earlier|separately|previously|meanwhile|once|in the past)\b/.test(
    outsideText(page, own),
  )
  if (own.venue !== null && elsewhere) return null
  if (going.dated !== null) return going
  const follows = before !== null && before.source === own.source && own.sentence - before.sentence <= 1
  return follows && own.paragraph === before?.paragraph ? going : null
}

function outsideText(page: Page, own: Own): string {
  const { content } = own.attribution
  const text = windowText(page, own)
  const first = content[0]!
  return first.start > own.start
    ? text.slice(0, Math.max(0, first.start - own.window.start))
    : text.slice(Math.max(0, own.start - own.window.start))
}

/** Who speaks for the body that spoke just now, or asks the one who spoke, is at the same occasion. */
function joined({ page, last, byId }: Walk, own: Own): Occasion | null {
  if (last === null || own.source === null || differs(last, own)) return null
  const speaker = byId.get(own.source)
  if (speaker === undefined) return null
  const sentences = own.sentence - sentenceOf(page, last)
  if (sentences > MOST_SENTENCES) return null
  const others = [...last.speakers].flatMap((id) => byId.get(id) ?? [])
  if (others.some((other) => speaksFor(speaker, other))) return last
  const asks = (own.attribution.source ?? []).some((span) =>
    /\b(?:reporter|journalist)s?\b/i.test(slice(page.doc.text, span)),
  )
  if (asks && last.venue?.kind === 'briefing') return last
  return isBeside(page, own, others) ? last : null
}

function sentenceOf(page: Page, { end }: Occasion): number {
  let low = 0
  let high = page.doc.sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (page.doc.sentences[middle]!.end <= end - 1) low = middle + 1
    else high = middle
  }
  return low
}

/** "Buttigieg, who appeared beside Psaki, …". */
function isBeside(page: Page, own: Own, others: readonly Speaker[]): boolean {
  const words = (own.attribution.source ?? []).map((span) => slice(page.doc.text, span)).join(' ')
  const beside =
    /\b(?:appear\w*|sp[eo]ak\w*|spoke|stand\w*|stood|sitting|sat)\s+(?:beside|alongside|next to|together with|with)\s+(.{2,60})/.exec(
      words,
    )?.[1]
  return (
    beside !== undefined &&
    others.some(({ name, aliases }) =>
      [name, ...aliases].some((each) => each !== null && lastName(each) !== '' && beside.includes(lastName(each))),
    )
  )
}

function lastName(name: string): string {
  return name.split(' ').at(-1) ?? ''
}

/** A headline or lead before the words that date an occasion belongs to it, where that was just before publication. */
function carryBack(at: Map<string, Occasion>, answers: readonly Own[], anchor: number | null): void {
  const next = new Map<string, Occasion>()
  for (const own of answers.toReversed()) {
    if (own.source === null) continue
    const found = at.get(own.attribution.id)
    const coming = next.get(own.source)
    if (found?.dated) {
      next.set(own.source, found)
      continue
    }
    const mayCarry = own.parent === null && (own.tense === 'told' || (own.inTitle && own.tense === 'present'))
    if (coming?.dated == null || !mayCarry || differs(coming, own)) continue
    if (anchor === null || anchor - coming.dated.days.from > DAYS_OF_NEWS || coming.dated.days.from > anchor) continue
    at.set(own.attribution.id, coming)
    coming.venue ??= own.venue
  }
}
