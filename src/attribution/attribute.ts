import type { Doc } from '../document/doc.ts'
import type { Pieces } from '../model/model.ts'
import type { Scores, WindowScores } from '../reader/scores.ts'
import { holds, type Span } from '../span.ts'
import type { Attribution } from './attribution.ts'
import { confidenceOf } from './confidence.ts'
import { identify } from './identify.ts'
import { relationsOf, type Relation } from './link.ts'
import { carryOver } from './quotation.ts'
import { runsOf, type Run } from './runs.ts'

/** Decodes the scores of a doc, or of stretches of it, into attributions in the order of the text, none nested. */
export function attribute(doc: Doc, scores: Scores): Attribution[] {
  const found = scores.windows.flatMap((window) => {
    const relations = relationsOf(window, runsOf(window))
    return relations.map((relation) => toAttribution(doc, scores.pieces, window, relation))
  })
  return inOrder(carryOver(doc, found))
}

/** Sorts by where the first words stand; ties by where the last words stand, the longer first. */
export function inOrder(attributions: readonly Attribution[]): Attribution[] {
  const whole = new Map(attributions.map((attribution) => [attribution, hull(attribution)]))
  return attributions.toSorted((a, b) => {
    const [x, y] = [whole.get(a)!, whole.get(b)!]
    return x.start - y.start || y.end - x.end
  })
}

/** From an attribution's first word to its last. */
export function hull({ source, cue, content }: Attribution): Span {
  const spans = [...(source ?? []), ...cue, ...content]
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) }
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
