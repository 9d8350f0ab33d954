import type { Doc } from '../document/doc.ts'
import type { Pieces } from '../model/model.ts'
import type { Scores, WindowScores } from '../reader/scores.ts'
import { holds, type Span } from '../span.ts'
import type { Attribution } from './attribution.ts'
import { confidenceOf } from './confidence.ts'
import { identify } from './identify.ts'
import { relationsOf, type Relation } from './link.ts'
import { runsOf, type Run } from './runs.ts'

/** The attributions that scores speak for, one window after the other. */
export function decode(doc: Doc, { pieces, windows }: Scores): Attribution[] {
  return windows.flatMap((window) =>
    relationsOf(window, runsOf(window)).map((relation) => toAttribution(doc, pieces, window, relation)),
  )
}

function toAttribution(doc: Doc, pieces: Pieces, window: WindowScores, relation: Relation): Attribution {
  const spans = (runs: readonly Run[]): Span[] => joined(doc.text, runs.map((run) => spanOf(pieces, window, run)))
  const source = spans(relation.source)
  return identify(doc, {
    source: source.length > 0 ? source : null,
    cue: spans(relation.cue),
    content: spans(relation.content).map((span) => withMarks(doc, span)),
    confidence: confidenceOf(relation.evidence),
  })
}

/** The run's words, whole. */
function spanOf({ starts, ends, words }: Pieces, { first }: WindowScores, run: Run): Span {
  let from = first + run.first
  let to = first + run.last - 1
  while (from > 0 && words[from - 1] === words[from]) from--
  while (to + 1 < words.length && words[to + 1] === words[to]) to++
  return { start: starts[from]!, end: ends[to]! }
}

/** Spans with no word between them made one. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const span of spans) {
    const last = out.at(-1)
    if (last && !/[\p{L}\p{N}]/u.test(text.slice(last.end, span.start))) {
      out[out.length - 1] = { start: last.start, end: span.end }
    } else out.push(span)
  }
  return out
}

/** A content that holds all the words of a quotation takes its marks too. */
function withMarks(doc: Doc, span: Span): Span {
  let { start, end } = span
  for (const { open, close, span: whole } of doc.quotations) {
    if (open.start > end) break
    if (open.end === start && close && close.start <= end + 1) start = open.start
    if (close && close.start === end && whole.start >= start) end = close.end
  }
  return holds({ start, end }, span) ? { start, end } : span
}
