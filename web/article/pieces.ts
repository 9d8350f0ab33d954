import type { Span } from '../../src/span.ts'
import type { Attribution } from './stance.ts'

/** What a stretch of text is to a statement. */
export type Role = 'source' | 'cue' | 'content' | 'because'

/** One statement's hold on a stretch; `statement` counts in the order of the text. */
export type Layer = { readonly statement: number; readonly role: Role }

/** A stretch over which nothing changes. */
export type Piece = Span & { readonly layers: readonly Layer[] }

type Border = { readonly at: number; readonly opens: boolean; readonly layer: Layer }

/** Cuts a text of this length where any statement's source, cue or content begins or ends; without a gap. */
export function piecesOf(length: number, attributions: readonly Attribution[]): Piece[] {
  return cut(length, attributions.flatMap(roleBorders))
}

/** Cuts a text of this length where the words begin or end that a statement's when, where or how rests on. */
export function groundsOf(length: number, attributions: readonly Attribution[]): Piece[] {
  return cut(length, attributions.flatMap(groundBorders))
}

function cut(length: number, found: readonly Border[]): Piece[] {
  const borders = found.toSorted((a, b) => a.at - b.at)
  const pieces: Piece[] = []
  const open = new Set<Layer>()
  let start = 0
  for (const { at, opens, layer } of borders) {
    if (at > start) pieces.push({ start, end: at, layers: [...open] })
    start = Math.max(start, at)
    if (opens) open.add(layer)
    else open.delete(layer)
  }
  if (length > start) pieces.push({ start, end: length, layers: [] })
  return pieces
}

function groundBorders({ said, venue, because }: Attribution, statement: number): Border[] {
  const grounds = [said?.spans ?? [], venue?.spans ?? [], because.stance, because.certainty, because.basis].flat()
  return layered(grounds, { statement, role: 'because' })
}

function roleBorders({ source, cue, content }: Attribution, statement: number): Border[] {
  return [
    ...layered(source?.spans ?? [], { statement, role: 'source' }),
    ...layered(cue.spans, { statement, role: 'cue' }),
    ...layered(content.spans, { statement, role: 'content' }),
  ]
}

/** A layer of its own for each span: two that overlap do not close each other. */
function layered(spans: readonly Span[], { statement, role }: Layer): Border[] {
  return spans.flatMap(({ start, end }) => {
    const layer = { statement, role }
    return [
      { at: start, opens: true, layer },
      { at: end, opens: false, layer },
    ]
  })
}

/** The pieces of a stretch, cut at its ends. */
export function piecesIn(pieces: readonly Piece[], { start, end }: Span): Piece[] {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (pieces[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  const found: Piece[] = []
  for (let at = low; at < pieces.length && pieces[at]!.start < end; at++) {
    const piece = pieces[at]!
    found.push({ ...piece, start: Math.max(piece.start, start), end: Math.min(piece.end, end) })
  }
  return found
}
