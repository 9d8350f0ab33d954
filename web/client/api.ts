import { eventsOf } from './events.ts'
import { ApiProblem, problemIn } from './problem.ts'
import type { Reading } from '../../src/schema/read.ts'
import type { Article, Weighed } from './shapes.ts'
import { tokenHeaders } from './token.ts'

/** Gets JSON. @throws ApiProblem */
export async function get<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  const response = await fetch(path, { headers: tokenHeaders(), signal: signal ?? null })
  if (!response.ok) throw await problemIn(response)
  return (await response.json()) as Answer
}

/** Puts an article into the ledger; resolves to the id by which it is found there. @throws ApiProblem */
export async function keep(article: Article): Promise<string> {
  const { document } = await post<{ document: { id: string } }>('/api/add', article)
  return document.id
}

async function post<Answer>(path: string, body: unknown): Promise<Answer> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { ...tokenHeaders(), 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw await problemIn(response)
  return (await response.json()) as Answer
}

/** A person's word on a statement; null takes it back. */
export type Correcting = {
  readonly id: string
  readonly by: string
  readonly note?: string
  readonly source?: string | null
  readonly stance?: string | null
  readonly verdict?: string | null
  /** The other statement, where the word is on how two stand to each other. */
  readonly against?: string
  readonly relation?: string | null
}

/** Writes down a person's word beside the program's. @throws ApiProblem */
export async function correct(word: Correcting): Promise<void> {
  await post('/api/corrections', word)
}

/**
 * Has an article read: each of a file that holds several comes as soon as it is read, and again when it was held against
 * the record, or the problem it has.
 */
export async function* weigh(article: Article, signal: AbortSignal): AsyncGenerator<Weighed | Reading | ApiProblem> {
  const response = await fetch('/api/weigh', {
    method: 'POST',
    headers: { ...tokenHeaders(), 'Content-Type': 'application/json', Accept: 'text/event-stream' },
    body: JSON.stringify(article),
    signal,
  })
  if (!response.ok || response.body === null) throw await problemIn(response)
  for await (const { event, data } of eventsOf(response.body)) {
    if (event === 'read') yield JSON.parse(data) as Reading
    if (event === 'weigh') yield { ...(JSON.parse(data) as Weighed), article }
    if (event === 'problem') yield new ApiProblem(JSON.parse(data))
  }
}
