import type { SourceKind } from '../closed-lists.ts'
import type { Span } from '../span.ts'

/** One place where a text speaks of a source. */
export type Mention = {
  readonly spans: readonly Span[]
  readonly text: string
  readonly kind: 'name' | 'description' | 'pronoun'
}

/** Why a mention was taken for this source: the rule, the words that decided, and how likely it is right. */
export type Join = { readonly rule: string; readonly spans: readonly Span[]; readonly confidence: number }

export type { SourceKind } from '../closed-lists.ts'

/** Who says something in one doc. */
export type Source = {
  /** Of the doc and the first mention. */
  readonly id: string
  /** The fullest name without titles; for one without a name, how it is described, without article. */
  readonly name: string
  readonly kind: SourceKind
  /** How many; null where the text leaves it open. */
  readonly number: number | null
  /** Titles and appositions, without article. */
  readonly roles: readonly string[]
  /** The body, state or person that the text ties it to. */
  readonly affiliation: string | null
  /** English short name of a country, where the words name it or its people. */
  readonly country: string | null
  /** What the text says of how an unnamed source knows, or of why it is unnamed. */
  readonly access: string | null
  /** The other names it goes by in the text. */
  readonly aliases: readonly string[]
  /** Ids of those that speak jointly as this one; most often none. */
  readonly members: readonly string[]
  /** In the order of the text. */
  readonly mentions: readonly Mention[]
  readonly joins: readonly Join[]
}
