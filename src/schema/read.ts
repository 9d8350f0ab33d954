import { z } from 'zod'
import type { Frozen } from './frozen.ts'

const span = z
  .object({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .meta({ id: 'span', description: 'Half-open offsets into `text`, in UTF-16 units.' })
const spans = z.array(span)
const words = z.object({ spans: spans.min(1), text: z.string().describe('The words at the spans, joined by a blank.') })
const foundIn = z.enum(['json-ld', 'meta', 'link', 'time', 'visible', 'address', 'file', 'option'])

const stance = z.enum([
  'asserts',
  'confirms',
  'denies',
  'unaware',
  'unconfirmed',
  'acknowledges',
  'declines',
  'doubts',
  'suspects',
  'predicts',
  'promises',
  'demands',
  'asks',
])
const certainty = z.enum(['certain', 'probable', 'possible', 'unstated'])
const basis = z.enum(['witnessed', 'told', 'assesses', 'cites', 'relays', 'unstated'])
const venueKind = z.enum([
  'briefing',
  'interview',
  'statement',
  'speech',
  'email',
  'social',
  'report',
  'court',
  'parliament',
  'call',
  'unstated',
])
const sourceKind = z.enum(['person', 'organisation', 'state', 'group', 'outlet', 'unnamed', 'document'])

const document = z.object({
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

const part = span.extend({
  kind: z.enum(['title', 'body', 'caption', 'credit']),
  date: z.string().nullable().describe('A day that the part itself names, such as a file photo’s.'),
})

const attribution = z.object({
  id: z.string(),
  kind: z.enum(['direct', 'indirect', 'mixed']).describe('All of the content in quotation marks, none of it, some.'),
  source: words
    .extend({ id: z.string().nullable().describe('Into `sources`; null while it is not resolved.') })
    .nullable()
    .describe('Who said it; null where nobody is named ("it was reported").'),
  cue: words.describe('The words that attribute: "said", "according to".'),
  content: words.describe('What was said.'),
  parent: z.string().nullable().describe('Id of the attribution whose content holds this one.'),
  said: z
    .object({ from: z.string(), to: z.string(), text: z.string(), spans })
    .nullable()
    .describe('Days of saying, local to the place; null while not settled.'),
  venue: z.object({ kind: venueKind, text: z.string(), spans }).nullable(),
  stance: stance.nullable(),
  certainty: certainty.nullable(),
  basis: basis.nullable(),
  because: z
    .object({ stance: spans, certainty: spans, basis: spans })
    .describe('The words that decide; none while nothing is decided.'),
  claims: z
    .array(
      z.object({ id: z.string(), spans, text: z.string(), stance: stance.nullable(), certainty: certainty.nullable() }),
    )
    .describe('One for each independent clause of the content; none while they are not told apart.'),
  confidence: z.number().min(0).max(1).describe('Calibrated: among attributions at 0.9 about nine of ten are right.'),
})

const source = z.object({ id: z.string(), name: z.string().nullable(), kind: sourceKind })

const notice = z.object({
  rule: z.string().describe('What raised the doubt.'),
  message: z.string(),
  spans,
})

/** The output of `hearsay read` for one article. Fields may be added, never renamed. */
export const readingSchema = z
  .object({
    schema: z.literal('hearsay/read/1'),
    reading: z
      .object({ id: z.string(), program: z.string(), model: z.string() })
      .describe('Which version of the program and which weights (by digest) read it.'),
    input: z.string().nullable().describe('The file or address as it was given; null for text handed over.'),
    document,
    text: z.string().describe('All parts of the article; every span slices it.'),
    parts: z.array(part),
    attributions: z.array(attribution).describe('In the order of the text.'),
    sources: z.array(source).describe('Empty while sources are not resolved.'),
    notices: z.array(notice),
  })
  .describe('What one version of Hearsay and its weights read in one article.')

/** What one version of program and model read in one article: the output of `hearsay read`. */
export type Reading = Frozen<z.infer<typeof readingSchema>>
