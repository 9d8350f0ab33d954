import { lookup as systemLookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isIP } from 'node:net'
import { Agent, buildConnector, fetch } from 'undici'
import type { Response } from 'undici'
import { FetchError } from '../error.ts'
import { isPublicAddress } from './address.ts'

/** What a fetch may be told. `lookup` and `allow` stand in for the net in tests; no command passes them. */
export type FetchOptions = {
  readonly signal?: AbortSignal | undefined
  /** Bytes after decompression; 20 MB unless told. */
  readonly maxBytes?: number | undefined
  readonly userAgent?: string | undefined
  /** Milliseconds for all of it, redirects included; 30,000 unless told. */
  readonly timeout?: number | undefined
  readonly lookup?: LookupFunction | undefined
  readonly allow?: ((address: string) => boolean) | undefined
}

/** What came: the bytes, the address they came from after redirects, and the content type. */
export type Fetched = { readonly bytes: Uint8Array; readonly url: string; readonly contentType: string }

const MOST_REDIRECTS = 5
const USER_AGENT = 'hearsay/0.1 (reads one article at a time)'

/**
 * The bytes at an http or https address. The address really dialled is checked, for each of at most five redirects again, so
 * that no name, redirect or odd spelling leads into a private network. Throws a FetchError that names the address and reason.
 */
export async function fetchBytes(url: string, options: FetchOptions = {}): Promise<Fetched> {
  const allow = options.allow ?? isPublicAddress
  const agent = new Agent({
    connect: guardedConnector(allow, options.lookup ?? systemLookup),
    headersTimeout: 15_000,
    bodyTimeout: 15_000,
  })
  const timer = AbortSignal.timeout(options.timeout ?? 30_000)
  const signal = options.signal ? AbortSignal.any([options.signal, timer]) : timer
  try {
    const { response, address } = await follow(url, {
      agent,
      allow,
      signal,
      userAgent: options.userAgent ?? USER_AGENT,
    })
    const bytes = await readBody(response, address, options.maxBytes ?? 20_000_000)
    return { bytes, url: address, contentType: response.headers.get('content-type') ?? '' }
  } catch (error) {
    throw named(error, url, options.signal)
  } finally {
    await agent.destroy()
  }
}

type Way = {
  readonly agent: Agent
  readonly allow: (address: string) => boolean
  readonly signal: AbortSignal
  readonly userAgent: string
}

async function follow(url: string, way: Way): Promise<{ response: Response; address: string }> {
  let address = url
  for (let step = 0; step <= MOST_REDIRECTS; step++) {
    checkAddress(address, url, way.allow)
    const headers = {
      'user-agent': way.userAgent,
      accept: 'text/html,application/xhtml+xml,application/pdf,text/plain,application/json;q=0.8,*/*;q=0.1',
    }
    const response = await fetch(address, { redirect: 'manual', dispatcher: way.agent, signal: way.signal, headers })
    const next = response.headers.get('location')
    if (response.status < 300 || response.status > 399 || next === null) {
      if (!response.ok)
        throw new FetchError(
          `${address} was not fetched: the server answered ${response.status} ${response.statusText}`.trim() + '.',
        )
      return { response, address }
    }
    await response.body?.cancel()
    if (!URL.canParse(next, address))
      throw new FetchError(`${address} was not fetched: it redirects to ${next}, which is no address.`)
    address = new URL(next, address).href
  }
  throw new FetchError(`${url} was not fetched: more than ${MOST_REDIRECTS} redirects.`)
}

function checkAddress(address: string, first: string, allow: Way['allow']): void {
  const from = address === first ? '' : `, to which ${first} redirects,`
  if (!URL.canParse(address))
    throw new FetchError(`${address}${from} was not fetched: expected an address such as https://example.org/news.`)
  const { protocol, hostname, username } = new URL(address)
  if (protocol !== 'http:' && protocol !== 'https:')
    throw new FetchError(`${address}${from} was not fetched: expected http or https, came ${protocol}`)
  if (username !== '')
    throw new FetchError(`${address}${from} was not fetched: addresses with a user name are refused.`)
  const host = hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) && !allow(host))
    throw new FetchError(`${address}${from} was not fetched: ${host} is a private or reserved address.`)
}

/** Dials only addresses that are allowed, and looks again at the one that was reached. */
function guardedConnector(allow: Way['allow'], lookup: LookupFunction): buildConnector.connector {
  const guarded: LookupFunction = (host, options, done) =>
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '', 0)
      const list = Array.isArray(found) ? found : [{ address: found as string, family: isIP(found as string) }]
      const refused = list.find(({ address }) => !allow(address))
      if (refused || list.length === 0)
        return done(
          new FetchError(`${host} leads to ${refused?.address ?? 'no address'}, a private or reserved address`),
          '',
          0,
        )
      return options.all ? done(null, list) : done(null, list[0]!.address, list[0]!.family)
    })
  const connect = buildConnector({ timeout: 10_000, lookup: guarded })
  return (target, done) =>
    connect(target, (...[error, socket]) => {
      if (error) return done(error, null)
      const reached = socket.remoteAddress ?? ''
      if (allow(reached)) return done(null, socket)
      socket.destroy()
      return done(new FetchError(`${target.hostname} was reached at ${reached}, a private or reserved address`), null)
    })
}

async function readBody(response: Response, address: string, most: number): Promise<Uint8Array> {
  const tooMuch = (): FetchError =>
    new FetchError(
      `${address} was not fetched: it is larger than ${(most / 1_000_000).toFixed(1)} MB, the most that is read.`,
    )
  if (Number(response.headers.get('content-length') ?? 0) > most) throw tooMuch()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > most) throw tooMuch()
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

/** One FetchError for every failure, its cause kept; a caller's own abort passes as it is. */
function named(error: unknown, url: string, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted) return signal.reason
  if (error instanceof FetchError) return error
  const causes: string[] = []
  for (let cause: unknown = error; cause instanceof Error && causes.length < 4; cause = cause.cause) {
    if (cause instanceof FetchError)
      return new FetchError(`${url} was not fetched: ${cause.message}.`, { cause: error })
    causes.push(cause.message)
  }
  const reason =
    error instanceof Error && error.name === 'TimeoutError' ? 'it took too long' : (causes.at(-1) ?? String(error))
  return new FetchError(`${url} was not fetched: ${reason}.`, { cause: error })
}
