import { z } from 'zod'
import { driftChanges } from '../closed-lists.ts'
import type { Frozen } from './frozen.ts'
import { spans } from './shapes.ts'

const change = z.enum(driftChanges)

const step = z.object({
  place: z
    .enum(['record', 'wire', 'article', 'headline'])
    .describe('A transcript, an agency’s own text, another outlet’s, the title of one of these.'),
  document: z.object({
    id: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    agency: z.string().nullable(),
    published: z.string().nullable(),
    url: z.string().nullable(),
  }),
  statement: z
    .string()
    .nullable()
    .describe('Its id in the ledger; null in the record, and where a headline names nobody.'),
  source: z.string().nullable().describe('Whom the text gives the words to.'),
  said: z.string().nullable().describe('The day of saying, or of the transcript.'),
  stance: z.string().nullable(),
  certainty: z.string().nullable(),
  spans: spans.describe('Into the text of the document.'),
  text: z.string(),
  from: z.int().nullable().describe('The step that it is held against, by its place in this list; null for the first.'),
  reason: z.string().describe('Why it is taken for a telling of that one.'),
  change: change.describe('The weightiest of `changes`; `none` for the first.'),
  changes: z
    .array(z.object({ change, before: z.string(), after: z.string() }))
    .describe('Each change with the words on both sides that show it; empty where a side has none.'),
})

/** The output of `hearsay drift`. Fields may be added, never renamed. */
export const driftSchema = z
  .object({
    schema: z.literal('hearsay/drift/1'),
    id: z.string().describe('The statement that was asked for.'),
    steps: z
      .array(step)
      .describe('From the record over wire and article to the headline, each behind what it came from.'),
    isRecordHeld: z.boolean().describe('False where the ledger’s record has no place for its words.'),
  })
  .describe('One statement from the record through its tellings, with what changed at each step.')

/** The way of one statement through its tellings: the output of `hearsay drift`. */
export type Drift = Frozen<z.infer<typeof driftSchema>>
