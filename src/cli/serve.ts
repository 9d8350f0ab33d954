import { serve } from '../server/app.ts'
import type { Context } from './context.ts'
import type { ServeFlags } from './serve-command.ts'
import { signalled } from './signalled.ts'
import { harmless, write } from './terminal.ts'

/** Serves until the process is told to end; prints the address on one line. */
export async function runServe(context: Context, flags: ServeFlags): Promise<void> {
  const { stdout, stderr } = context.process
  const { host, port, token, ledger, model, offline } = flags
  const session = await context.openHearsay({ ledger, model, offline })
  try {
    const served = await serve(session, {
      host,
      port,
      token,
      ledger,
      aside: { model, offline },
      onFault: (error) => void write(stderr, faultLine(error)),
      onLost: (names) => void write(stderr, lostLine(names)),
    })
    await write(stdout, `${served.url}\n`)
    await (context.interrupted ?? signalled)()
    await served.close()
  } finally {
    await session.close()
  }
}

const MOST_NAMED = 10

function lostLine(names: readonly string[]): string {
  const some = names.slice(0, MOST_NAMED).join(', ')
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : ''
  return `hearsay: not read to the end when it was stopped, hand it over again: ${harmless(some)}${more}\n`
}

function faultLine(error: unknown): string {
  return `hearsay: ${harmless(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`
}
