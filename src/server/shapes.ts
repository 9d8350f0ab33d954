import { z } from 'zod'
import { weighedSchema as base } from '../schema/weigh.ts'
import { correctionSchema } from './ledger-shapes.ts'
import { problemSchema } from './problem.ts'

/** An article weighed, as the page shows it. */
export const weighedSchema = base
  .extend({
    problems: z.array(problemSchema).describe('Why it was not held against the record.'),
    corrections: z.array(correctionSchema).describe('What persons say of its statements, where the ledger holds it.'),
  })
  .meta({ id: 'Weighed' })
