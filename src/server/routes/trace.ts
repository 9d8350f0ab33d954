import { createRoute } from '@hono/zod-openapi'
import { trace } from '../../ledger/ledger.ts'
import { jsonOf, problemAnswer, sendJson, type Api } from '../api.ts'
import { ProblemError } from '../problem.ts'
import { byId } from '../queries.ts'
import { traceSchema } from '../trace-shape.ts'
import type { World } from '../world.ts'

const route = createRoute({
  method: 'get',
  path: '/api/trace/{id}',
  operationId: 'trace',
  summary: 'Where a statement, a reading or a document comes from, back to the digest of the bytes',
  request: byId,
  responses: { 200: jsonOf(traceSchema, 'What it rests on.'), ...problemAnswer },
})

/** `GET /api/trace/{id}` */
export function addTrace(api: Api, { desk }: World): void {
  api.openapi(route, (c) => {
    const { id } = c.req.valid('param')
    const found = desk.ask((ledger) => trace(ledger, id))
    if (found === null) throw new ProblemError('not-found', `The ledger holds no statement, reading or document ${id}.`)
    return sendJson(c, { schema: 'hearsay/trace/1', ...found })
  })
}
