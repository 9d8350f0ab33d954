import { slice, type Span } from '../span.ts'
import { codePoints } from './code-points.ts'
import { saidIn, urn, type Exported, type Said } from './exported.ts'

/** Characters of context beside a quoted stretch. */
const CONTEXT = 32

type Place = { readonly text: string; readonly source: string; readonly inCodePoints: (span: Span) => Span }

/**
 * Each statement as a W3C Web Annotation (2017): its content in the article by quote and by position in code points, who
 * said it and how as its bodies; what persons say of it as further bodies with their creators.
 */
export function annotationsOf(exported: Exported): object[] {
  const { document, text } = exported.reading
  const place = { text, source: document.url ?? urn('doc', document.id), inCodePoints: codePoints(text) }
  return saidIn(exported).map((said) => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: urn('statement', said.attribution.id),
    type: 'Annotation',
    motivation: 'identifying',
    created: exported.arrived,
    generator: { id: urn('program', exported.reading.reading.program), type: 'Software', name: 'Hearsay' },
    body: bodiesOf(said),
    target: said.attribution.content.spans.map((span) => targetOf(place, span)),
  }))
}

function bodiesOf({ attribution, source, corrections }: Said): object[] {
  const name = source?.name ?? attribution.source?.text ?? null
  const tag = (value: string): object => ({ type: 'TextualBody', purpose: 'tagging', value })
  return [
    ...(name === null ? [] : [{ type: 'TextualBody', purpose: 'identifying', value: name }]),
    tag(`kind:${attribution.kind}`),
    tag(`stance:${attribution.stance}`),
    tag(`certainty:${attribution.certainty}`),
    tag(`basis:${attribution.basis}`),
    ...corrections.map(({ field, value, note, by, at }) => ({
      type: 'TextualBody',
      purpose: field === 'note' ? 'commenting' : 'assessing',
      value: `${field}: ${value}${note === null ? '' : ` (${note})`}`,
      creator: { type: 'Person', name: by },
      created: at,
    })),
  ]
}

function targetOf({ text, source, inCodePoints }: Place, span: Span): object {
  const { start, end } = span
  return {
    source,
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: slice(text, span),
        prefix: whole(text, { start: Math.max(0, start - CONTEXT), end: start }),
        suffix: whole(text, { start: end, end: Math.min(text.length, end + CONTEXT) }),
      },
      { type: 'TextPositionSelector', ...inCodePoints(span) },
    ],
  }
}

/** The words at a span without half a character at its edges. */
function whole(text: string, span: Span): string {
  return slice(text, span)
    .replace(/^[\udc00-\udfff]/, '')
    .replace(/[\ud800-\udbff]$/, '')
}
