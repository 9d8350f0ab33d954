import { buildCommand } from '@stricli/core'
import { UsageError } from '../error.ts'
import type { Context } from './context.ts'
import { jsonFlag, ledgerFlag } from './ledger-flags.ts'

type Signed = { readonly ledger: string; readonly by?: string; readonly note?: string; readonly json: boolean }

/** The flags of `hearsay correct`. */
export type CorrectFlags = Signed & {
  readonly against?: string
  readonly source?: string
  readonly stance?: string
  readonly verdict?: string
  readonly relation?: string
  readonly day?: string
  readonly sourceGrade?: string
  readonly itemGrade?: string
  readonly takeBack?: readonly string[]
}

/** The flags of `hearsay merge` and `hearsay split`. */
export type JoinFlags = Signed & { readonly undo?: string }

const text = (placeholder: string, brief: string) =>
  ({ kind: 'parsed', parse: String, optional: true, placeholder, brief }) as const

const signed = {
  ledger: ledgerFlag,
  by: text('NAME', 'Whose word it is; else what HEARSAY_BY says'),
  note: text('WORDS', 'Why'),
  json: jsonFlag,
}

/** `hearsay correct`. */
export const correctCommand = buildCommand<CorrectFlags, [string], Context>({
  loader: async () => {
    const { runCorrect } = await import('./word.ts')
    return function (flags, id) {
      return runCorrect(this, flags, id)
    }
  },
  parameters: {
    flags: {
      source: text('NAME', 'Who said it: a name, or the id of an entity'),
      stance: text('STANCE', 'The stance it has'),
      verdict: text('VERDICT', 'How it stands to the record'),
      day: text('DAY', 'The day of saying, or two parted by a slash'),
      relation: text('RELATION', 'How it stands to the statement of --against'),
      against: text('ID', 'The other statement'),
      sourceGrade: text('GRADE', 'How reliable the source is, A to F'),
      itemGrade: text('GRADE', 'How credible the item is, 1 to 6'),
      takeBack: {
        kind: 'parsed',
        parse: String,
        optional: true,
        variadic: ',',
        placeholder: 'FIELDS',
        brief: 'Takes your earlier word on these fields back',
      },
      ...signed,
    },
    positional: {
      kind: 'tuple',
      parameters: [{ parse: String, placeholder: 'ID', brief: 'Of a statement, document or entity' }],
    },
  },
  docs: {
    brief: 'Writes down your word on what the program said, beside it',
    fullDescription: [
      'Writes down a person’s word on a statement, a document or an entity, signed with a name. It stands beside what the',
      'program said and never in its place, is exported with it, and survives another reading of the article. The last word',
      'of a person on a field counts. Grades are the two scales of the Admiralty Code: A to F for a source, 1 to 6 for an',
      'item.',
    ].join('\n'),
  },
})

/** `hearsay merge`. */
export const mergeCommand = buildCommand<JoinFlags, string[], Context>({
  loader: async () => {
    const { runMerge } = await import('./word.ts')
    return function (flags, ...both) {
      return runMerge(this, flags, both)
    }
  },
  parameters: {
    flags: { undo: text('ID', 'Takes this merge back'), ...signed },
    positional: {
      kind: 'array',
      maximum: 2,
      parameter: { parse: String, placeholder: 'NAME|ID', brief: 'Two sources that are one' },
    },
  },
  docs: { brief: 'Says that two sources are one; can be undone' },
})

/** `hearsay split`. */
export const splitCommand = buildCommand<JoinFlags, string[], Context>({
  loader: async () => {
    const { runSplit } = await import('./word.ts')
    return function (flags, name, ...documents) {
      if (name === undefined && flags.undo === undefined)
        throw new UsageError('Who is somebody else? Expected a source and the documents in which it is.')
      return runSplit(this, flags, [name ?? '', ...documents])
    }
  },
  parameters: {
    flags: { undo: text('ID', 'Takes this split back'), ...signed },
    positional: {
      kind: 'array',
      parameter: { parse: String, placeholder: 'NAME|ID', brief: 'A source, then ids of documents' },
    },
  },
  docs: { brief: 'Says that in some documents a source is somebody else of the same name; can be undone' },
})
