import type { Part } from '../intake/item.ts'
import type { Days } from './finding.ts'
import type { Span } from '../span.ts'

/** Words of an article and where they stand. */
export type ArticleWords = { readonly spans: readonly Span[]; readonly text: string }

/** An attribution as far as it matters to the record; what is not answered is null or empty. */
export type ReadAttribution = {
  readonly id: string
  readonly kind: 'direct' | 'indirect' | 'mixed'
  readonly source: (ArticleWords & { readonly id: string | null }) | null
  readonly cue: ArticleWords
  readonly content: ArticleWords
  /** Id of the attribution whose content holds this one. */
  readonly parent: string | null
  readonly said: Days | null
  readonly venue: { readonly kind: string } | null
  /** How it was said: asserts, denies, demands …; what is not answered counts as asserted. */
  readonly stance?: string
  readonly claims: readonly { readonly id: string; readonly spans: readonly Span[]; readonly stance?: string }[]
}

/** An article with its attributions, to be held against the record: what `hearsay read` gives fits. */
export type ReadArticle = {
  readonly document: { readonly published: string | null }
  readonly text: string
  readonly parts: readonly Part[]
  readonly attributions: readonly ReadAttribution[]
  readonly sources: readonly { readonly id: string; readonly name: string | null; readonly kind: string }[]
}
