import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { z } from 'zod'
import { articleBody } from './article-body.ts'
import { problemOf, problemSchema, sendProblem, type Problem } from './problem.ts'

/** The API that routes are put on. */
export type Api = OpenAPIHono

/** An empty API that answers a request of another shape with what is wrong with it, field by field. */
export function createApi(): Api {
  return new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return undefined
      const errors = result.error.issues.map(errorOf)
      return sendProblem(c, problemOf('request', errors.map(lineOf).join('; '), errors))
    },
  })
}

type Fault = NonNullable<Problem['errors']>[number]

function errorOf({ path, message }: z.core.$ZodIssue): Fault {
  return { pointer: path.map((step) => `/${String(step)}`).join(''), detail: message }
}

function lineOf({ pointer, detail }: Fault): string {
  return pointer === '' ? detail : `${pointer}: ${detail}`
}

/** An answer of JSON of this shape. */
export function jsonOf<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } }
}

/** What any request may be answered with where it fails. */
export const problemAnswer = {
  default: { description: 'A problem.', content: { 'application/problem+json': { schema: problemSchema } } },
} as const

/** Answers with JSON; the route's schema, which a test holds the answer against, stands in for the type. */
export function sendJson(c: Context, value: unknown): never {
  return c.json(value) as never
}

/** Answers with JSON that is written down already. */
export function sendWritten(c: Context, json: Uint8Array): never {
  return c.body(json as Uint8Array<ArrayBuffer>, 200, { 'Content-Type': 'application/json' }) as never
}

/** A request that brings an article. */
export const articleRequest = {
  body: { required: true, content: { 'application/json': { schema: articleBody } } },
} as const
