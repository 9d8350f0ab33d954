import { UsageError } from '../error.ts'

/** The flags of every command that reads articles. */
export type ArticleFlags = {
  readonly json: boolean
  readonly published?: string
  readonly model?: string
  readonly offline: boolean
  readonly quiet: boolean
}

/** The flags of where the record is. */
export type RecordFlags = { readonly ledger?: string; readonly record?: readonly string[] }

/** Which record articles are held against. */
export const recordFlags = {
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
} as const

/** What every command that reads articles may be told of them. */
export const articleFlags = {
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
} as const

/** The articles themselves. */
export const articles = {
  kind: 'array',
  parameter: { parse: String, placeholder: 'FILE|URL|-', brief: 'Articles: text, HTML, PDF, JSON lines' },
} as const

/** A day or a time in ISO 8601 that the calendar has. */
export function parseDay(value: string): string {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(value)?.[1]
  const time = Date.parse(value)
  // 2024-02-30 parses, as a day of March.
  if (day === undefined || Number.isNaN(time) || !new Date(`${day}T00:00:00Z`).toISOString().startsWith(day))
    throw new UsageError('expected a day or a time such as 2024-05-10 or 2024-05-10T14:03:00+02:00')
  return value
}
