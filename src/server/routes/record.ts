import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { recordList } from '../../ledger/ledger.ts'
import { jsonOf, problemAnswer, sendJson, type Api } from '../api.ts'
import { occasionSchema } from '../ledger-shapes.ts'
import { daysQuery, pageQuery } from '../queries.ts'
import type { World } from '../world.ts'

const listSchema = z.object({
  schema: z.literal('hearsay/record/1'),
  occasions: z.array(occasionSchema),
  total: z.int(),
  missing: z.array(z.object({ series: z.string(), days: z.array(z.string()) })),
  next: z.int().nullable(),
})

const route = createRoute({
  method: 'get',
  path: '/api/record',
  operationId: 'recordList',
  summary: 'The occasions of which a record is held, the latest first, and the days missing from a regular series',
  request: { query: z.object({ speaker: z.string().max(300).optional(), ...daysQuery, ...pageQuery }) },
  responses: { 200: jsonOf(listSchema, 'The occasions.'), ...problemAnswer },
})

/** `GET /api/record` */
export function addRecordList(api: Api, { desk }: World): void {
  api.openapi(route, (c) => {
    const { limit, offset, ...given } = c.req.valid('query')
    const wanted = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
    const { occasions, missing } = desk.ask((ledger) => recordList(ledger, wanted))
    const latest = occasions.toReversed()
    return sendJson(c, {
      schema: 'hearsay/record/1',
      occasions: latest.slice(offset, offset + limit),
      total: latest.length,
      missing,
      next: offset + limit < latest.length ? offset + limit : null,
    })
  })
}
