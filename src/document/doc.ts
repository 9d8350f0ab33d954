import type { Item } from '../intake/item.ts'
import type { Notice } from '../notice.ts'
import type { Span } from '../span.ts'

/** A pair of quotation marks: `open` and `close` are the marks themselves; `close` is null where the text never closes it. */
export type Quotation = {
  readonly open: Span
  /** The marks that open a later paragraph of the same quotation again, in order; most often none. */
  readonly reopen: readonly Span[]
  readonly close: Span | null
  /**
   * From the opening to the closing mark, both included; over all its paragraphs. One that is never closed ends at the
   * next mark of its kind, at the latest with its paragraph.
   */
  readonly span: Span
  /** 0 for a quotation in plain text, 1 for one inside another. */
  readonly depth: number
}

/** Canonical text of one item, with its sentences, paragraphs and quotation marks; offsets never move. */
export type Doc = {
  readonly id: string
  readonly item: Item
  readonly text: string
  /** In order, without white space at their edges; none crosses a part's border. */
  readonly paragraphs: readonly Span[]
  /** In order, each in one paragraph; every unit that is not white space lies in exactly one. */
  readonly sentences: readonly Span[]
  /** By where they open; any two are apart or one holds the other. */
  readonly quotations: readonly Quotation[]
  /** Doubts about the quotation marks: `quotation-unclosed`, `quotation-unopened`. */
  readonly notices: readonly Notice[]
}
