import { createRoute } from '@hono/zod-openapi'
import { checkSchema } from '../../schema/check.ts'
import { articleRequest, jsonOf, problemAnswer, type Api } from '../api.ts'
import { answerArticle } from '../answer-article.ts'
import type { World } from '../world.ts'

const route = createRoute({
  method: 'post',
  path: '/api/check',
  operationId: 'check',
  summary: 'Holds what an article quotes against the record',
  description: 'With `Accept: text/event-stream` as `read`, with events `check`.',
  request: articleRequest,
  responses: { 200: jsonOf(checkSchema, 'What the record says.'), ...problemAnswer },
})

/** `POST /api/check` */
export function addCheck(api: Api, world: World): void {
  api.openapi(route, (c) =>
    answerArticle(c, world, {
      event: 'check',
      body: c.req.valid('json'),
      outcomes: world.hearing.readAll,
      finish: ({ reading }) => world.thinking.checkReading(reading),
    }),
  )
}
