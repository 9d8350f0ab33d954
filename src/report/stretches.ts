import type { Check } from '../schema/check.ts'
import type { Span } from '../span.ts'

type Finding = Check['findings'][number]

/** One difference as a finding lists it. */
export type Edit = Finding['edits'][number]

/** Words in a row that agree, or that one edit is about; `label` is the name of the passage where one begins. */
export type Stretch = { readonly text: string; readonly edit: Edit | null }

/** What the article quotes, a list for each piece, parted where it differs from the record. */
export function articleStretches({ quote, edits }: Finding, text: string): Stretch[][] {
  const mine = edits.map((edit) => ({ edit, span: edit.articleSpan }))
  return (quote?.spans ?? []).map((piece) => parted(text.slice(piece.start, piece.end), piece, mine))
}

/** The record's words, a list for each passage and each turn in it, parted where the article differs. */
export function recordStretches({ passages, edits }: Finding): Stretch[][] {
  return passages.flatMap((passage, number) => {
    const theirs = edits.filter((edit) => edit.passage === number).map((edit) => ({ edit, span: edit.recordSpan }))
    let at = 0
    return passage.spans.map((span) => {
      const text = passage.text.slice(at, at + span.end - span.start)
      at += span.end - span.start + 1
      return parted(text, span, theirs)
    })
  })
}

type Placed = { readonly edit: Edit; readonly span: Span }

/** `text`, which stands at `whole`, cut where edits begin and end; edits that are empty there or overlap are passed over. */
function parted(text: string, whole: Span, placed: readonly Placed[]): Stretch[] {
  const inside = placed
    .filter(({ span }) => span.end > span.start && span.start >= whole.start && span.end <= whole.end)
    .toSorted((a, b) => a.span.start - b.span.start)
  const stretches: Stretch[] = []
  let at = whole.start
  for (const { edit, span } of inside) {
    if (span.start < at) continue
    if (span.start > at) stretches.push({ text: text.slice(at - whole.start, span.start - whole.start), edit: null })
    stretches.push({ text: text.slice(span.start - whole.start, span.end - whole.start), edit })
    at = span.end
  }
  if (at < whole.end) stretches.push({ text: text.slice(at - whole.start), edit: null })
  return stretches
}
