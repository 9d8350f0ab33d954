import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { who } from '../../ledger/ledger.ts'
import { jsonOf, problemAnswer, sendJson, type Api } from '../api.ts'
import { whoSchema } from '../ledger-shapes.ts'
import { daysQuery, pageQuery } from '../queries.ts'
import type { World } from '../world.ts'

const route = createRoute({
  method: 'get',
  path: '/api/who',
  operationId: 'who',
  summary: 'A source across documents: names, roles, and what it said, the latest first',
  request: {
    query: z.object({
      name: z.string().min(1).max(300).describe('A name, part of one, or the id of a source.'),
      ...daysQuery,
      ...pageQuery,
    }),
  },
  responses: { 200: jsonOf(whoSchema, 'The source that the name fits best.'), ...problemAnswer },
})

/** `GET /api/who` */
export function addWho(api: Api, { desk }: World): void {
  api.openapi(route, (c) => {
    const { name, ...options } = c.req.valid('query')
    const found = desk.ask((ledger) => who(ledger, name, options))
    const end = options.offset + options.limit
    const next = found.profile !== null && end < found.profile.total ? end : null
    return sendJson(c, { schema: 'hearsay/who/1', ...found, next })
  })
}
