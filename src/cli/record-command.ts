import { buildCommand, buildRouteMap } from '@stricli/core'
import { UsageError } from '../error.ts'
import type { Context } from './context.ts'
import { ledgerFlag } from './ledger-flags.ts'

/** The flags of `hearsay record add`. */
export type RecordAddFlags = { readonly ledger: string; readonly date?: string; readonly quiet: boolean }

/** The flags of `hearsay record list`. */
export type RecordListFlags = {
  readonly ledger: string
  readonly from?: string
  readonly to?: string
  readonly speaker?: string
  readonly json: boolean
}

const add = buildCommand<RecordAddFlags, string[], Context>({
  loader: async () => {
    const { runRecordAdd } = await import('./record.ts')
    return function (flags, ...paths) {
      return runRecordAdd(this, flags, paths)
    }
  },
  parameters: {
    flags: {
      ledger: ledgerFlag,
      date: {
        kind: 'parsed',
        parse: parseDay,
        optional: true,
        placeholder: 'DATE',
        brief: 'Day of transcripts that do not say theirs',
      },
      quiet: { kind: 'boolean', default: false, withNegated: false, brief: 'Show no progress' },
    },
    positional: {
      kind: 'array',
      minimum: 1,
      parameter: {
        parse: String,
        placeholder: 'PATH',
        brief: 'Transcripts and folders of them: Markdown, text, HTML, PDF, WebVTT, SRT, JSON lines',
      },
    },
  },
  docs: {
    brief: 'Adds official transcripts to the ledger',
    fullDescription: [
      'Adds official transcripts to the ledger: files, and the files of folders. What is held already is passed over, so a',
      'run that was cut off goes on where it was; a changed file is a new version, and the old one is kept.',
      '',
      'Exit status: 0 done, 1 a file could not be read (named on stderr, the rest is done), 2 wrong use.',
    ].join('\n'),
  },
})

const list = buildCommand<RecordListFlags, [], Context>({
  loader: async () => {
    const { runRecordList } = await import('./record.ts')
    return function (flags) {
      return runRecordList(this, flags)
    }
  },
  parameters: {
    flags: {
      ledger: ledgerFlag,
      from: { kind: 'parsed', parse: parseDay, optional: true, placeholder: 'DATE', brief: 'First day to list' },
      to: { kind: 'parsed', parse: parseDay, optional: true, placeholder: 'DATE', brief: 'Last day to list' },
      speaker: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'NAME',
        brief: 'Only occasions at which this person speaks',
      },
      json: {
        kind: 'boolean',
        default: false,
        withNegated: false,
        brief: 'Print one JSON object a line, with all fields',
      },
    },
  },
  docs: { brief: 'Lists the occasions held, by day, and the days of a series that are missing' },
})

/** `hearsay record`: the official record that quotations are held against. */
export const recordCommand = buildRouteMap({
  routes: { add, list },
  docs: { brief: 'The official record: adds transcripts, lists occasions' },
})

function parseDay(value: string): string {
  const time = Date.parse(`${value}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(time) || !new Date(time).toISOString().startsWith(value))
    throw new UsageError('expected a day such as 2024-05-10')
  return value
}
