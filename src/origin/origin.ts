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
}

/** Where one or more statements entered the news, and why they were taken for one. */
export type Origin = {
  readonly statements: readonly string[]
  readonly reason: string
  /** False where nothing tells where a statement came from; it never counts as a witness of its own. */
  readonly isKnown: boolean
}
