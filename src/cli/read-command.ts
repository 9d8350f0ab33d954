import { buildCommand } from '@stricli/core'
import { UsageError } from '../error.ts'
import type { Context } from './context.ts'

/** The flags of `hearsay read`. */
export type ReadFlags = {
  readonly json: boolean
  readonly sources: boolean
  readonly published?: string
  readonly model?: string
  readonly offline: boolean
  readonly quiet: boolean
}

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
      json: {
        kind: 'boolean',
        default: false,
        withNegated: false,
        brief: 'Print one JSON object a line, with all fields',
      },
      sources: {
        kind: 'boolean',
        default: false,
        withNegated: false,
        brief: 'List the sources with their mentions in place of what they say',
      },
      published: {
        kind: 'parsed',
        parse: parseDay,
        optional: true,
        placeholder: 'DATE',
        brief: 'Day or time of publication, such as 2024-05-10, when the page does not say',
      },
      model: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'DIR',
        brief: 'Folder of weights to use in place of the installed ones',
      },
      offline: { kind: 'boolean', default: false, withNegated: false, brief: 'Refuse addresses: nothing is fetched' },
      quiet: { kind: 'boolean', default: false, withNegated: false, brief: 'Show no progress' },
    },
    positional: {
      kind: 'array',
      parameter: { parse: String, placeholder: 'FILE|URL|-', brief: 'Articles: text, HTML, PDF, JSON lines' },
    },
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

/** A day or a time in ISO 8601 that the calendar has. */
export function parseDay(value: string): string {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(value)?.[1]
  const time = Date.parse(value)
  // 2024-02-30 parses, as a day of March.
  if (day === undefined || Number.isNaN(time) || !new Date(`${day}T00:00:00Z`).toISOString().startsWith(day))
    throw new UsageError('expected a day or a time such as 2024-05-10 or 2024-05-10T14:03:00+02:00')
  return value
}
