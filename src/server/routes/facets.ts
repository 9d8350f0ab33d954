import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { facets } from '../../ledger/ledger.ts'
import { jsonOf, problemAnswer, sendJson, type Api } from '../api.ts'
import { kindSchema, stanceSchema } from '../ledger-shapes.ts'
import { searchQuery } from '../queries.ts'
import type { World } from '../world.ts'

const facetOf = <Value extends z.ZodType>(value: Value) => z.array(z.object({ value, count: z.int() }))

const facetsSchema = z.object({
  schema: z.literal('hearsay/facets/1'),
  stance: facetOf(stanceSchema),
  kind: facetOf(kindSchema),
  source: facetOf(z.string()),
  outlet: facetOf(z.string()),
  month: facetOf(z.string()).describe('Such as 2024-05, in order.'),
  counted: z.int().describe('How many statements were counted.'),
  more: z.boolean().describe('Whether more were found: of many only the latest are counted.'),
})

const route = createRoute({
  method: 'get',
  path: '/api/facets',
  operationId: 'facets',
  summary: 'What the statements that a search finds are of, by stance, kind, source, outlet and month, with counts',
  description: 'What a facet is narrowed to already does not count for itself.',
  request: { query: z.object(searchQuery) },
  responses: { 200: jsonOf(facetsSchema, 'The counts, the most first; months in their order.'), ...problemAnswer },
})

/** `GET /api/facets` */
export function addFacets(api: Api, { desk }: World): void {
  api.openapi(route, (c) => {
    const { q, ...options } = c.req.valid('query')
    return sendJson(c, { schema: 'hearsay/facets/1', ...desk.ask((ledger) => facets(ledger, q, options)) })
  })
}
