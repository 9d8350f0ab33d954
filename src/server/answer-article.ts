import type { Context } from 'hono'
import { streamSSE, type SSEStreamingApi } from 'hono/streaming'
import { InputError, type FetchError } from '../error.ts'
import type { Input, ReadOptions } from '../hear.ts'
import { sendJson } from './api.ts'
import { inputOf, readOptionsOf, type ArticleBody } from './article-body.ts'
import { problemOfError } from './problem.ts'
import type { World } from './world.ts'

const STILL_HERE_MS = 15_000

type Failed = { readonly error: InputError | FetchError }

/**
 * What is asked of an article: the name of the event that answers, the body, who does it, and what is sent of it; `early`
 * is what is known before that takes its time, sent as the event `read`.
 */
export type Asked<Any extends object> = {
  readonly event: string
  readonly body: ArticleBody
  readonly outcomes: (inputs: readonly Input[], options: ReadOptions) => AsyncIterable<Any>
  readonly finish: (done: Exclude<Any, Failed>) => unknown
  readonly early?: (done: Exclude<Any, Failed>) => unknown
}

/** Answers with JSON, or with server-sent events where the request accepts them: one for each article as it is read. */
export async function answerArticle<Any extends object>(
  c: Context,
  { queue, onFault }: World,
  asked: Asked<Any>,
): Promise<never> {
  const { body, finish } = asked
  const outcomes = (): AsyncIterable<Any> => asked.outcomes([inputOf(body)], readOptionsOf(body, c.req.raw.signal))
  const accepts = (c.req.header('accept') ?? '').includes('text/event-stream')
  if (!accepts) return sendJson(c, await queue.run(async () => finish(await onlyOne(outcomes()))))
  return streamSSE(c, (stream) =>
    queue.run(() => sendEvents(stream, asked, outcomes())).catch(sendFailure(stream, onFault)),
  ) as never
}

async function onlyOne<Any extends object>(outcomes: AsyncIterable<Any>): Promise<Exclude<Any, Failed>> {
  let found: Exclude<Any, Failed> | null = null
  for await (const outcome of outcomes) {
    if (isFailed(outcome)) throw outcome.error
    if (found !== null)
      throw new InputError('The input holds several articles: expected one. Ask for text/event-stream to get each.')
    found = outcome as Exclude<Any, Failed>
  }
  if (found === null) throw new InputError('The input holds no article.')
  return found
}

async function sendEvents<Any extends object>(
  stream: SSEStreamingApi,
  { event, finish, early }: Asked<Any>,
  outcomes: AsyncIterable<Any>,
): Promise<void> {
  const beats = setInterval(() => void stream.write(':\n\n'), STILL_HERE_MS).unref()
  let articles = 0
  try {
    for await (const outcome of outcomes) {
      if (stream.aborted) return
      articles++
      if (isFailed(outcome)) {
        await send(stream, 'problem', problemOfError(outcome.error))
        continue
      }
      const done = outcome as Exclude<Any, Failed>
      if (early !== undefined) await send(stream, 'read', early(done))
      await send(stream, event, await finish(done))
    }
    await send(stream, 'done', { articles })
  } finally {
    clearInterval(beats)
  }
}

/** What fails midway ends the stream with a problem: the answer's status went out long ago. */
function sendFailure(stream: SSEStreamingApi, onFault: World['onFault']) {
  return async (error: unknown): Promise<void> => {
    const problem = problemOfError(error)
    if (problem.status >= 500) onFault(error)
    await send(stream, 'problem', problem)
    await send(stream, 'done', {})
  }
}

function send(stream: SSEStreamingApi, event: string, value: unknown): Promise<void> {
  return stream.writeSSE({ event, data: JSON.stringify(value) })
}

function isFailed<Any extends object>(outcome: Any): outcome is Extract<Any, Failed> {
  return 'error' in outcome
}
