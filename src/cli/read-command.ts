import { buildCommand } from '@stricli/core'
import { articleFlags, articles, type ArticleFlags } from './article-flags.ts'
import type { Context } from './context.ts'
import { jsonFlag } from './ledger-flags.ts'

/** The flags of `hearsay read`. */
export type ReadFlags = ArticleFlags & { readonly sources: boolean }

/** `hearsay read`: its flags and words of help; what it does is loaded when it runs. */
export const readCommand = buildCommand<ReadFlags, string[], Context>({
  loader: async () => {
    const { runRead } = await import('./read.ts')
    return function (flags, ...names) {
      return runRead(this, flags, names)
    }
  },
  parameters: {
    flags: {
      json: jsonFlag,
      sources: {
        kind: 'boolean',
        default: false,
        withNegated: false,
        brief: 'List the sources with their mentions in place of what they say',
      },
      ...articleFlags,
    },
    positional: articles,
  },
  docs: {
    brief: 'Reads articles: who said what, when, and how firmly',
    fullDescription: [
      'Reads articles (text, HTML, PDF, JSON lines) and lists every statement: the day of saying, who said it, how firmly,',
      'and what was said, directly or indirectly. Without a file, or for -, it reads standard input.',
      '',
      'Exit status: 0 done, 1 an input could not be read (named on stderr, the rest is done), 2 wrong use.',
    ].join('\n'),
  },
})
