import { createRoute } from '@hono/zod-openapi'
import { articleRequest, jsonOf, problemAnswer, type Api } from '../api.ts'
import { answerArticle } from '../answer-article.ts'
import { weighedSchema } from '../shapes.ts'
import { weighReading } from '../weigh.ts'
import type { World } from '../world.ts'

const route = createRoute({
  method: 'post',
  path: '/api/weigh',
  operationId: 'weigh',
  summary: 'Reads an article and holds it against the record, where one is held',
  description:
    'With `Accept: text/event-stream` as `read`, with an event `weigh` behind that of `read`, which comes as soon as the article is read.',
  request: articleRequest,
  responses: { 200: jsonOf(weighedSchema, 'What was read and what the record says.'), ...problemAnswer },
})

/** `POST /api/weigh` */
export function addWeigh(api: Api, world: World): void {
  api.openapi(route, (c) =>
    answerArticle(c, world, {
      event: 'weigh',
      body: c.req.valid('json'),
      outcomes: world.hearing.readAll,
      early: ({ reading }) => reading,
      finish: async ({ reading }) => ({ ...(await weighReading(world.thinking, reading)), corrections: [] }),
    }),
  )
}
