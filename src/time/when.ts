import type { VenueKind } from '../closed-lists.ts'
import type { Notice } from '../notice.ts'
import type { Span } from '../span.ts'

/** The days of saying, `2024-05-10`, both included and local to the place of saying, with the words that tell them. */
export type When = {
  readonly from: string
  readonly to: string
  readonly text: string
  readonly spans: readonly Span[]
}

export type { VenueKind } from '../closed-lists.ts'

/** At what occasion it was said, with the words that tell it; `unstated` has none. */
export type Venue = { readonly kind: VenueKind; readonly text: string; readonly spans: readonly Span[] }

/** What is known of who said what, as far as it bears on when: attribution id to source id, and the sources. */
export type Speakers = {
  readonly sourceOf: ReadonlyMap<string, string>
  readonly sources: readonly Speaker[]
}

/** A source as far as it bears on when and where. */
export type Speaker = {
  readonly id: string
  readonly kind: string
  readonly name: string | null
  readonly roles: readonly string[]
  readonly affiliation: string | null
  readonly aliases: readonly string[]
  /** Ids of those that speak jointly as this one. */
  readonly members: readonly string[]
  readonly mentions: readonly { readonly spans: readonly Span[] }[]
}

/** Day and occasion of each attribution, by its id; one without a day is not in `said`. */
export type Said = {
  readonly said: ReadonlyMap<string, When>
  readonly venue: ReadonlyMap<string, Venue>
  readonly notices: readonly Notice[]
}
