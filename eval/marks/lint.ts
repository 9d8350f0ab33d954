import type { Span } from '../../src/span.ts'
import type { Mark } from './inline.ts'

/** What in the marks of one text departs from the guidelines in a way that a program can see. */
export function faults(text: string, marks: readonly Mark[]): string[] {
  return marks.flatMap((mark) => [...edges(text, mark), ...nesting(text, mark, marks)])
}

function edges(text: string, mark: Mark): string[] {
  const found: string[] = []
  const say = (span: Span, message: string) => found.push(`${message}: “${text.slice(span.start, span.end)}”`)
  if (mark.cue.length === 0 || mark.content.length === 0) found.push('an attribution without cue or content')
  for (const span of [...mark.source, ...mark.cue, ...mark.content]) {
    const words = text.slice(span.start, span.end)
    if (words.trim() !== words || words === '') say(span, 'blank at an edge')
  }
  for (const span of mark.cue)
    if (/\s(that|whether)$/.test(text.slice(span.start, span.end))) say(span, 'the cue takes the content’s first word')
  for (const span of mark.content) {
    if (/[^"”’'.]\.$/.test(text.slice(span.start, span.end)) && !/\s\S$/.test(text.slice(span.start, span.end))) {
      if (
        !/\b(Inc|Corp|Co|Jr|Sr|Ltd|[A-Z]|a\.m|p\.m)\.$/.test(text.slice(span.start, span.end)) &&
        !/[“"]/.test(text.slice(span.start, span.start + 1))
      ) {
        say(span, 'full stop inside the content')
      }
    }
    if (
      /\b(that|whether) $/.test(text.slice(0, span.start).slice(-10)) &&
      mark.cue.some((cue) => cue.end + 1 >= span.start - 8 && cue.end < span.start)
    ) {
      say(span, 'the content lacks its first word')
    }
  }
  for (const cue of mark.cue)
    for (const other of [...mark.source, ...mark.content]) if (cross(cue, other)) say(cue, 'roles overlap')
  return found
}

function nesting(text: string, mark: Mark, marks: readonly Mark[]): string[] {
  if (mark.parent === null) return outermost(text, mark, marks)
  const parent = marks[mark.parent]
  const inside = (span: Span) =>
    parent?.content.some((content) => content.start <= span.start && span.end <= content.end)
  const out = [...mark.cue, ...mark.content].filter((span) => !inside(span))
  return out.map((span) => `a child stands outside its parent's content: “${text.slice(span.start, span.end)}”`)
}

function outermost(text: string, mark: Mark, marks: readonly Mark[]): string[] {
  const cue = mark.cue[0]
  if (!cue) return []
  const holders = marks.filter(
    (other) => other !== mark && other.content.some((content) => content.start <= cue.start && cue.end <= content.end),
  )
  return holders.length === 0
    ? []
    : [`marked as outermost, but its cue stands in another's content: “${text.slice(cue.start, cue.end)}”`]
}

function cross(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
