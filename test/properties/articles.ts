import fc from 'fast-check'
import type { Span } from '../../src/span.ts'
import type { Marks } from '../gold-reader.ts'

/** A sentence that says who said what, as a person would mark it: spans count from its start. */
export type Saying = { readonly text: string; readonly marks: Marks; readonly kind: 'direct' | 'indirect' | 'mixed' }

const source = fc.constantFrom('Ruiz', 'the ministry', 'Dr. Ana Łukasz', 'A man from São Paulo 🏛️', '东京都', 'Voters')
const cue = fc.constantFrom('said', 'has denied', 'told reporters', 'warned on Monday')
const clause = fc.constantFrom(
  'the bridge opens in June',
  'talks had failed',
  'nobody knew of the 3.5 % rise',
  'it isn’t so',
)
const pair = fc.constantFrom<[string, string]>(['“', '”'], ['"', '"'])

/** Sentences of each kind, and what is in them. */
export const saying: fc.Arbitrary<Saying> = fc
  .tuple(source, cue, clause, clause, pair, fc.constantFrom('direct', 'turned', 'split', 'indirect', 'mixed'))
  .map(([who, says, one, two, [open, close], form]) => {
    if (form === 'direct') return put('direct', [[who], ' ', [says], ': ', [`${open}${one}.${close}`]])
    if (form === 'turned') return put('direct', [[`${open}${one},${close}`], ' ', [who], ' ', [says], '.'], 'content')
    if (form === 'indirect') return put('indirect', [[who], ' ', [says], ' ', [`that ${one}`], '.'])
    if (form === 'mixed') return put('mixed', [[who], ' ', [says], ' ', [`that ${one} and “${two}”`], '.'])
    return put(
      'direct',
      [[`${open}${one},${close}`], ' ', [who], ' ', [says], ', ', [`${open}${two}.${close}`]],
      'content',
    )
  })

/** Paragraphs of such sentences, none of which leaves a quotation open or stands there like a headline. */
export const article: fc.Arbitrary<readonly (readonly Saying[])[]> = fc.array(
  fc.array(saying, { minLength: 1, maxLength: 4 }),
  { minLength: 1, maxLength: 6 },
)

/** The text of some paragraphs, with the marks of all sentences where they lie in it. */
export function layOut(paragraphs: readonly (readonly Saying[])[]): { text: string; sayings: readonly Saying[] } {
  const sayings: Saying[] = []
  let text = ''
  paragraphs.forEach((paragraph, at) => {
    text += at === 0 ? '' : '\n\n'
    paragraph.forEach((one, place) => {
      text += place === 0 ? '' : ' '
      sayings.push({ ...one, marks: moved(one.marks, text.length) })
      text += one.text
    })
  })
  return { text, sayings }
}

function put(kind: Saying['kind'], pieces: readonly (string | readonly [string])[], first?: 'content'): Saying {
  const spans: Span[] = []
  let text = ''
  for (const piece of pieces) {
    if (typeof piece !== 'string') spans.push({ start: text.length, end: text.length + piece[0].length })
    text += typeof piece === 'string' ? piece : piece[0]
  }
  const [a, b, c, d] = spans as [Span, Span, Span, Span | undefined]
  const marks: Marks =
    first === 'content' ? { source: [b], cue: [c], content: d ? [a, d] : [a] } : { source: [a], cue: [b], content: [c] }
  return { text, marks, kind }
}

function moved({ source: who, cue: says, content }: Marks, by: number): Marks {
  const shift = (spans: readonly Span[]): Span[] =>
    spans.map(({ start, end }) => ({ start: start + by, end: end + by }))
  return { source: shift(who), cue: shift(says), content: shift(content) }
}
