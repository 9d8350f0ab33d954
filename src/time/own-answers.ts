import type { Attribution } from '../attribution/attribution.ts'
import { firstEndingAfter, slice, type Span } from '../span.ts'
import { ownDay } from './own-day.ts'
import { ownVenue } from './own-venue.ts'
import { windowOf, type Dated, type Page } from './page.ts'
import { tenseOf, type Tense } from './tense.ts'
import type { Speakers, Venue } from './when.ts'

/** What the words around an attribution's cue say of its day and occasion, with where it stands. */
export type Own = {
  readonly attribution: Attribution
  readonly source: string | null
  readonly parent: Attribution | null
  readonly start: number
  readonly end: number
  readonly window: Span
  /** Number of its sentence and of its paragraph. */
  readonly sentence: number
  readonly paragraph: number
  readonly day: Dated | null
  readonly venue: Venue | null
  readonly tense: Tense
  readonly inTitle: boolean
}

/** What each attribution says of its own day and occasion, in the order of the cues. */
export function ownAnswers(page: Page, attributions: readonly Attribution[], { sourceOf }: Speakers): Own[] {
  const byId = new Map(attributions.map((one) => [one.id, one]))
  const titles = page.doc.item.parts.filter(({ kind }) => kind === 'title')
  return attributions
    .map((attribution): Own => {
      const parent = attribution.parent === null ? null : (byId.get(attribution.parent) ?? null)
      const window = windowOf(page, attribution, parent)
      const start = attribution.cue[0]!.start
      return {
        attribution,
        source: sourceOf.get(attribution.id) ?? null,
        parent,
        start,
        end: attribution.cue.at(-1)!.end,
        window,
        sentence: firstEndingAfter(page.doc.sentences, start),
        paragraph: firstEndingAfter(page.doc.paragraphs, start),
        day: ownDay(page, attribution, parent, window),
        venue: ownVenue(page, attribution, window),
        tense: tenseOf(page, attribution),
        inTitle: titles.some((part) => part.start <= start && start < part.end),
      }
    })
    .toSorted((a, b) => a.start - b.start)
}

/** The words of an attribution's window in lower case. */
export function windowText({ doc }: Page, { window }: Own): string {
  return slice(doc.text, window).toLowerCase()
}
