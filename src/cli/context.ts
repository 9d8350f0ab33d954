import type { CommandContext } from '@stricli/core'
import type { Session, SessionOptions } from '../hear.ts'

/** A stream that a command writes to. */
export type Output = {
  readonly write: (text: string, done?: (error?: Error | null) => void) => unknown
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
}

/** All that a command touches of the world; handed in, so that a test hands in its own. */
export type Context = CommandContext & {
  readonly process: {
    readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean | undefined }
    readonly stdout: Output
    readonly stderr: Output
    readonly env: Readonly<Record<string, string | undefined>>
    exitCode?: number | string | null | undefined
  }
  /** Opens a session; loads the library when it is called, so that help and version come at once. */
  readonly openHearsay: (options: SessionOptions) => Promise<Session>
  /** Resolves when a command that runs until it is told to end is told so; by a signal where it is not handed in. */
  readonly interrupted?: () => Promise<void>
}
