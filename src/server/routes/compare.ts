import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { jsonOf, problemAnswer, sendJson, type Api } from '../api.ts'
import { compareDocs, compareWords } from '../compare-held.ts'
import { correctionSchema, idSchema } from '../ledger-shapes.ts'
import { daysQuery } from '../queries.ts'
import { weighedSchema } from '../shapes.ts'
import type { World } from '../world.ts'

const MOST_DOCS = 12

const comparedSchema = weighedSchema.shape.compare
  .extend({
    answer: z.string(),
    transcripts: z.array(z.string()).describe('Ids of the documents that are official transcripts.'),
    corrections: z.array(correctionSchema).describe('What persons say of how two statements stand to each other.'),
  })
  .meta({ id: 'ComparedHeld' })

const route = createRoute({
  method: 'get',
  path: '/api/compare',
  operationId: 'compare',
  summary: 'What sources say about the same things, and how each two statements stand to each other',
  description:
    'Of the articles of the ledger that are named, or of the statements that hold the words; without words, of the latest.',
  request: {
    query: z.object({
      q: z.string().max(1000).default('').describe('As in `search`.'),
      docs: z
        .string()
        .transform((text) => [...new Set(text.split(','))])
        .pipe(z.array(idSchema).max(MOST_DOCS))
        .optional()
        .meta({ type: 'string', description: `Ids of articles, parted by commas; ${MOST_DOCS} at most.` }),
      source: z.string().max(300).optional(),
      outlet: z.string().max(300).optional(),
      ...daysQuery,
    }),
  },
  responses: { 200: jsonOf(comparedSchema, 'The comparison.'), ...problemAnswer },
})

/** `GET /api/compare` */
export function addCompare(api: Api, world: World): void {
  api.openapi(route, async (c) => {
    const { docs, ...asked } = c.req.valid('query')
    const { signal } = c.req.raw
    if (docs !== undefined) return sendJson(c, await compareDocs(world, docs, signal))
    return sendJson(c, await compareWords(world, asked, signal))
  })
}
