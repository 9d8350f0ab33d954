import { z } from 'zod'
import { idSchema, kindSchema, stanceSchema } from './ledger-shapes.ts'

const MOST = 100
const FURTHEST = 10_000

/** The first and the last day wanted. */
export const daysQuery = { from: z.iso.date().optional(), to: z.iso.date().optional() } as const

/** Which page of a list is wanted: `next` of an answer is the `offset` that follows. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(MOST).default(20),
  offset: z.coerce.number().int().min(0).max(FURTHEST).default(0),
} as const

/** Values of a closed list, parted by commas, as they stand in a query. */
export function listOf<Values extends Readonly<Record<string, string>>>(values: z.ZodEnum<Values>) {
  return z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(values))
    .meta({ type: 'string' })
}

/** A path that ends in an id. */
export const byId = {
  params: z.object({ id: idSchema }),
} as const

/** Words, and what a search is narrowed to. */
export const searchQuery = {
  q: z.string().max(1000).default(''),
  source: z.string().max(300).optional().describe('Words of the source’s name or description.'),
  outlet: z.string().max(300).optional(),
  stance: listOf(stanceSchema).optional().describe('One or more, parted by commas.'),
  kind: listOf(kindSchema).optional(),
  ...daysQuery,
} as const
