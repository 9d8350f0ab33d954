import { buildCommand } from '@stricli/core'
import { articleFlags, articles, recordFlags, type ArticleFlags, type RecordFlags } from './article-flags.ts'
import type { Context } from './context.ts'
import { jsonFlag } from './ledger-flags.ts'

/** The flags of `hearsay weigh`. */
export type WeighFlags = ArticleFlags & RecordFlags

/** `hearsay weigh`: its flags and words of help; what it does is loaded when it runs. */
export const weighCommand = buildCommand<WeighFlags, string[], Context>({
  loader: async () => {
    const { runWeigh } = await import('./weigh.ts')
    return function (flags, ...names) {
      return runWeigh(this, flags, names)
    }
  },
  parameters: {
    flags: {
      ...recordFlags,
      json: jsonFlag,
      ...articleFlags,
    },
    positional: articles,
  },
  docs: {
    brief: 'The whole job: who says what, what the record says, where they differ',
    fullDescription: [
      'Reads articles, holds them against the record where one is held, and their statements against each other and against',
      'those on the same matter in the articles of the ledger. The first line is the answer: whether sources contradict each',
      'other, and what the record does not bear out. Nothing is created or changed.',
      '',
      'Exit status: 0 done, 1 an input could not be read (named on stderr, the rest is done), 2 wrong use.',
    ].join('\n'),
  },
})
