import type { Check } from '../../src/schema/check.ts'
import type { Span } from '../../src/span.ts'

type Finding = Check['findings'][number]

/** A quotation that an article took from a transcript. */
export type Quotation = {
  readonly document: {
    readonly id: string
    readonly title: string | null
    readonly outlet: string | null
    readonly published: string | null
  }
  readonly attribution: string
  readonly speaker: string | null
  readonly verdict: Finding['verdict']
  readonly spans: readonly Span[]
  readonly words: string
  readonly edits: Finding['edits']
  readonly leftOut: Finding['leftOut']
}

/** A transcript as the API sends it. */
export type Transcript = {
  readonly id: string
  readonly title: string | null
  readonly date: string | null
  readonly url: string | null
  readonly occasion: string
  readonly scope: string
  readonly text: string
  readonly turns: readonly {
    readonly span: Span
    readonly label: string | null
    readonly speaker: string | null
    readonly role: string
  }[]
  readonly quotations: readonly Quotation[]
  readonly looked: number
}

/** A stretch of a turn and the quotations that were taken from it. */
export type QuotedPiece = { readonly start: number; readonly text: string; readonly quotations: readonly Quotation[] }

/** A turn's words, cut where a quotation of them begins or ends. */
export function piecesOfTurn({ text, quotations }: Transcript, { start, end }: Span): QuotedPiece[] {
  const inside = quotations.flatMap((quotation) =>
    quotation.spans.filter((span) => span.start < end && span.end > start).map((span) => ({ span, quotation })),
  )
  const borders = inside.flatMap(({ span }) => [Math.max(span.start, start), Math.min(span.end, end)])
  const cuts = [...new Set([start, ...borders, end])].toSorted((a, b) => a - b)
  return cuts.slice(0, -1).map((from, at) => {
    const to = cuts[at + 1] ?? end
    const over = inside.filter(({ span }) => span.start < to && span.end > from).map(({ quotation }) => quotation)
    return { start: from, text: text.slice(from, to), quotations: [...new Set(over)] }
  })
}
