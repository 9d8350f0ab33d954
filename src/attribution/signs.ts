import type { Doc } from '../document/doc.ts'
import { slice, touching, type Span } from '../span.ts'
import type { Attribution } from './attribution.ts'
import { identify } from './identify.ts'
import { hull, outerSpans } from './order.ts'
import { near, outermost } from './quoted.ts'

/** How often such signs are right, counted on the training articles. */
const CONFIDENCE = 0.9
/** A label as transcripts set it: "WALLACE:", "MS. LIND:", "Q:", "Ruiz:" where labels come in numbers. */
const LABEL = /^(["“]?)((?:\p{Lu}[\p{L}.’'-]*)(?: (?:\p{Lu}[\p{L}.’'-]*)){0,3}):\s+(?=\S)/u
/** A name behind a dash, at the end of a paragraph: "― Ana Ruiz, 41". */
const SIGNATURE = /^\s*(―|—|–|--?)\s?(\p{Lu}[^\n“”"]{1,90})$/u

type Found = { readonly source: Span; readonly cue: Span; readonly content: Span }

/**
 * Adds the attributions that a sign alone makes: a speaker's label before a paragraph, a name behind the dash after a
 * quotation. They take the place of what stands inside their content.
 */
export function withSigns(doc: Doc, attributions: readonly Attribution[]): Attribution[] {
  const claimed = outerSpans(attributions)
  const isFree = ({ source, cue }: Found): boolean =>
    touching(claimed, { start: Math.min(source.start, cue.start), end: Math.max(source.end, cue.end) }).length === 0
  const found = [...labels(doc), ...signatures(doc)].filter(isFree).toSorted((a, b) => a.cue.start - b.cue.start)
  if (found.length === 0) return [...attributions]
  const quotations = outermost(doc)
  const made = found.map(({ source, cue, content }) =>
    identify(doc, quotations, { source: [source], cue: [cue], content: [content], confidence: CONFIDENCE }),
  )
  const contents = found.map(({ content }) => content)
  return [...attributions.filter((attribution) => touching(contents, hull(attribution)).length === 0), ...made]
}

function labels(doc: Doc): Found[] {
  const found = doc.paragraphs.flatMap((paragraph) => {
    const match = LABEL.exec(
      slice(doc.text, { start: paragraph.start, end: Math.min(paragraph.end, paragraph.start + 80) }),
    )
    if (!match) return []
    const start = paragraph.start + match[1]!.length
    const colon = start + match[2]!.length
    const content = { start: paragraph.start + match[0].length, end: paragraph.end }
    return [{ source: { start, end: colon }, cue: { start: colon, end: colon + 1 }, content, name: match[2]! }]
  })
  const times = new Map<string, number>()
  for (const { name } of found) times.set(name, (times.get(name) ?? 0) + 1)
  if (found.length < 2) return []
  return found.filter(({ name, content }) =>
    isCapitals(name) ? hasWords(doc, content, 2) : times.get(name)! >= 2 && hasWords(doc, content, 4),
  )
}

function hasWords(doc: Doc, content: Span, least: number): boolean {
  return (slice(doc.text, content).match(/\p{L}+/gu) ?? []).length >= least
}

function isCapitals(name: string): boolean {
  return name.replace(/Mc|Mac|\p{Ll}(?=\.)/gu, '') === name.replace(/Mc|Mac|\p{Ll}(?=\.)/gu, '').toUpperCase()
}

function signatures(doc: Doc): Found[] {
  const quotations = outermost(doc)
  return doc.paragraphs.flatMap((paragraph) => {
    const quotation = near(quotations, paragraph).at(-1)
    if (!quotation?.close || quotation.close.end > paragraph.end) return []
    const after = { start: quotation.close.end, end: paragraph.end }
    const match = SIGNATURE.exec(slice(doc.text, after))
    if (!match) return []
    const at = after.start + match[0].indexOf(match[1]!)
    const source = { start: paragraph.end - match[2]!.length, end: paragraph.end }
    return [{ source, cue: { start: at, end: at + match[1]!.length }, content: quotation.span }]
  })
}
