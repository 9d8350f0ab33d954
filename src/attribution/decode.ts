import type { Doc } from '../document/doc.ts'
import type { Pieces } from '../model/model.ts'
import type { Scores, WindowScores } from '../reader/reader.ts'
import { overlaps, slice, touching, type Span } from '../span.ts'
import type { Attribution } from './attribution.ts'
import { confidenceOf } from './confidence.ts'
import { trimContent, trimCue, trimName, wholeName, withoutDay } from './edges.ts'
import { identify } from './identify.ts'
import { relationsOf, type Relation } from './link.ts'
import { outermost } from './quoted.ts'
import { runsOf, type Run } from './runs.ts'

/** Attributions that are less likely right than this are left out; below it more is lost than gained. */
const LEAST_CONFIDENCE = 0.3

/**
 * The attributions that scores speak for, one window after the other, without those less sure than `least`. Weights that
 * do not tell how sure it is have nothing left out.
 */
export function decode(doc: Doc, scores: Scores, least = LEAST_CONFIDENCE): Attribution[] {
  return decodeWithRelations(doc, scores)
    .map(({ attribution }) => attribution)
    .filter(({ confidence }) => !scores.confidence || confidence >= least)
}

/** All of them, each with the relation of runs that it was read off. */
export function decodeWithRelations(
  doc: Doc,
  { pieces, windows, confidence }: Scores,
): { readonly attribution: Attribution; readonly relation: Relation }[] {
  const quotations = outermost(doc)
  return windows.flatMap((window) => {
    const isWord = (piece: number): boolean => holdsWord(doc, pieces, window.first + piece)
    return relationsOf(window, runsOf(window), isWord).map((relation) => {
      const spans = (runs: readonly Run[]): Span[] =>
        joined(
          doc.text,
          runs.map((run) => inParagraph(doc, spanOf(pieces, window, run))),
        )
      const names = (runs: readonly Run[]): Span[] => spans(runs).map((span) => trimName(doc.text, span))
      const others = [...spans(relation.source), ...spans(relation.content)]
      const cue = spans(relation.cue).map((span) => trimCue(doc.text, span, nextStart(doc, others, span)))
      const attribution = identify(doc, quotations, {
        source: relation.source.length > 0 ? names(relation.source).map((span) => grown(doc, span, cue)) : null,
        cue,
        content: withoutScraps(doc.text, spans(relation.content)).map((span) => trimContent(doc, quotations, span)),
        confidence: confidenceOf(relation, confidence),
      })
      return { attribution, relation }
    })
  })
}

/** Outside titles, where every word may begin with a capital, a source takes all of its name. */
function grown(doc: Doc, span: Span, cue: readonly Span[]): Span {
  const title = doc.item.parts.find(({ kind }) => kind === 'title')
  if (title && overlaps(title, span)) return span
  const behind = cue.map(({ start }) => start).filter((start) => start >= span.end)
  return withoutDay(doc.text, wholeName(doc.text, span, Math.min(doc.text.length, ...behind)))
}

/** Where the next of some spans begins behind a span, or else the sentence around it ends. */
function nextStart(doc: Doc, spans: readonly Span[], { end }: Span): number {
  const sentence = touching(doc.sentences, { start: end - 1, end }).at(-1)
  return Math.min(sentence?.end ?? doc.text.length, ...spans.map(({ start }) => start).filter((start) => start >= end))
}

function holdsWord({ text }: Doc, { starts, ends }: Pieces, piece: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(starts[piece], ends[piece]))
}

/** The run's words, whole. */
function spanOf({ starts, ends, words }: Pieces, { first }: WindowScores, run: Run): Span {
  let from = first + run.first
  let to = first + run.last - 1
  while (from > 0 && words[from - 1] === words[from]) from--
  while (to + 1 < words.length && words[to + 1] === words[to]) to++
  return { start: starts[from]!, end: ends[to]! }
}

/** What of a span stands in the paragraph that holds most of it: a headline and the words under it are never one. */
function inParagraph(doc: Doc, span: Span): Span {
  const shares = touching(doc.paragraphs, span).map(({ start, end }) => ({
    start: Math.max(start, span.start),
    end: Math.min(end, span.end),
  }))
  return shares.reduce(
    (most, share) => (share.end - share.start > most.end - most.start ? share : most),
    shares[0] ?? span,
  )
}

/** Spans with no word between them made one. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const span of spans) {
    const last = out.at(-1)
    if (last && !/[\p{L}\p{N}]|\n\s*\n/u.test(text.slice(last.end, span.start))) {
      out[out.length - 1] = { start: last.start, end: span.end }
    } else out.push(span)
  }
  return out
}

const SCRAP = /^\W*(?:on|in|at|by|from|during|since|after|before)\W*$/i

/** Without the "on" of "said on Tuesday it had found": a preposition alone is no piece of a content that has others. */
function withoutScraps(text: string, spans: readonly Span[]): Span[] {
  const whole = spans.filter((span) => !SCRAP.test(slice(text, span)))
  return whole.length > 0 ? whole : [...spans]
}
