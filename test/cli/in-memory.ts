import type { Context } from '../../src/cli/context.ts'
import { runHearsay } from '../../src/cli/run.ts'
import { openSession, type Session, type SessionOptions } from '../../src/hear.ts'
import { emptyReader } from '../empty-reader.ts'

/** What a command did. */
export type Ran = { readonly status: number; readonly stdout: string; readonly stderr: string }

/** The world around a command: what is typed or piped in, how wide its terminal is, which session reads. */
export type Around = {
  readonly stdin?: string
  readonly columns?: number
  readonly env?: Context['process']['env']
  readonly session?: (options: SessionOptions) => Session
  readonly interrupted?: () => Promise<void>
}

/** Runs the command in memory, as on a terminal where `columns` is given, else as in a pipe. */
export async function hearsay(args: readonly string[], around: Around = {}): Promise<Ran> {
  const { stdin, columns, env = {}, session = emptySession, interrupted = async () => {} } = around
  const [stdout, stderr] = [output(columns), output(columns)]
  const process = { stdin: input(stdin), stdout, stderr, env }
  const status = await runHearsay(args, { process, openHearsay: async (options) => session(options), interrupted })
  return { status, stdout: stdout.text(), stderr: stderr.text() }
}

function emptySession(options: SessionOptions): Session {
  return openSession(() => Promise.resolve(emptyReader()), options)
}

function output(columns: number | undefined) {
  let text = ''
  return {
    write(chunk: string, done?: (error?: Error | null) => void) {
      text += chunk
      done?.()
    },
    isTTY: columns !== undefined,
    columns,
    text: () => text,
  }
}

function input(text: string | undefined): Context['process']['stdin'] {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(text)
  }
  return Object.assign(chunks(), { isTTY: text === undefined })
}
