import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import { z } from 'zod'
import { articleBody, inputOf, type ArticleBody } from '../article-body.ts'
import { jsonOf, problemAnswer, sendJson, type Api } from '../api.ts'
import { deliverySchema, DESTINATIONS, type Delivery } from '../delivery.ts'
import type { Deliveries } from '../deliveries.ts'
import { ProblemError } from '../problem.ts'
import type { World } from '../world.ts'

const deliveringSchema = articleBody
  .safeExtend({
    to: z
      .enum(DESTINATIONS)
      .default('articles')
      .describe('`record` adds transcripts; `published` is then the day of those that do not say theirs.'),
  })
  .meta({ id: 'Delivering', description: 'What is to be added: exactly one of text, html, url and base64.' })

const takeRoute = createRoute({
  method: 'post',
  path: '/api/deliveries',
  operationId: 'deliver',
  summary: 'Hands over an article, a feed, a file of several, or transcripts; answers before they are read',
  request: { body: { required: true, content: { 'application/json': { schema: deliveringSchema } } } },
  responses: { 202: jsonOf(deliverySchema, 'It waits to be read.'), ...problemAnswer },
})

const listRoute = createRoute({
  method: 'get',
  path: '/api/deliveries',
  operationId: 'deliveries',
  summary: 'What was handed over since the server began, and what became of it',
  description: 'As it goes on: `deliveryEvents`.',
  responses: {
    200: jsonOf(
      z.object({ schema: z.literal('hearsay/deliveries/1'), deliveries: z.array(deliverySchema) }),
      'The deliveries, in the order of coming.',
    ),
    ...problemAnswer,
  },
})

const eventsRoute = createRoute({
  method: 'get',
  path: '/api/deliveries/events',
  operationId: 'deliveryEvents',
  summary: 'What becomes of the deliveries, as it goes on',
  description:
    'Server-sent events: `deliveries` with all of them, then `delivery` for each change, and `gone` with the `id` of one that is taken away.',
  responses: {
    200: {
      description: 'Events, until the other side goes.',
      content: { 'text/event-stream': { schema: z.string() } },
    },
    ...problemAnswer,
  },
})

const stopRoute = createRoute({
  method: 'delete',
  path: '/api/deliveries/{id}',
  operationId: 'stopDelivery',
  summary: 'Stops a delivery, or takes away one that is done; what was kept of it stays in the ledger',
  request: { params: z.object({ id: z.uuid() }) },
  responses: { 200: jsonOf(deliverySchema, 'As it was left.'), ...problemAnswer },
})

/** `/api/deliveries` */
export function addDeliveries(api: Api, { deliveries }: World): void {
  api.openapi(takeRoute, (c) => {
    const { to, ...body } = c.req.valid('json')
    const input = inputOf(body)
    const bytes = (body.text ?? body.html ?? body.base64 ?? '').length
    const { published } = body
    return c.json(deliveries.take({ to, input, bytes, name: nameOf(body), published }), 202) as never
  })
  api.openapi(listRoute, (c) => sendJson(c, { schema: 'hearsay/deliveries/1', deliveries: deliveries.list() }))
  api.openapi(eventsRoute, (c) => followed(c, deliveries) as never)
  api.openapi(stopRoute, (c) => {
    const { id } = c.req.valid('param')
    const stopped = deliveries.stop(id)
    if (stopped === null) throw new ProblemError('not-found', `There is no delivery ${id}.`)
    return sendJson(c, stopped)
  })
}

const LONGEST_NAME = 80

function nameOf({ name, url, text, html }: ArticleBody): string {
  if (name !== undefined && name !== '') return name
  if (url !== undefined) return url
  const words = (text ?? html ?? 'A file').trim().replace(/\s+/g, ' ')
  return words.length > LONGEST_NAME ? `${words.slice(0, LONGEST_NAME)}…` : words
}

const EVERY_MS = 200
const STILL_HERE_MS = 15_000

/** Events of all changes, those of a moment together, until the other side goes. */
function followed(c: Context, deliveries: Deliveries): Response {
  return streamSSE(c, async (stream) => {
    const changed = new Map<string, Delivery | null>()
    let quiet = 0
    const unfollow = deliveries.follow((id, delivery) => changed.set(id, delivery))
    stream.onAbort(unfollow)
    await stream.writeSSE({ event: 'deliveries', data: JSON.stringify(deliveries.list()) })
    while (!stream.aborted) {
      const events = [...changed]
      changed.clear()
      for (const [id, delivery] of events)
        await stream.writeSSE(
          delivery === null
            ? { event: 'gone', data: JSON.stringify({ id }) }
            : { event: 'delivery', data: JSON.stringify(delivery) },
        )
      quiet = events.length > 0 ? 0 : quiet + EVERY_MS
      if (quiet % STILL_HERE_MS === STILL_HERE_MS - EVERY_MS) await stream.write(':\n\n')
      await stream.sleep(EVERY_MS)
    }
  })
}
