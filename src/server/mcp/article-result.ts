import type { Reading } from '../../schema/to-reading.ts'

/** Which statements of an article are wanted. */
export type Window = { readonly from: number; readonly most: number }

/** An article for a model: its facts, a window of its statements, and the sources that make these. */
export function articleResult({ document, attributions, sources }: Reading, { from, most }: Window) {
  const some = attributions.slice(from, from + most)
  const ids = new Set(some.map(({ source }) => source?.id))
  const { id, title, outlet, published, url, byline, agency, language } = document
  return {
    document: { id, title, outlet, published, url, byline, agency, language },
    statements: some.map(statementOf),
    sources: sources.filter((one) => ids.has(one.id)).map(sourceOf),
    count: attributions.length,
    next: from + most < attributions.length ? from + most : null,
  }
}

function statementOf(one: Reading['attributions'][number]) {
  const { id, kind, source, cue, content, parent, said, venue, stance, certainty, basis, confidence } = one
  return { id, kind, source, cue, content, parent, said, venue, stance, certainty, basis, confidence }
}

function sourceOf({ id, name, kind, roles, affiliation, country }: Reading['sources'][number]) {
  return { id, name, kind, roles, affiliation, country }
}
