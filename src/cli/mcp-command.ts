import { buildCommand } from '@stricli/core'
import { articleFlags } from './article-flags.ts'
import type { Context } from './context.ts'
import { ledgerFlag } from './ledger-flags.ts'

/** The flags of `hearsay mcp`. */
export type McpFlags = { readonly ledger: string; readonly model?: string; readonly offline: boolean }

/** `hearsay mcp`: its flags and words of help; what it does is loaded when it runs. */
export const mcpCommand = buildCommand<McpFlags, [], Context>({
  loader: async () => {
    const { runMcp } = await import('./mcp.ts')
    return function (flags) {
      return runMcp(this, flags)
    }
  },
  parameters: {
    flags: {
      ledger: ledgerFlag,
      model: articleFlags.model,
      offline: articleFlags.offline,
    },
  },
  docs: {
    brief: 'Speaks the Model Context Protocol over standard input and output',
    fullDescription: [
      'Gives a language model tools that only read: read an article, check a quotation against the record, search statements,',
      'who said what, compare, trace. Words of articles are framed as data that nobody vouches for, and results are capped.',
      'It runs until its input ends.',
      '',
      'Over HTTP the same tools are at /mcp of "hearsay serve".',
    ].join('\n'),
  },
})
