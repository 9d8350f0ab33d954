import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { heldTranscript } from '../../ledger/ledger.ts'
import { checkSchema } from '../../schema/check.ts'
import { jsonOf, problemAnswer, sendJson, type Api } from '../api.ts'
import { heldStatementSchema } from '../ledger-shapes.ts'
import { ProblemError } from '../problem.ts'
import { byId } from '../queries.ts'
import { quotationsOf } from '../quotations-of.ts'
import type { World } from '../world.ts'

const finding = checkSchema.shape.findings.element.shape
const spans = finding.content.shape.spans

const transcriptSchema = z.object({
  schema: z.literal('hearsay/transcript/1'),
  id: z.string(),
  title: z.string().nullable(),
  date: z.string().nullable(),
  url: z.string().nullable(),
  series: z.string().nullable(),
  occasion: z.string(),
  scope: z.string(),
  sha256: z.string(),
  text: z.string(),
  turns: z.array(
    z.object({
      span: spans.element,
      label: z.string().nullable(),
      speaker: z.string().nullable(),
      role: z.enum(['reporter', 'speaker', 'moderator', 'audience']),
    }),
  ),
  quotations: z
    .array(
      z.object({
        document: heldStatementSchema.shape.document,
        attribution: z.string(),
        speaker: z.string().nullable(),
        verdict: finding.verdict,
        spans: spans.describe('Into `text`.'),
        words: z.string().describe('As the article prints them.'),
        edits: finding.edits,
        leftOut: finding.leftOut.describe('What of the record stands around it and was left out.'),
      }),
    )
    .describe('What articles of the ledger quote from it, in the order of its text.'),
  looked: z.int().describe('How many articles of the days after it were looked through.'),
})

const route = createRoute({
  method: 'get',
  path: '/api/record/{id}',
  operationId: 'transcript',
  summary: 'A transcript with what the ledger’s articles quote from it, each at its place',
  request: byId,
  responses: { 200: jsonOf(transcriptSchema, 'The transcript.'), ...problemAnswer },
})

/** `GET /api/record/{id}` */
export function addTranscript(api: Api, world: World): void {
  api.openapi(route, async (c) => {
    const { id } = c.req.valid('param')
    const found = world.desk.ask((ledger) => heldTranscript(ledger, id))
    if (found === null) throw new ProblemError('not-found', `The ledger holds no transcript ${id}.`)
    const { title, date, url, series, occasion, scope, sha256, text } = found
    const turns = found.turns.map(({ span, label, speaker, role }) => ({ span, label, speaker, role }))
    const facts = { id, title, date, url, series, occasion, scope, sha256, text, turns }
    return sendJson(c, { schema: 'hearsay/transcript/1', ...facts, ...(await quotationsOf(world, { id, date })) })
  })
}
