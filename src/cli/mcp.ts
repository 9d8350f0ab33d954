import process from 'node:process'
import { speakMcp } from '../server/app.ts'
import type { Context } from './context.ts'
import type { McpFlags } from './mcp-command.ts'
import { signalled } from './signalled.ts'

/** Speaks the protocol until the input ends or the process is told to end. */
export async function runMcp(context: Context, { ledger, model, offline }: McpFlags): Promise<void> {
  const session = await context.openHearsay({ ledger, model, offline })
  try {
    await speakMcp(session, ledger, Promise.race([inputEnded(), (context.interrupted ?? signalled)()]))
  } finally {
    await session.close()
  }
}

function inputEnded(): Promise<void> {
  return new Promise((resolve) => {
    for (const event of ['end', 'close']) process.stdin.once(event, () => resolve())
  })
}
