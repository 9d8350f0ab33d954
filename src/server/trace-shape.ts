import { z } from 'zod'
import { certainties, stances } from '../closed-lists.ts'
import { readingSchema } from '../schema/read.ts'
import { correctionSchema, heldStatementSchema } from './ledger-shapes.ts'

const reading = readingSchema.shape

const versionOf = z.object({
  id: z.string(),
  stance: z.enum(stances),
  certainty: z.enum(certainties),
  source: z.string().nullable(),
  text: z.string(),
})

const difference = z.object({
  change: z.enum(['added', 'cut', 'reworded', 'reattributed', 'hardened', 'softened']),
  before: versionOf.nullable(),
  after: versionOf.nullable(),
})

/** Where a statement, a reading or a document of the ledger comes from: the output of `hearsay trace`. */
export const traceSchema = z.object({
  schema: z.literal('hearsay/trace/1'),
  id: z.string(),
  statement: heldStatementSchema.nullable().describe('Null for a document or a reading.'),
  attribution: reading.attributions.element.nullable().describe('All that was read of the statement.'),
  source: reading.sources.element.nullable(),
  readings: z
    .array(
      z.object({
        id: z.string(),
        program: z.string(),
        version: z.string(),
        model: z.string().describe('Digest of the weights.'),
        arrived: z.string(),
        isAsked: z.boolean().describe('Whether questions are asked of this one.'),
        stance: z.string().nullable().describe('What it says of the statement; null where it has none of this id.'),
      }),
    )
    .describe('Every reading of the article.'),
  document: reading.document,
  arrivals: z
    .array(
      z.object({
        address: z.string(),
        version: z.int(),
        seen: z.string(),
        sha256: z.string(),
        type: z.string(),
        bytes: z.int(),
        isLast: z.boolean().describe('Whether it is what stands there now, as far as is known.'),
      }),
    )
    .describe('Where the article stood, when it was seen, and the digest of its bytes.'),
  corrections: z.array(correctionSchema).describe('What persons say of the document, and of pairs.'),
  revisions: z
    .array(
      z.object({
        address: z.string(),
        version: z.int(),
        seen: z.string(),
        from: z.string(),
        to: z.string(),
        differences: z.array(difference),
      }),
    )
    .describe('What became of its statements from one version at its address to the next.'),
})
