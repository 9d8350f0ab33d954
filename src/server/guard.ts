import { createHash, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { problemOf, sendProblem } from './problem.ts'

/** Who may ask: anyone who reaches a loopback address by a loopback name, or who knows the token. */
export type GuardOptions = {
  /** Must stand in `Authorization: Bearer …` of every request to the API, where there is one. */
  readonly token: string | null
  /** Whether only loopback names are answered: against names that lead here from a page elsewhere (DNS rebinding). */
  readonly loopback: boolean
}

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]'])
const READING_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Refuses a request whose Host is a stranger's name, or that a page of elsewhere sends (CSRF). */
export function guardOrigin({ loopback }: GuardOptions): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host') ?? new URL(c.req.url).host
    if (loopback && !LOOPBACK_NAMES.has(nameOf(host)))
      return sendProblem(c, problemOf('forbidden', `The name ${host} is not one of this server: expected localhost.`))
    const origin = c.req.header('origin')
    const site = c.req.header('sec-fetch-site')
    const foreign =
      (origin !== undefined && hostOf(origin) !== host) ||
      ((!READING_METHODS.has(c.req.method) || c.req.path.startsWith('/api/')) &&
        site !== undefined &&
        site !== 'same-origin' &&
        site !== 'none')
    if (foreign)
      return sendProblem(c, problemOf('forbidden', 'A page of another origin sent this: expected one of this server.'))
    return next()
  }
}

/** Refuses a request that does not bring the token, where one is wanted. */
export function guardToken({ token }: GuardOptions): MiddlewareHandler {
  return async (c, next) => {
    const brought = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
    if (token === null || (brought !== undefined && isSame(brought, token))) return next()
    return sendProblem(c, problemOf('token', 'Expected the token given to --token, as Authorization: Bearer TOKEN.'))
  }
}

/** Compares in a time that tells nothing of either word. */
function isSame(a: string, b: string): boolean {
  const digest = (word: string): Buffer => createHash('sha256').update(word).digest()
  return timingSafeEqual(digest(a), digest(b))
}

function nameOf(host: string): string {
  return host.replace(/:\d*$/, '').toLowerCase()
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
