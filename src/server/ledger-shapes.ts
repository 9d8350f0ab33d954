import { z } from 'zod'
import { FIELDS } from '../ledger/ledger.ts'
import { readingSchema } from '../schema/read.ts'

const attribution = readingSchema.shape.attributions.element.shape

/** A kind of attribution, one of the closed list. */
export const kindSchema = attribution.kind

/** A stance, one of the closed list. */
export const stanceSchema = attribution.stance

const span = readingSchema.shape.parts.element.pick({ start: true, end: true })

const sourceKind = readingSchema.shape.sources.element.shape.kind

/** An id of the ledger. */
export const idSchema = z.string().regex(/^[a-z2-7]{16}$/, 'expected 16 letters and digits')

/** A person's word on what the program said. */
export const correctionSchema = z
  .object({
    id: z.string(),
    about: z.string().describe('Id of the statement, document or source; of a pair both, parted by a blank.'),
    field: z.enum(FIELDS),
    value: z.string(),
    note: z.string().nullable(),
    by: z.string(),
    at: z.string().describe('ISO 8601.'),
  })
  .meta({ id: 'Correction' })

/** A statement that the ledger holds. */
export const heldStatementSchema = z
  .object({
    id: z.string(),
    reading: z.string(),
    document: z.object({
      id: z.string(),
      title: z.string().nullable(),
      outlet: z.string().nullable(),
      published: z.string().nullable(),
      url: z.string().nullable(),
    }),
    source: z
      .object({
        id: z.string().describe('Within its document.'),
        entity: z.string().nullable().describe('Across documents.'),
        name: z.string().nullable(),
        kind: sourceKind,
      })
      .nullable(),
    day: z.string().nullable().describe('The last day on which it may have been said, else that of publication.'),
    kind: kindSchema,
    stance: stanceSchema,
    certainty: attribution.certainty,
    spans: z.array(span).describe('Into the text of the document.'),
    text: z.string(),
    corrections: z.array(correctionSchema).describe('What persons say of it.'),
  })
  .meta({ id: 'HeldStatement' })

/** What a search finds. */
export const foundSchema = z.object({
  schema: z.literal('hearsay/search/1'),
  hits: z.array(heldStatementSchema.extend({ marks: z.array(span).describe('Into `text`.'), snippet: z.string() })),
  ranking: z.enum(['match', 'day']),
  next: z.int().nullable().describe('The offset of the next page; null on the last.'),
})

const called = z.object({
  text: z.string(),
  documents: z.int(),
  from: z.string().nullable(),
  to: z.string().nullable(),
})

/** One source across documents. */
export const whoSchema = z.object({
  schema: z.literal('hearsay/who/1'),
  profile: z
    .object({
      id: z.string(),
      name: z.string(),
      kind: sourceKind,
      names: z.array(called),
      roles: z.array(called),
      total: z.int(),
      byStance: z.partialRecord(stanceSchema, z.int()),
      from: z.string().nullable(),
      to: z.string().nullable(),
      statements: z.array(heldStatementSchema),
    })
    .nullable(),
  others: z.array(z.object({ id: z.string(), name: z.string(), kind: sourceKind, total: z.int() })),
  next: z.int().nullable(),
})

/** What a ledger holds. */
export const infoSchema = z.object({
  schema: z.literal('hearsay/info/1'),
  version: z.int().describe('Of its tables.'),
  bytes: z.int(),
  articles: z.int(),
  readings: z.int(),
  statements: z.int(),
  sources: z.int(),
  transcripts: z.int(),
  outlets: z.int(),
  from: z.string().nullable(),
  to: z.string().nullable(),
})

/** An occasion of which a record is held. */
export const occasionSchema = z.object({
  id: z.string(),
  day: z.string().nullable(),
  title: z.string().nullable(),
  series: z.string().nullable(),
  occasion: z.string(),
  scope: z.string(),
  speakers: z.array(z.string()),
  url: z.string().nullable(),
  version: z.int(),
})
