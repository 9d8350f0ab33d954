import { z } from 'zod'

/** Half-open offsets into a text. */
export const span = z
  .object({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .meta({ id: 'span', description: 'Half-open offsets into `text`, in UTF-16 units.' })

/** Several of them. */
export const spans = z.array(span)

/** Words of a text by their spans. */
export const words = z.object({
  spans: spans.min(1),
  text: z.string().describe('The words at the spans, joined by a blank.'),
})

const foundIn = z.enum(['json-ld', 'meta', 'link', 'time', 'visible', 'address', 'file', 'option'])

/** The facts about an article. */
export const document = z.object({
  id: z.string().describe('Of the canonical address and the text alone; 16 base32 characters.'),
  title: z.string().nullable(),
  outlet: z.string().nullable().describe('Who published.'),
  published: z
    .string()
    .nullable()
    .describe('ISO 8601, a day or a time with its zone, as precise as the page gives it.'),
  url: z.string().nullable().describe('The canonical address where the page states one.'),
  byline: z.string().nullable(),
  agency: z.string().nullable().describe('The agency credited for the text.'),
  language: z.string().nullable().describe('BCP 47.'),
  sha256: z.string().describe('Of the bytes, in lower-case hexadecimal.'),
  from: z
    .object({
      title: foundIn.nullable(),
      outlet: foundIn.nullable(),
      published: foundIn.nullable(),
      url: foundIn.nullable(),
      byline: foundIn.nullable(),
      agency: foundIn.nullable(),
      language: foundIn.nullable(),
    })
    .describe('Where each fact was found; null where there is none.'),
})

/** A stretch of an article's text. */
export const part = span.extend({
  kind: z.enum(['title', 'body', 'caption', 'credit']),
  date: z.string().nullable().describe('A day that the part itself names, such as a file photo’s.'),
})

/** A doubt about a text. */
export const notice = z.object({
  rule: z.string().describe('What raised the doubt.'),
  message: z.string(),
  spans,
})
