import { z } from 'zod'
import { changes, relations } from '../closed-lists.ts'
import type { Frozen } from './frozen.ts'
import { document, notice, spans } from './shapes.ts'

const relation = z.enum(relations).exclude(['unclear'])

const statement = z.object({
  id: z.string(),
  document: z.string(),
  source: z.string().nullable().describe('Into `sources`; null where the text does not settle who it is.'),
  said: z.object({ from: z.string(), to: z.string() }).nullable(),
  stance: z.string(),
  certainty: z.string(),
  basis: z.string(),
  text: z.string(),
  spans: spans.describe('Into the text of the document, as `hearsay read` prints it.'),
  claims: z.array(z.object({ id: z.string(), text: z.string(), spans, stance: z.string(), certainty: z.string() })),
})

const entry = z
  .object({
    statement: z.string(),
    day: z.string().nullable().describe('Of saying, else of publication.'),
    previous: z.string().nullable().describe('What the same source said on it before.'),
    change: z.enum(changes).nullable().describe('How the words of that source changed since; null where that is open.'),
    relation: relation.nullable().describe('How what it said before stands to this; null where that is unclear.'),
    reason: z.string().nullable(),
  })
  .describe('One saying, in the order of days.')

/** The output of `hearsay compare`. Fields may be added, never renamed. */
export const comparisonSchema = z
  .object({
    schema: z.literal('hearsay/compare/1'),
    documents: z.array(document),
    sources: z
      .array(
        z.object({
          id: z.string(),
          name: z.string().nullable(),
          kind: z.string(),
          members: z.array(z.string()).describe('Ids of the sources of the single documents that are this one.'),
        }),
      )
      .describe('Across the documents; unnamed sources stay apart.'),
    statements: z.array(statement),
    propositions: z
      .array(z.object({ id: z.string(), text: z.string(), statements: z.array(z.string()), timeline: z.array(entry) }))
      .describe('What two or more statements are about.'),
    relations: z
      .array(
        z.object({
          a: z.string(),
          b: z.string(),
          aClaim: z.string().nullable(),
          bClaim: z.string().nullable(),
          proposition: z.string(),
          relation: relation.describe('Read as "a RELATION b"; what is unclear is left out.'),
          because: z.array(
            z.object({
              statement: z.string(),
              spans: spans.describe('Into the text of the statement.'),
              text: z.string(),
            }),
          ),
          reason: z.string(),
          confidence: z.number().min(0).max(1),
        }),
      )
      .describe('The surest contradictions and tensions first.'),
    origins: z.array(
      z.object({
        id: z.string(),
        statements: z.array(z.string()),
        reason: z.string(),
        known: z.boolean().describe('False where nothing tells where it came from: it counts as no origin of its own.'),
        joins: z
          .array(
            z.object({
              a: z.string(),
              b: z.string(),
              kind: z.enum(['copy', 'words', 'medium', 'occasion']),
              reason: z.string(),
              words: z.string(),
            }),
          )
          .describe('Why its statements are one, and the words that show it; fewer than the statements by one.'),
        lineage: z
          .array(
            z.object({
              statement: z.string(),
              kind: z.enum(['credit', 'told', 'reported', 'mail', 'link']),
              from: z.string().nullable().describe('A medium or an agency in lower case, or an address.'),
              words: z.string(),
            }),
          )
          .describe('How its statements came into their texts, where these say so.'),
      }),
    ),
    missing: z
      .array(
        z.object({
          source: z.string(),
          proposition: z.string().nullable(),
          kind: z
            .enum(['declined', 'evaded', 'silent'])
            .describe('Would not answer; was asked one thing and answered another; is spoken of and not heard on it.'),
          question: z.string().describe('What stays open: the question, or the words in which it is spoken of.'),
          statement: z.string().describe('The statement that shows it.'),
        }),
      )
      .describe('What is left open: questions without an answer, and sides that are not heard on a proposition.'),
    notices: z.array(notice).describe('What bounds the comparison: of many statements only some are compared.'),
  })
  .describe('What the sources of some articles say about the same things, and how that stands to each other.')

/** Propositions, who says what on each, and how each two statements stand to each other: the output of `hearsay compare`. */
export type Compared = Frozen<z.infer<typeof comparisonSchema>>
