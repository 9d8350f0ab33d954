import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { listArticles } from '../../ledger/ledger.ts'
import { jsonOf, problemAnswer, sendJson, type Api } from '../api.ts'
import { heldStatementSchema } from '../ledger-shapes.ts'
import { daysQuery, pageQuery } from '../queries.ts'
import type { World } from '../world.ts'

const listSchema = z.object({
  schema: z.literal('hearsay/articles/1'),
  articles: z.array(heldStatementSchema.shape.document),
  next: z.int().nullable(),
})

const route = createRoute({
  method: 'get',
  path: '/api/articles',
  operationId: 'articles',
  summary: 'The articles that the ledger holds, the latest read first',
  request: {
    query: z.object({ title: z.string().max(300).optional().describe('Part of it.'), ...daysQuery, ...pageQuery }),
  },
  responses: { 200: jsonOf(listSchema, 'The articles.'), ...problemAnswer },
})

/** `GET /api/articles` */
export function addArticles(api: Api, { desk }: World): void {
  api.openapi(route, (c) => {
    const options = c.req.valid('query')
    const { articles, more } = desk.ask((ledger) => listArticles(ledger, options))
    const next = more ? options.offset + options.limit : null
    return sendJson(c, { schema: 'hearsay/articles/1', articles, next })
  })
}
