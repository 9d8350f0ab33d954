import type { Notice } from '../notice.ts'

/** A stretch of an item's text; `date` is a day (`2024-05-10`) that the stretch itself names, such as a file photo's. */
export type Part = {
  readonly kind: 'title' | 'body' | 'caption' | 'credit'
  readonly start: number
  readonly end: number
  readonly date: string | null
}

/** What part of an item a fact was read off. */
export type FoundIn = 'json-ld' | 'meta' | 'link' | 'time' | 'visible' | 'address' | 'file' | 'option'

/** A fact about an item and where it was found. */
export type Fact<Value> = { readonly value: Value; readonly from: FoundIn }

/**
 * What arrived, with what its format says about it.
 * `text` is canonical: NFC is not applied, line ends are `\n`, paragraphs are parted by one blank line; `parts` cover it
 * in order without overlap. `published` is ISO 8601 as precise as the page gives it: `2024-05-10` or
 * `2024-05-10T14:03:00+02:00`.
 */
export type Item = {
  /** SHA-256 of the bytes, in lower-case hexadecimal. */
  readonly sha256: string
  /** How many these are. */
  readonly bytes: number
  readonly type: 'plain' | 'html' | 'pdf' | 'json'
  readonly text: string
  readonly parts: readonly Part[]
  readonly title: Fact<string> | null
  readonly byline: Fact<string> | null
  readonly outlet: Fact<string> | null
  readonly published: Fact<string> | null
  /** BCP 47, such as `en` or `en-GB`. */
  readonly language: Fact<string> | null
  /** The canonical address where the page states one, else the address it came from. */
  readonly url: Fact<string> | null
  /** The agency credited for the text: "AFP", "AP", "Reuters". */
  readonly agency: Fact<string> | null
  readonly notices: readonly Notice[]
}
