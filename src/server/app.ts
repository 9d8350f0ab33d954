import { createHash } from 'node:crypto'
import { bodyLimit } from 'hono/body-limit'
import { etag } from 'hono/etag'
import { createApi, type Api } from './api.ts'
import { LARGEST_BODY } from './article-body.ts'
import { guardOrigin, guardToken } from './guard.ts'
import { safeHeaders } from './headers.ts'
import { addMcp } from './mcp/mcp.ts'
import { describeApi } from './openapi.ts'
import { addPage } from './page.ts'
import { problemOf, problemOfError, sendProblem } from './problem.ts'
import { addAdd } from './routes/add.ts'
import { addArticles } from './routes/articles.ts'
import { addCheck } from './routes/check.ts'
import { addCompare } from './routes/compare.ts'
import { addCorrect } from './routes/correct.ts'
import { addDeliveries } from './routes/deliveries.ts'
import { addDrift } from './routes/drift.ts'
import { addExample } from './routes/example.ts'
import { addFacets } from './routes/facets.ts'
import { addHeld } from './routes/held.ts'
import { addOrigins } from './routes/origins.ts'
import { addRead } from './routes/read.ts'
import { addReading } from './routes/reading.ts'
import { addRecordList } from './routes/record.ts'
import { addTrace } from './routes/trace.ts'
import { addTranscript } from './routes/transcript.ts'
import { addSearch } from './routes/search.ts'
import { addWeigh } from './routes/weigh.ts'
import { addWho } from './routes/who.ts'
import type { World } from './world.ts'

export { speakMcp } from './mcp/mcp.ts'
export { serve } from './serve.ts'

/** The HTTP API and the page: a request in, a response out; nothing listens yet. */
export function createApp(world: World): Api {
  const api = createApi()
  api.use(safeHeaders)
  api.use(guardOrigin(world))
  api.use('/api/*', guardToken(world))
  api.use('/mcp', guardToken(world))
  api.use('/api/*', bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => sendProblem(c, tooLarge()) }))
  const tagged = etag({ generateDigest: digestOf })
  // A digest would wait for the end of what has none.
  api.use('/api/*', (c, next) => (c.req.path.endsWith('/events') ? next() : tagged(c, next)))
  addRead(api, world)
  addCheck(api, world)
  addWeigh(api, world)
  addExample(api, world)
  addAdd(api, world)
  addDeliveries(api, world)
  addSearch(api, world)
  addFacets(api, world)
  addWho(api, world)
  addHeld(api, world)
  addArticles(api, world)
  addReading(api, world)
  addCompare(api, world)
  addOrigins(api, world)
  addRecordList(api, world)
  addTranscript(api, world)
  addTrace(api, world)
  addDrift(api, world)
  addCorrect(api, world)
  describeApi(api)
  addMcp(api, world)
  addPage(api, world)
  api.notFound((c) => sendProblem(c, problemOf('not-found', `There is nothing at ${c.req.method} ${c.req.path}.`)))
  api.onError((error, c) => {
    const problem = problemOfError(error)
    if (problem.status === 500) world.onFault(error)
    return sendProblem(c, problem)
  })
  return api
}

function tooLarge() {
  return problemOf('too-large', `Expected at most ${LARGEST_BODY / 1_000_000} MB.`)
}

function digestOf(body: Uint8Array): ArrayBuffer {
  return new Uint8Array(createHash('sha1').update(body).digest()).buffer
}
