import type { Context } from 'hono'
import { streamSSE, type SSEStreamingApi } from 'hono/streaming'
import { InputError } from '../error.ts'
import type { Outcome } from '../hear.ts'
import type { Reading } from '../schema/to-reading.ts'
import { sendJson } from './api.ts'
import { inputOf, readOptionsOf, type ArticleBody } from './article-body.ts'
import { problemOfError } from './problem.ts'
import type { World } from './world.ts'

const STILL_HERE_MS = 15_000

/** What is asked of an article: the name of the event that answers, the body, and what becomes of a reading. */
export type Asked<Answer> = {
  readonly event: string
  readonly body: ArticleBody
  readonly finish: (reading: Reading) => Promise<Answer>
}

/** Answers with JSON, or with server-sent events where the request accepts them: one for each article as it is read. */
export async function answerArticle<Answer>(c: Context, world: World, asked: Asked<Answer>): Promise<never> {
  const { signal } = c.req.raw
  const outcomes = (): AsyncIterable<Outcome> =>
    world.session.readAll([inputOf(asked.body)], readOptionsOf(asked.body, signal))
  const accepts = (c.req.header('accept') ?? '').includes('text/event-stream')
  if (accepts) return sendEvents(c, world, { ...asked, outcomes }) as never
  return sendJson(c, await world.queue.run(async () => asked.finish(await onlyOne(outcomes()))))
}

async function onlyOne(outcomes: AsyncIterable<Outcome>): Promise<Reading> {
  let found: Reading | null = null
  for await (const outcome of outcomes) {
    if ('error' in outcome) throw outcome.error
    if (found !== null)
      throw new InputError('The input holds several articles: expected one. Ask for text/event-stream to get each.')
    found = outcome.reading
  }
  if (found === null) throw new InputError('The input holds no article.')
  return found
}

type Streamed<Answer> = Asked<Answer> & { readonly outcomes: () => AsyncIterable<Outcome> }

function sendEvents<Answer>(c: Context, world: World, { event, finish, outcomes }: Streamed<Answer>): Response {
  return streamSSE(c, async (stream) => {
    const send = (name: string, value: unknown): Promise<void> =>
      stream.writeSSE({ event: name, data: JSON.stringify(value) })
    const beats = keepAlive(stream)
    let articles = 0
    try {
      await world.queue.run(async () => {
        for await (const outcome of outcomes()) {
          if (stream.aborted) return
          articles++
          if ('error' in outcome) await send('problem', problemOfError(outcome.error))
          else await send(event, await finish(outcome.reading))
        }
      })
    } catch (error) {
      await send('problem', problemOfError(error))
    } finally {
      clearInterval(beats)
    }
    await send('done', { articles })
  })
}

/** A comment now and then, so that nothing between takes the connection for dead. */
function keepAlive(stream: SSEStreamingApi): NodeJS.Timeout {
  return setInterval(() => void stream.write(':\n\n'), STILL_HERE_MS).unref()
}
