import type { Occasion, Scope } from '../intake/transcript.ts'
import type { Span } from '../span.ts'
import type { ParaphraseVerdict, QuotationVerdict } from '../verdict.ts'

/** How much an edit changes: nothing, the wording, what was said. */
export type Weight = 'trivial' | 'minor' | 'meaning'

/** One difference between article and record; `why` says in words what its weight rests on. */
export type Edit = {
  readonly kind: 'drop' | 'insert' | 'replace' | 'join'
  /** The article's words, empty for a drop; the record's, empty for an insert. */
  readonly article: string
  readonly record: string
  readonly weight: Weight
  /** Whether the article marks it: an ellipsis, brackets. */
  readonly marked: boolean
  readonly why: string
  readonly articleSpan: Span
  readonly recordSpan: Span
}

/** An edit with the number of the passage that `recordSpan` lies in. */
export type PlacedEdit = Edit & { readonly passage: number }

/** A place in a transcript: `spans` are offsets into its text. */
export type Passage = {
  readonly id: string
  readonly title: string | null
  readonly date: string | null
  readonly url: string | null
  readonly speaker: string | null
  readonly occasion: Occasion
  /** Whether it is all that was said; captions are shown, and never settle that words are missing. */
  readonly scope: Scope
  readonly spans: readonly Span[]
  readonly text: string
  /** SHA-256 of the bytes that were added, for a citation. */
  readonly sha256: string
  /** Seconds into the recording, where the text has time codes. */
  readonly time: { readonly start: number; readonly end: number } | null
}

/** Words of one speaker beside the place. */
export type Said = { readonly speaker: string | null; readonly text: string; readonly spans: readonly Span[] }

/** Words left out of a quotation or standing right beside it. */
export type LeftOut = {
  readonly where: 'before' | 'between' | 'after'
  readonly spans: readonly Span[]
  readonly text: string
}

/** What the record prints where it corrects itself, and its offsets. */
export type Correction = { readonly spans: readonly Span[]; readonly text: string }

/** What the record has on some words. Null where there is no place in the record to say it of. */
type Judged = {
  /** One sentence that says why. */
  readonly reason: string
  readonly record: Passage | null
  /** Every stretch of the record it rests on, in the quotation's order; more than one where it is spliced. */
  readonly passages: readonly Passage[]
  readonly edits: readonly PlacedEdit[]
  /** Where the record itself can be read in two ways at the place: a struck word, a bracketed correction. */
  readonly corrections: readonly Correction[]
  readonly leftOut: readonly LeftOut[]
  readonly question: Said | null
  readonly answer: Said | null
  readonly next: Said | null
  readonly firstSaid: Passage | null
  readonly confidence: number
}

/** A quotation held against the record. */
export type Finding = Judged & {
  readonly form: 'quotation'
  readonly verdict: QuotationVerdict
  readonly quote: { readonly spans: readonly Span[]; readonly text: string }
}

/** The words on both sides by which a paraphrase says more, less or other than the record. */
export type Deciding = { readonly article: string; readonly record: string }

/** A claim in the article's own words held against the record. */
export type ParaphraseFinding = Judged & {
  readonly form: 'paraphrase'
  readonly verdict: ParaphraseVerdict
  readonly quote: null
  readonly because: Deciding | null
}

/** A finding with its place in an article. */
export type ArticleFinding = (Finding | ParaphraseFinding) & {
  readonly because: Deciding | null
  /** Ids of the attribution and, where its content was taken apart, of the claim that holds the words. */
  readonly attribution: string
  readonly claim: string | null
  /** What the article has somebody say; of a paraphrase the claim alone. */
  readonly content: { readonly spans: readonly Span[]; readonly text: string }
  /** Whom the article gives the words to: the name where it is known, else its words for the source. */
  readonly speaker: string | null
  /** When and where it says they were said, as far as it tells. */
  readonly said: Days | null
  readonly venue: string | null
  /** The words by which the article presents as new what the record has on an earlier day. */
  readonly presentedAsNew: { readonly spans: readonly Span[] } | null
  /** The record's words, speaker, day, title, address and digest in one line to copy; null where nothing was found. */
  readonly citation: string | null
}

/** Calendar days from one to another, both included. */
export type Days = { readonly from: string; readonly to: string }

/** A quotation as an article prints it: its pieces without the quotation marks, and what is known of the saying. */
export type Quotation = {
  /** The article's text; offsets of `pieces` and of the finding's `quote` are into it. */
  readonly text: string
  readonly pieces: readonly Span[]
  readonly speaker: string | null
  /** The calendar days on which it may have been said, both included; null where nothing says. */
  readonly said: Days | null
  /** The days on which it was likely said where nothing states one: evidence, never a reason to call it misdated. */
  readonly likely?: Days | null
  readonly venue: string | null
}
