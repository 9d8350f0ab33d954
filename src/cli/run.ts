import { ExitCode, run } from '@stricli/core'
import { app } from './app.ts'
import type { Context } from './context.ts'

const FAILED = 1
const WRONG_USE = 2

/** Runs the command with these arguments; resolves to its exit status: 0 done, 1 an input was not read, 2 wrong use. */
export async function runHearsay(args: readonly string[], context: Context): Promise<number> {
  const { stdin, stdout, stderr, env } = context.process
  const inner = { ...context, process: { stdin, stdout, stderr, env, exitCode: null as number | null } }
  await run(app, args, inner)
  const status = inner.process.exitCode ?? 0
  const wrongUse = status === ExitCode.UnknownCommand || status === ExitCode.InvalidArgument
  return wrongUse ? WRONG_USE : status < 0 ? FAILED : status
}
