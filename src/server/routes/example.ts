import { createRoute } from '@hono/zod-openapi'
import { weighed } from '../../weighed.ts'
import { jsonOf, problemAnswer, sendJson, type Api } from '../api.ts'
import { ProblemError } from '../problem.ts'
import { weighedSchema } from '../shapes.ts'
import type { World } from '../world.ts'

const route = createRoute({
  method: 'get',
  path: '/api/example',
  operationId: 'example',
  summary: 'An article that is read already and held against its transcript',
  responses: { 200: jsonOf(weighedSchema, 'As `weigh`.'), ...problemAnswer },
})

/** `GET /api/example` */
export function addExample(api: Api, { example }: World): void {
  api.openapi(route, async (c) => {
    const one = await example()
    if (one === null) throw new ProblemError('not-found', 'This server has no example.')
    return sendJson(c, { ...weighed(one.read, one.check), problems: [], corrections: [] })
  })
}
