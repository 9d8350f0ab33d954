import { join } from 'node:path'
import { openSession, type Session } from '../../src/hear.ts'
import { createApp } from '../../src/server/app.ts'
import { openDeliveries } from '../../src/server/deliveries.ts'
import { openDesk } from '../../src/server/ledger-desk.ts'
import { createQueue } from '../../src/server/queue.ts'
import { thinkHere } from '../../src/server/thinking.ts'
import type { World } from '../../src/server/world.ts'
import { emptyReader } from '../empty-reader.ts'

const RECORD = join(import.meta.dirname, '../../examples/record')

/** A session that reads nothing into articles, over the transcripts of the examples. */
export function sessionOverExamples(): Session {
  return openSession(() => Promise.resolve(emptyReader()), { record: [RECORD], offline: true })
}

/** An app in memory; what a test says stands above what is usual. */
export function appWith({
  session = sessionOverExamples(),
  ...over
}: Partial<World> & { readonly session?: Session } = {}) {
  const desk = over.desk ?? openDesk('/nowhere/hearsay.db')
  const queue = over.queue ?? createQueue(8)
  return createApp({
    hearing: session,
    desk,
    queue,
    weighing: createQueue(8),
    comparing: createQueue(8),
    thinking: thinkHere(session, desk),
    deliveries: openDeliveries({ hearing: session, queue, onFault: over.onFault ?? (() => {}) }),
    example: async () => null,
    token: null,
    loopback: true,
    page: join(import.meta.dirname, 'page'),
    onFault: () => {},
    ...over,
  })
}

/** A request that brings JSON, as a program sends it. */
export function posting(body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit {
  return {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', Host: 'localhost', ...headers },
  }
}
