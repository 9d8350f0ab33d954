import type { Doc } from '../document/doc.ts'
import { overlaps, slice, trim, type Span } from '../span.ts'
import type { Attribution } from './attribution.ts'
import { identify } from './identify.ts'
import { outermost } from './quoted.ts'

/**
 * Mends the attributions of a title, which the encoder reads on into the body: content in the body gives way to the title's
 * own words, what a name and a verb at the title's end close is all before their comma, and a source that runs over another's
 * source and cue ends where that one ends.
 */
export function withHeadlines(doc: Doc, attributions: readonly Attribution[]): Attribution[] {
  const title = doc.item.parts.find(({ kind }) => kind === 'title')
  if (title === undefined) return [...attributions]
  const isOf = (one: Attribution): boolean => [...(one.source ?? []), ...one.cue].every((span) => isIn(span, title))
  const here = attributions.filter((one) => one.source !== null && isOf(one))
  if (here.length === 0) return [...attributions]
  const quotations = outermost(doc)
  return attributions.flatMap((one) => {
    if (!here.includes(one)) return [one]
    const source = one.source!.map((span) => withoutOther(span, here, one))
    const content = contentOf(doc, title, one)
    if (content.length === 0) return []
    return [identify(doc, quotations, { source, cue: one.cue, content, confidence: one.confidence })]
  })
}

function isIn(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** “Railing against Roe, Lind vows to …”: with “Lind” and “vows” as another's source and cue, the source is “Lind”. */
function withoutOther(span: Span, all: readonly Attribution[], self: Attribution): Span {
  const other = all.find(
    (one) => one !== self && one.source?.[0]?.start === span.start && one.cue.some((cue) => isIn(cue, span)),
  )
  return other === undefined ? span : other.source![0]!
}

function contentOf(doc: Doc, title: Span, { source, cue, content }: Attribution): readonly Span[] {
  const start = Math.min(...[...source!, ...cue].map((span) => span.start))
  const end = Math.max(...[...source!, ...cue].map((span) => span.end))
  const last = trimmed(doc, title)
  const before = slice(doc.text, { start: title.start, end: start }).trimEnd()
  if (end >= last && before.endsWith(',') && hasWords(before)) {
    const whole = { start: title.start, end: title.start + before.length - 1 }
    return content.every((span) => isIn(span, whole)) ? [whole] : content
  }
  const own = content.filter((span) => isIn(span, title))
  const clause = clausesOf(doc, title).find((one) => start >= one.start && end <= one.end)
  const near = clause === undefined ? own : own.filter((span) => isIn(span, clause))
  if (near.length > 0) return near
  if (own.length > 0 || content.some((span) => /^[“"‘']/u.test(doc.text[span.start]!))) return content
  const rest = { start: end + /^[\s,:]*/u.exec(doc.text.slice(end, last))![0].length, end: last }
  return hasWords(slice(doc.text, rest)) ? [rest] : []
}

/**
 * Clauses of the title, between its semicolons, in which nothing is known to be said: “US sees no sign of it” behind
 * “Parts found, paper says;”. Each may be read as if it stood alone.
 */
export function clausesApart(doc: Doc, known: readonly Attribution[]): Span[] {
  const title = doc.item.parts.find(({ kind }) => kind === 'title')
  if (title === undefined) return []
  const clauses = clausesOf(doc, title)
  const taken = known.flatMap(({ source, cue, content }) => [...(source ?? []), ...cue, ...content])
  return clauses.length < 2 ? [] : clauses.filter((clause) => !taken.some((span) => overlaps(span, clause)))
}

function clausesOf({ text }: Doc, title: Span): Span[] {
  let start = title.start
  return slice(text, title)
    .split(';')
    .map((words) => {
      const whole = { start, end: start + words.length }
      start = whole.end + 1
      return trim(text, whole)
    })
    .filter((span) => hasWords(slice(text, span)))
}

function trimmed({ text }: Doc, { start, end }: Span): number {
  let last = end
  while (last > start && /[\s.;]/.test(text[last - 1]!)) last--
  return last
}

function hasWords(words: string): boolean {
  return /\p{L}\S*\s+\S*\p{L}|\p{L}{4,}/u.test(words)
}
