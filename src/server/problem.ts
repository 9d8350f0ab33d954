import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { FetchError, HearsayError, InputError, LedgerError, UsageError } from '../error.ts'
import { NoLedgerError } from './ledger-desk.ts'

/** What went wrong, as RFC 9457 has it. */
export const problemSchema = z
  .object({
    type: z.string().describe('Names the kind of problem; the same for all of one kind.'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What was expected and what came.'),
    errors: z
      .array(z.object({ pointer: z.string().describe('JSON pointer into the request.'), detail: z.string() }))
      .optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457, application/problem+json.' })

/** A problem to be sent. */
export type Problem = z.infer<typeof problemSchema>

const KINDS = {
  request: [400, 'The request is not as described'],
  token: [401, 'A token is needed'],
  forbidden: [403, 'The request comes from elsewhere'],
  'not-found': [404, 'Not found'],
  'too-large': [413, 'Too large'],
  'media-type': [415, 'Not JSON'],
  input: [422, 'The article cannot be read'],
  fetch: [422, 'The address was not fetched'],
  'no-ledger': [404, 'Nothing is held yet'],
  fault: [500, 'A fault of the program'],
  busy: [503, 'Too much is being read'],
  ledger: [503, 'The ledger cannot be asked'],
} as const

/** The kinds of problem that the API answers with. */
export type ProblemKind = keyof typeof KINDS

/** A request that fails for a reason of its own: thrown by a route, answered as a problem. */
export class ProblemError extends HearsayError {
  override name = 'ProblemError'
  readonly kind: ProblemKind

  constructor(kind: ProblemKind, detail: string) {
    super(detail)
    this.kind = kind
  }
}

/** A problem of a kind, with the sentence that tells this one. */
export function problemOf(kind: ProblemKind, detail: string, errors?: Problem['errors']): Problem {
  const [status, title] = KINDS[kind]
  return { type: `urn:hearsay:problem:${kind}`, title, status, detail, ...(errors === undefined ? {} : { errors }) }
}

/** Why a request failed; what is no error of ours tells nothing of itself to the outside. */
export function problemOfError(error: unknown): Problem {
  if (error instanceof ProblemError) return problemOf(error.kind, error.message)
  if (error instanceof FetchError) return problemOf('fetch', error.message)
  if (error instanceof InputError) return problemOf('input', error.message)
  if (error instanceof NoLedgerError) return problemOf('no-ledger', error.message)
  if (error instanceof LedgerError) return problemOf('ledger', error.message)
  if (error instanceof UsageError) return problemOf('request', error.message)
  if (error instanceof HearsayError) return problemOf('fault', error.message)
  if (error instanceof HTTPException && error.status === 415)
    return problemOf('media-type', 'Expected a body of JSON, with Content-Type: application/json.')
  if (error instanceof HTTPException) return problemOf('request', error.message)
  return problemOf('fault', 'Something went wrong inside; the program’s log says what.')
}

/** Answers with a problem. */
export function sendProblem(c: Context, problem: Problem): Response {
  if (problem.status === 503) c.header('Retry-After', '5')
  if (problem.status === 401) c.header('WWW-Authenticate', 'Bearer')
  return c.body(JSON.stringify(problem), problem.status as 400, { 'Content-Type': 'application/problem+json' })
}
