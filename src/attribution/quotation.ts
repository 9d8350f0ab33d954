import type { Doc, Quotation } from '../document/doc.ts'
import { firstEndingAfter, overlaps, touching, type Span } from '../span.ts'
import type { Attribution } from './attribution.ts'
import { identify } from './identify.ts'
import { outermost } from './quoted.ts'

/**
 * A quotation that runs over paragraphs belongs to one speaker: a paragraph of it that no attribution claims joins the
 * content that holds the words before.
 */
export function carryOver(doc: Doc, attributions: readonly Attribution[]): Attribution[] {
  const quotations = outermost(doc)
  const pieces = piecesOf(doc, quotations)
  if (pieces.length === 0) return [...attributions]
  for (const attribution of attributions) claim(pieces, attribution)
  const more = unclaimed(pieces)
  return attributions.map((attribution) => {
    const joined = more.get(attribution)
    return joined === undefined ? attribution : identify(doc, quotations, withContent(attribution, joined))
  })
}

function withContent(attribution: Attribution, more: readonly Span[]): Attribution {
  return { ...attribution, content: [...attribution.content, ...more].toSorted((a, b) => a.start - b.start) }
}

/** What of a quotation stands in one paragraph, and whose content reaches furthest there. */
type Piece = Span & {
  readonly isFirst: boolean
  isClaimed: boolean
  owner: Attribution | null
  reached: number
}

/** The pieces of all quotations over several paragraphs, in order. */
function piecesOf({ paragraphs }: Doc, quotations: readonly Quotation[]): Piece[] {
  const pieces: Piece[] = []
  for (const { span, reopen } of quotations) {
    if (reopen.length === 0) continue
    const first = firstEndingAfter(paragraphs, span.start)
    for (let at = first; at < paragraphs.length && overlaps(paragraphs[at]!, span); at++) {
      const [start, end] = [Math.max(paragraphs[at]!.start, span.start), Math.min(paragraphs[at]!.end, span.end)]
      pieces.push({ start, end, isFirst: at === first, isClaimed: false, owner: null, reached: -1 })
    }
  }
  return pieces
}

function claim(pieces: readonly Piece[], attribution: Attribution): void {
  const { source, cue, content } = attribution
  for (const piece of [...(source ?? []), ...cue].flatMap((span) => touching(pieces, span))) piece.isClaimed = true
  for (const span of content) {
    for (const piece of touching(pieces, span)) {
      piece.isClaimed = true
      if (span.end > piece.reached) [piece.owner, piece.reached] = [attribution, span.end]
    }
  }
}

/** For each attribution the pieces that go on with its content. */
function unclaimed(pieces: readonly Piece[]): Map<Attribution, Span[]> {
  const more = new Map<Attribution, Span[]>()
  let owner: Attribution | null = null
  for (const piece of pieces) {
    const { start, end } = piece
    if (piece.isFirst || piece.isClaimed) owner = piece.owner
    else if (owner !== null) (more.get(owner) ?? put(more, owner)).push({ start, end })
  }
  return more
}

function put(more: Map<Attribution, Span[]>, owner: Attribution): Span[] {
  const spans: Span[] = []
  more.set(owner, spans)
  return spans
}
