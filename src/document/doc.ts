import type { Item } from '../intake/item.ts'
import type { Span } from '../span.ts'

/** A pair of quotation marks: `open` and `close` are the marks themselves; `close` is null where the text never closes it. */
export type Quotation = {
  readonly open: Span
  readonly close: Span | null
  /** From the opening to the closing mark, both included; over all its paragraphs. */
  readonly span: Span
  /** 0 for a quotation in plain text, 1 for one inside another. */
  readonly depth: number
}

/** Canonical text of one item, with its sentences, paragraphs and quotation marks; offsets never move. */
export type Doc = {
  readonly id: string
  readonly item: Item
  readonly text: string
  readonly paragraphs: readonly Span[]
  readonly sentences: readonly Span[]
  readonly quotations: readonly Quotation[]
}
