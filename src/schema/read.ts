import { z } from 'zod'
import { attributionKinds, bases, certainties, sourceKinds, stances, venueKinds } from '../closed-lists.ts'
import type { Frozen } from './frozen.ts'
import { document, notice, part, spans, words } from './shapes.ts'

const stance = z.enum(stances)
const certainty = z.enum(certainties)
const basis = z.enum(bases)
const venueKind = z.enum(venueKinds)
const sourceKind = z.enum(sourceKinds)

const because = z
  .object({ stance: spans, certainty: spans, basis: spans })
  .describe('The words that decide each; none where only their absence does.')

const attribution = z.object({
  id: z.string(),
  kind: z.enum(attributionKinds).describe('All of the content in quotation marks, none of it, some.'),
  source: words
    .extend({ id: z.string().nullable().describe('Into `sources`; null where the text does not settle who it is.') })
    .nullable()
    .describe('Who said it; null where nobody is named ("it was reported").'),
  cue: words.describe('The words that attribute: "said", "according to".'),
  content: words.describe('What was said.'),
  parent: z.string().nullable().describe('Id of the attribution whose content holds this one.'),
  said: z
    .object({ from: z.string(), to: z.string(), text: z.string(), spans })
    .nullable()
    .describe('Days of saying, both included and local to the place; null where nothing settles them.'),
  venue: z
    .object({ kind: venueKind, text: z.string(), spans })
    .nullable()
    .describe('The occasion and the words that tell it; `unstated` where none do.'),
  stance: stance.describe('That of the first claim, as are certainty and basis.'),
  certainty,
  basis,
  because,
  claims: z
    .array(z.object({ id: z.string(), spans, text: z.string(), stance, certainty, basis, because }))
    .describe('One for each independent clause of the content.'),
  confidence: z.number().min(0).max(1).describe('Calibrated: among attributions at 0.9 about nine of ten are right.'),
})

const source = z.object({
  id: z.string().describe('Of the document and the first mention.'),
  name: z.string().nullable().describe('The fullest name; for one without a name, how it is described.'),
  kind: sourceKind,
  number: z.int().nullable().describe('How many; null where the text leaves it open.'),
  roles: z.array(z.string()).describe('Titles and appositions.'),
  affiliation: z.string().nullable().describe('The body, state or person that the text ties it to.'),
  country: z.string().nullable().describe('English short name.'),
  access: z.string().nullable().describe('How an unnamed source knows, or why it is unnamed.'),
  aliases: z.array(z.string()).describe('Other names it goes by in the text.'),
  members: z.array(z.string()).describe('Ids of those that speak jointly as this one.'),
  mentions: z.array(z.object({ spans, text: z.string(), kind: z.enum(['name', 'description', 'pronoun']) })),
  joins: z
    .array(z.object({ rule: z.string(), spans, confidence: z.number().optional().describe('How likely it is right.') }))
    .describe('Why mentions were taken for this source.'),
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
    sources: z.array(source),
    notices: z.array(notice),
  })
  .describe('What one version of Hearsay and its weights read in one article.')

/** What one version of program and model read in one article: the output of `hearsay read`. */
export type Reading = Frozen<z.infer<typeof readingSchema>>
