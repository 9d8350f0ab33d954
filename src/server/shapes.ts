import { z } from 'zod'
import { checkSchema } from '../schema/check.ts'
import { readingSchema } from '../schema/read.ts'
import { correctionSchema } from './ledger-shapes.ts'
import { problemSchema } from './problem.ts'

/** An article read and held against the record, as the page shows it. */
export const weighedSchema = z
  .object({
    schema: z.literal('hearsay/weigh/1'),
    answer: z.string().nullable().describe('The sentence or two that matter; null where nothing stands out.'),
    read: readingSchema,
    check: checkSchema.nullable().describe('Null where no record is held: `problems` says why.'),
    problems: z.array(problemSchema),
    corrections: z.array(correctionSchema).describe('What persons say of its statements, where the ledger holds it.'),
  })
  .meta({ id: 'Weighed' })
