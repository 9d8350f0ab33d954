import { buildCommand } from '@stricli/core'
import { articleFlags, articles } from './article-flags.ts'
import type { Context } from './context.ts'

/** The flags of `hearsay weigh`. */
export type WeighFlags = {
  readonly ledger?: string
  readonly record?: readonly string[]
  readonly json: boolean
  readonly published?: string
  readonly model?: string
  readonly offline: boolean
  readonly quiet: boolean
}

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
      ledger: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'PATH',
        brief: 'The ledger whose record is asked; ./hearsay.db where nothing is said',
      },
      record: {
        kind: 'parsed',
        parse: String,
        optional: true,
        variadic: true,
        placeholder: 'PATH',
        brief: 'Transcripts, or folders of them, to ask in place of a ledger; may be given more than once',
      },
      json: {
        kind: 'boolean',
        default: false,
        withNegated: false,
        brief: 'Print one JSON object a line, with all fields',
      },
      ...articleFlags,
    },
    positional: articles,
  },
  docs: {
    brief: 'The whole job: who says what, what the record says, where they differ',
    fullDescription: [
      'Reads articles, holds them against the record where one is held, and their statements against each other. The first',
      'line is the answer: whether sources contradict each other, and what the record does not bear out. Nothing is created',
      'or changed.',
      '',
      'Exit status: 0 done, 1 an input could not be read (named on stderr, the rest is done), 2 wrong use.',
    ].join('\n'),
  },
})
