import { createMcpHandler } from '@modelcontextprotocol/server'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import type { Session } from '../../hear.ts'
import type { Api } from '../api.ts'
import { openDesk } from '../ledger-desk.ts'
import { createQueue } from '../queue.ts'
import { thinkHere } from '../thinking.ts'
import type { World } from '../world.ts'
import { createTools } from './tools.ts'

const MOST_WAITING = 8
const MOST_TO_WEIGH = 16

/** The Model Context Protocol at `/mcp`, without state: each request stands for itself. */
export function addMcp(api: Api, world: World): void {
  const { fetch } = createMcpHandler(() => createTools(world), { onerror: world.onFault })
  api.all('/mcp', (c) => fetch(c.req.raw))
}

/** Speaks the Model Context Protocol over standard input and output, of a session and its ledger; resolves once `ended` does. */
export async function speakMcp(session: Session, ledger: string, ended: Promise<void>): Promise<void> {
  const queue = createQueue(MOST_WAITING)
  const weighing = createQueue(MOST_TO_WEIGH)
  const comparing = createQueue(MOST_TO_WEIGH)
  const desk = openDesk(ledger)
  const thinking = thinkHere(session, desk)
  const handle = serveStdio(() => createTools({ hearing: session, queue, weighing, comparing, thinking, desk }))
  await ended
  await handle.close()
  desk.close()
}
