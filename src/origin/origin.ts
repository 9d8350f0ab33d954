import type { Span } from '../span.ts'

/** A statement as far as it bears on where it entered the news. */
export type Uttered = {
  readonly id: string
  readonly document: string
  /** Who said it, across documents; null where that is not known or an unnamed source of one document. */
  readonly source: string | null
  readonly text: string
  /** Whether any of it stands in quotation marks. */
  readonly isQuoted: boolean
  readonly said: { readonly from: string; readonly to: string } | null
  readonly venue: string | null
  /** From its first word to its last, source and cue with it, in the text of the document. */
  readonly stretch?: Span | undefined
}

/** What makes two statements one: a copied text, the same quotation, what a medium was told, one occasion of one source. */
export type JoinKind = 'copy' | 'words' | 'medium' | 'occasion'

/** Two statements taken for one, and the words that show it. */
export type Join = {
  readonly a: string
  readonly b: string
  readonly kind: JoinKind
  readonly reason: string
  readonly words: string
}

/** Where one or more statements entered the news, and why they were taken for one. */
export type Origin = {
  readonly statements: readonly string[]
  readonly reason: string
  /** False where nothing tells where a statement came from; it never counts as a witness of its own. */
  readonly isKnown: boolean
  /** Every join that made it one, fewer than its statements by one. */
  readonly joins: readonly Join[]
  /** How each statement came into its text, where the text says so. */
  readonly lineage: readonly Step[]
}

/** How a statement came into its text: from which medium, and the words that show it. */
export type Step = {
  readonly statement: string
  readonly kind: 'credit' | 'told' | 'reported' | 'mail' | 'link'
  /** A medium or an agency, or an address; null for an e-mail, which its sender sent. */
  readonly from: string | null
  readonly words: string
}
