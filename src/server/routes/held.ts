import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { correctionsOf, heldStatement, info } from '../../ledger/ledger.ts'
import { jsonOf, problemAnswer, sendJson, sendWritten, type Api } from '../api.ts'
import { heldStatementSchema, infoSchema } from '../ledger-shapes.ts'
import { ProblemError } from '../problem.ts'
import { byId } from '../queries.ts'
import { withCorrections } from '../sent.ts'
import { weighedSchema } from '../shapes.ts'
import { weighHeldIn } from '../weigh-held.ts'
import type { World } from '../world.ts'

const articleRoute = createRoute({
  method: 'get',
  path: '/api/articles/{id}',
  operationId: 'article',
  summary: 'An article that the ledger holds, as it was read, held against the record as it is now',
  request: {
    ...byId,
    query: z.object({
      beside: z
        .enum(['true', 'false'])
        .default('false')
        .describe('Whether its statements are compared with those of the ledger’s other articles too: slower.'),
    }),
  },
  responses: { 200: jsonOf(weighedSchema, 'As `weigh`.'), ...problemAnswer },
})

const statementRoute = createRoute({
  method: 'get',
  path: '/api/statements/{id}',
  operationId: 'statement',
  summary: 'A statement that the ledger holds',
  request: byId,
  responses: { 200: jsonOf(heldStatementSchema, 'The statement.'), ...problemAnswer },
})

const infoRoute = createRoute({
  method: 'get',
  path: '/api/info',
  operationId: 'info',
  summary: 'What the ledger holds: counts, days, size',
  responses: { 200: jsonOf(infoSchema, 'Counts.'), ...problemAnswer },
})

/** `GET /api/articles/{id}`, `/api/statements/{id}` and `/api/info` */
export function addHeld(api: Api, world: World): void {
  const { desk } = world
  const weighHeld = weighHeldIn(world)
  api.openapi(articleRoute, async (c) => {
    const { id } = c.req.valid('param')
    const { beside } = c.req.valid('query')
    const sent = (await weighHeld(id, beside === 'true' ? 'weighReading' : 'weighAlone')) ?? missing('article', id)
    const said = desk.ask((ledger) => correctionsOf(ledger, sent.standings))
    return sendWritten(c, withCorrections(sent, said))
  })
  api.openapi(statementRoute, (c) => {
    const { id } = c.req.valid('param')
    return sendJson(c, desk.ask((ledger) => heldStatement(ledger, id)) ?? missing('statement', id))
  })
  api.openapi(infoRoute, (c) => {
    const { path: _, makers: __, ...counts } = desk.ask(info)
    return sendJson(c, { schema: 'hearsay/info/1', ...counts })
  })
}

function missing(what: string, id: string): never {
  throw new ProblemError('not-found', `The ledger holds no ${what} ${id}.`)
}
