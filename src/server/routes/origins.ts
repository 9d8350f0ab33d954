import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { jsonOf, problemAnswer, sendJson, type Api } from '../api.ts'
import { stations } from '../origin-graph.ts'
import { originsHeld } from '../origins-held.ts'
import { ProblemError } from '../problem.ts'
import { byId } from '../queries.ts'
import { weighedSchema } from '../shapes.ts'
import type { World } from '../world.ts'

const originsSchema = z.object({
  schema: z.literal('hearsay/origins/1'),
  id: z.string(),
  document: weighedSchema.shape.read.shape.document,
  origins: z.array(
    z.object({
      reason: z.string(),
      known: z.boolean().describe('False where nothing tells where it came from: it counts as no origin of its own.'),
      statements: z.array(
        z.object({ id: z.string(), document: z.string(), source: z.string().nullable(), text: z.string() }),
      ),
    }),
  ),
  graph: z.object({
    nodes: z
      .array(
        z.object({
          id: z.string(),
          kind: z.enum(stations),
          name: z.string(),
          detail: z.string().nullable(),
          document: z.string().nullable().describe('Of an article of the ledger.'),
        }),
      )
      .describe('What stands on the way of the words into print.'),
    edges: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        statements: z.array(z.string()),
        reason: z.string(),
        words: z.string().nullable().describe('That show it.'),
      }),
    ),
  }),
})

const route = createRoute({
  method: 'get',
  path: '/api/origins/{id}',
  operationId: 'origins',
  summary: 'Where a statement, or each of a document’s, entered the news, and on which ways it came into print',
  request: byId,
  responses: { 200: jsonOf(originsSchema, 'Origins with their reasons, and the ways.'), ...problemAnswer },
})

/** `GET /api/origins/{id}` */
export function addOrigins(api: Api, world: World): void {
  api.openapi(route, (c) => {
    const { id } = c.req.valid('param')
    const found = originsHeld(world, id)
    if (found === null) throw new ProblemError('not-found', `The ledger holds no statement or document ${id}.`)
    return sendJson(c, { schema: 'hearsay/origins/1', ...found })
  })
}
