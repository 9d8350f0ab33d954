import { buildCommand } from '@stricli/core'
import { UsageError } from '../error.ts'
import { articleFlags } from './article-flags.ts'
import type { Context } from './context.ts'
import { ledgerFlag } from './ledger-flags.ts'

/** The flags of `hearsay serve`. */
export type ServeFlags = {
  readonly port: number
  readonly host: string
  readonly token?: string
  readonly ledger: string
  readonly model?: string
  readonly offline: boolean
}

/** `hearsay serve`: its flags and words of help; what it does is loaded when it runs. */
export const serveCommand = buildCommand<ServeFlags, [], Context>({
  loader: async () => {
    const { runServe } = await import('./serve.ts')
    return function (flags) {
      return runServe(this, flags)
    }
  },
  parameters: {
    flags: {
      port: {
        kind: 'parsed',
        parse: parsePort,
        default: '4827',
        placeholder: 'N',
        brief: 'Port; 0 takes one that is free',
      },
      host: {
        kind: 'parsed',
        parse: String,
        default: '127.0.0.1',
        placeholder: 'ADDRESS',
        brief: 'Address to listen at; one that can be reached from elsewhere needs --token',
      },
      token: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'T',
        brief: 'Answer only requests that bring this token; at least 16 letters and digits',
      },
      ledger: ledgerFlag,
      model: articleFlags.model,
      offline: articleFlags.offline,
    },
  },
  docs: {
    brief: 'Serves the page and the HTTP API on this machine',
    fullDescription: [
      'Serves a page on which an article is pasted, dropped or fetched and read, and the HTTP API that the page uses,',
      'described at /openapi.json. Prints its address on one line and runs until it is interrupted.',
      '',
      'It listens to this machine alone. Any other address needs a token: the address printed carries it behind a #, and',
      'programs send it as "Authorization: Bearer TOKEN".',
    ].join('\n'),
  },
})

function parsePort(value: string): number {
  const port = Number(value)
  if (!/^\d+$/.test(value) || port > 65_535) throw new UsageError(`"${value}" is no port: expected 0 to 65535`)
  return port
}
