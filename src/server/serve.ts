import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve as listen } from '@hono/node-server'
import { UsageError, HearsayError } from '../error.ts'
import type { Session } from '../hear.ts'
import { createApp } from './app.ts'
import { canAside } from './aside.ts'
import { openDeliveries } from './deliveries.ts'
import { openDesk } from './ledger-desk.ts'
import { createQueue } from './queue.ts'
import { workHere } from './work.ts'
import { workAside } from './work-aside.ts'

/** Where to listen, and who may ask. */
export type ServeOptions = {
  /** 127.0.0.1 where nothing is said; any other than a loopback address needs a token. */
  readonly host?: string | undefined
  /** 0, or nothing said, takes one that is free. */
  readonly port?: number | undefined
  readonly token?: string | undefined
  /** The ledger to show: that of the session. `./hearsay.db` where nothing is said. */
  readonly ledger?: string | undefined
  /** Has what takes long worked out in threads of their own, over the ledger as it stands on disk, with these weights. */
  readonly aside?: { readonly model?: string | undefined; readonly offline?: boolean | undefined }
  readonly onFault?: (error: unknown) => void
  /** Told of what was handed over and is not read when the server closes, by name. */
  readonly onLost?: (names: readonly string[]) => void
}

/** A server that listens. */
export type Served = { readonly url: string; readonly close: () => Promise<void> }

const MOST_WAITING = 8
const MOST_TO_WEIGH = 256
const MOST_TO_COMPARE = 64
const SHORTEST_TOKEN = 16
const IDLE_CONNECTION_MS = 75_000
const PAGE = join(import.meta.dirname, '../../dist/web')

/** Serves page and API over a session, which stays the caller's. @throws UsageError without a token where one is needed. */
export async function serve(session: Session, options: ServeOptions = {}): Promise<Served> {
  const {
    host = '127.0.0.1',
    port = 0,
    token = null,
    ledger = './hearsay.db',
    onFault = () => {},
    onLost = () => {},
  } = options
  const loopback = isLoopback(host)
  checkToken(token, host, loopback)
  const queue = createQueue(MOST_WAITING)
  const weighing = createQueue(MOST_TO_WEIGH)
  const comparing = createQueue(MOST_TO_COMPARE)
  const desk = openDesk(ledger)
  const work =
    options.aside !== undefined && canAside() ? workAside({ ledger, ...options.aside }) : workHere(session, desk)
  const { hearing, thinking, example } = work
  const deliveries = openDeliveries({ hearing, queue, onFault })
  const app = createApp({
    hearing,
    desk,
    queue,
    thinking,
    weighing,
    comparing,
    deliveries,
    example,
    token,
    loopback,
    page: PAGE,
    onFault,
  })
  const server = await started(app.fetch, host, port)
  let isClosing = false
  // What is under way when the server closes ends by that, and is no fault.
  void queue.run(example).catch((error: unknown) => isClosing || onFault(error))
  return {
    url: urlOf(server.address() as AddressInfo, token),
    close: async () => {
      isClosing = true
      const open = await deliveries.close()
      if (open.length > 0) onLost(open.map(({ name }) => name))
      await work.close()
      await new Promise<void>((resolve) => {
        server.close(() => {
          desk.close()
          resolve()
        })
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
    },
  }
}

function checkToken(token: string | null, host: string, loopback: boolean): void {
  if (token === null && !loopback)
    throw new UsageError(
      `${host} can be reached from elsewhere: expected --token with at least ${SHORTEST_TOKEN} signs.`,
    )
  if (token !== null && !new RegExp(`^[\\w.~+/=-]{${SHORTEST_TOKEN},}$`).test(token))
    throw new UsageError(
      `The token is too short or has signs that a header cannot carry: expected at least ${SHORTEST_TOKEN} letters and digits.`,
    )
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '127.0.0.1'
}

function started(fetch: ReturnType<typeof createApp>['fetch'], hostname: string, port: number) {
  return new Promise<ReturnType<typeof listen>>((resolve, reject) => {
    const server = listen({ fetch, hostname, port }, () => resolve(server))
    // Longer than a client or proxy is likely to keep one: it is not closed while the next request is under way.
    if ('keepAliveTimeout' in server) server.keepAliveTimeout = IDLE_CONNECTION_MS
    server.once('error', (cause) =>
      reject(new HearsayError(`Nothing can listen at ${hostname}:${port}: ${cause.message}`, { cause })),
    )
  })
}

/** The token stands behind the #, which no browser sends. */
function urlOf({ address, family, port }: AddressInfo, token: string | null): string {
  const host = family === 'IPv6' ? `[${address}]` : address
  return `http://${host}:${port}/${token === null ? '' : `#token=${token}`}`
}
