#!/usr/bin/env node
import { runHearsay } from './run.ts'

for (const stream of [process.stdout, process.stderr]) stream.on('error', leaveQuietly)

process.exitCode = await runHearsay(process.argv.slice(2), {
  process,
  openHearsay: async (options) => (await import('../hear.ts')).openHearsay(options),
})

/** Whoever read our output has left (`hearsay read … | head`): there is nobody to tell. */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit()
  throw error
}
