import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { LedgerError } from '../../error.ts'
import { weighed } from '../../weighed.ts'
import { jsonOf, problemAnswer, sendJson, type Api } from '../api.ts'
import type { LedgerDesk } from '../ledger-desk.ts'
import { ProblemError } from '../problem.ts'
import { weighedSchema } from '../shapes.ts'
import type { World } from '../world.ts'

const exampleSchema = weighedSchema.extend({
  isLedgerEmpty: z.boolean().describe('Whether the ledger holds no article yet, or is not there.'),
})

const route = createRoute({
  method: 'get',
  path: '/api/example',
  operationId: 'example',
  summary: 'An article that is read already and held against its transcript',
  responses: { 200: jsonOf(exampleSchema, 'As `weigh`.'), ...problemAnswer },
})

/** `GET /api/example` */
export function addExample(api: Api, { example, desk }: World): void {
  api.openapi(route, async (c) => {
    const one = await example()
    if (one === null) throw new ProblemError('not-found', 'This server has no example.')
    const shown = { ...weighed(one.read, one.check), problems: [], corrections: [] }
    return sendJson(c, { ...shown, isLedgerEmpty: isEmpty(desk) })
  })
}

function isEmpty(desk: LedgerDesk): boolean {
  try {
    return desk.ask((ledger) => ledger.rows('select 1 from readings limit 1')).length === 0
  } catch (error) {
    if (error instanceof LedgerError) return true
    throw error
  }
}
