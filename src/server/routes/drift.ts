import { createRoute } from '@hono/zod-openapi'
import { driftSchema } from '../../schema/drift.ts'
import { jsonOf, problemAnswer, sendJson, type Api } from '../api.ts'
import { ProblemError } from '../problem.ts'
import { byId } from '../queries.ts'
import type { World } from '../world.ts'

const route = createRoute({
  method: 'get',
  path: '/api/drift/{id}',
  operationId: 'drift',
  summary: 'A statement from the record through its tellings to the headlines, with what changed at each step',
  request: byId,
  responses: { 200: jsonOf(driftSchema.meta({ id: 'Drift' }), 'The steps.'), ...problemAnswer },
})

/** `GET /api/drift/{id}` */
export function addDrift(api: Api, { desk, thinking, comparing }: World): void {
  api.openapi(route, async (c) => {
    const { id } = c.req.valid('param')
    desk.ask(() => null)
    const found = await comparing.run(() => thinking.drift(id), c.req.raw.signal)
    if (found === null) throw new ProblemError('not-found', `The ledger holds no statement ${id}.`)
    return sendJson(c, found)
  })
}
