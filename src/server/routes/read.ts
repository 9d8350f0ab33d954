import { createRoute } from '@hono/zod-openapi'
import { readingSchema } from '../../schema/read.ts'
import { articleRequest, jsonOf, problemAnswer, type Api } from '../api.ts'
import { answerArticle } from '../answer-article.ts'
import type { World } from '../world.ts'

const route = createRoute({
  method: 'post',
  path: '/api/read',
  operationId: 'read',
  summary: 'Reads an article: who said what, when, where and how firmly',
  description:
    'With `Accept: text/event-stream` each article comes as an event `read` as soon as it is read, one that cannot be read as `problem`, and `done` ends it.',
  request: articleRequest,
  responses: { 200: jsonOf(readingSchema, 'What was read.'), ...problemAnswer },
})

/** `POST /api/read` */
export function addRead(api: Api, world: World): void {
  api.openapi(route, (c) =>
    answerArticle(c, world, {
      event: 'read',
      body: c.req.valid('json'),
      outcomes: world.hearing.readAll,
      finish: ({ reading }) => reading,
    }),
  )
}
