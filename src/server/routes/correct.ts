import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { correct } from '../../ledger/ledger.ts'
import { relations } from '../../closed-lists.ts'
import { verdicts } from '../../verdict.ts'
import { jsonOf, problemAnswer, sendJson, type Api } from '../api.ts'
import { correctionSchema, idSchema, stanceSchema } from '../ledger-shapes.ts'
import type { World } from '../world.ts'

const route = createRoute({
  method: 'post',
  path: '/api/corrections',
  operationId: 'correct',
  summary:
    'Writes down a person’s word on a statement, document or source, beside what the program said; null takes it back',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .object({
              id: idSchema.describe('Of the statement, document or source.'),
              by: z.string().min(1).max(200).describe('Whose word it is.'),
              note: z.string().max(4000).optional(),
              against: idSchema
                .optional()
                .describe('The other statement, where the word is on how two stand to each other.'),
              relation: z.enum(relations).nullable().optional(),
              source: z.string().max(300).nullable().optional(),
              stance: stanceSchema.nullable().optional(),
              verdict: z.enum(verdicts).nullable().optional(),
              day: z.string().max(30).nullable().optional().describe('2024-05-10, or two days parted by a slash.'),
            })
            .meta({ id: 'Correcting' }),
        },
      },
    },
  },
  responses: {
    200: jsonOf(z.object({ corrections: z.array(correctionSchema) }), 'What was written down.'),
    ...problemAnswer,
  },
})

/** `POST /api/corrections` */
export function addCorrect(api: Api, { desk }: World): void {
  api.openapi(route, (c) => {
    const { id, ...options } = c.req.valid('json')
    return sendJson(c, { corrections: desk.write((ledger) => correct(ledger, id, options)) })
  })
}
