import { z } from 'zod'
import { checkSchema } from './check.ts'
import { comparisonSchema } from './compare.ts'
import type { Frozen } from './frozen.ts'
import { readingSchema } from './read.ts'

/** The output of `hearsay weigh` for one article. Fields may be added, never renamed. */
export const weighedSchema = z
  .object({
    schema: z.literal('hearsay/weigh/1'),
    answer: z.string().describe('The sentence or two that matter.'),
    read: readingSchema,
    check: checkSchema.nullable().describe('Null where no record is held.'),
    compare: comparisonSchema,
  })
  .describe('An article read, held against the record where there is one, and its statements against each other.')

/** An article weighed: the output of `hearsay weigh`. */
export type Weighed = Frozen<z.infer<typeof weighedSchema>>
