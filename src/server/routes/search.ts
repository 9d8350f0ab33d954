import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { search } from '../../ledger/ledger.ts'
import { jsonOf, problemAnswer, sendJson, type Api } from '../api.ts'
import { foundSchema } from '../ledger-shapes.ts'
import { pageQuery, searchQuery } from '../queries.ts'
import type { World } from '../world.ts'

const route = createRoute({
  method: 'get',
  path: '/api/search',
  operationId: 'search',
  summary: 'Finds statements by their words',
  description:
    'All words must be there, in any form; "quoted words" one after the other, `word*` any that begins so. Without words, all that the filters leave, the latest day first.',
  request: {
    query: z.object({ ...searchQuery, ...pageQuery }),
  },
  responses: { 200: jsonOf(foundSchema, 'The statements found.'), ...problemAnswer },
})

/** `GET /api/search` */
export function addSearch(api: Api, { desk }: World): void {
  api.openapi(route, (c) => {
    const { q, ...options } = c.req.valid('query')
    const { hits, ranking, more } = desk.ask((ledger) => search(ledger, q, options))
    const next = more ? options.offset + options.limit : null
    return sendJson(c, { schema: 'hearsay/search/1', hits, ranking, next })
  })
}
