import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { answerArticle } from '../answer-article.ts'
import { articleRequest, jsonOf, problemAnswer, type Api } from '../api.ts'
import type { World } from '../world.ts'

const addedSchema = z.object({
  schema: z.literal('hearsay/add/1'),
  kept: z.enum(['held', 'added', 'reread', 'changed']),
  document: z.object({ id: z.string(), title: z.string().nullable(), url: z.string().nullable() }),
  statements: z.int().describe('How many were read in it; 0 for one that was held.'),
})

const route = createRoute({
  method: 'post',
  path: '/api/add',
  operationId: 'add',
  summary: 'Reads an article into the ledger, which is made where there is none',
  description: 'With `Accept: text/event-stream` as `read`, with events `add`: for files that hold several.',
  request: articleRequest,
  responses: { 200: jsonOf(addedSchema, 'What became of it.'), ...problemAnswer },
})

/** `POST /api/add` */
export function addAdd(api: Api, world: World): void {
  api.openapi(route, (c) =>
    answerArticle(c, world, {
      event: 'add',
      body: c.req.valid('json'),
      outcomes: world.hearing.add,
      finish: ({ kept, document, statements }) => ({ schema: 'hearsay/add/1', kept, document, statements }),
    }),
  )
}
