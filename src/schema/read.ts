import { z } from 'zod'
import type { Frozen } from './frozen.ts'
import { document, notice, part, spans, words } from './shapes.ts'

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
