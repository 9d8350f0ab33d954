import { createRoute } from '@hono/zod-openapi'
import { heldReading } from '../../ledger/ledger.ts'
import { readingSchema } from '../../schema/read.ts'
import { jsonOf, problemAnswer, sendJson, type Api } from '../api.ts'
import { ProblemError } from '../problem.ts'
import { byId } from '../queries.ts'
import type { World } from '../world.ts'

const route = createRoute({
  method: 'get',
  path: '/api/articles/{id}/reading',
  operationId: 'reading',
  summary: 'An article that the ledger holds, as it was read: at once, without asking the record',
  request: byId,
  responses: { 200: jsonOf(readingSchema, 'As `read`.'), ...problemAnswer },
})

/** `GET /api/articles/{id}/reading` */
export function addReading(api: Api, { desk }: World): void {
  api.openapi(route, (c) => {
    const { id } = c.req.valid('param')
    const reading = desk.ask((ledger) => heldReading(ledger, id))
    if (reading === null) throw new ProblemError('not-found', `The ledger holds no article ${id}.`)
    return sendJson(c, reading)
  })
}
