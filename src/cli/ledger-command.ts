import { buildCommand } from '@stricli/core'
import { UsageError } from '../error.ts'
import { articleFlags, type ArticleFlags } from './article-flags.ts'
import type { Context } from './context.ts'
import { dayFlags, jsonFlag, ledgerFlag, limitFlag } from './ledger-flags.ts'

/** The flags of `hearsay add`. */
export type AddFlags = ArticleFlags & { readonly ledger: string }

/** The flags of `hearsay search`. */
export type SearchFlags = {
  readonly ledger: string
  readonly source?: string
  readonly outlet?: string
  readonly from?: string
  readonly to?: string
  readonly stance?: readonly string[]
  readonly kind?: readonly string[]
  readonly limit: number
  readonly json: boolean
}

/** The flags of `hearsay who`. */
export type WhoFlags = Pick<SearchFlags, 'ledger' | 'from' | 'to' | 'limit' | 'json'>

/** The flags of commands that ask all of a ledger. */
export type LedgerFlags = Pick<SearchFlags, 'ledger' | 'json'>

/** `hearsay add`. */
export const addCommand = buildCommand<AddFlags, string[], Context>({
  loader: async () => {
    const { runAdd } = await import('./add.ts')
    return function (flags, ...names) {
      return runAdd(this, flags, names)
    }
  },
  parameters: {
    flags: { ledger: ledgerFlag, json: jsonFlag, ...articleFlags },
    positional: {
      kind: 'array',
      parameter: {
        parse: String,
        placeholder: 'PATH|URL|-',
        brief: 'Articles, feeds, archives, folders of them, patterns such as "news/**/*.html"',
      },
    },
  },
  docs: {
    brief: 'Reads articles into the ledger',
    fullDescription: [
      'Reads articles (text, HTML, PDF, JSON lines, feeds, WARC) into the ledger: files, those of folders, addresses, or standard',
      'input. What is held already is passed over, so a run that was cut off goes on where it was; an article that changed',
      'is a new version, and the old one is kept; newer weights add a reading, and the old one stays.',
      '',
      'Exit status: 0 done, 1 an input could not be read (named on stderr, the rest is done), 2 wrong use.',
    ].join('\n'),
  },
})

const list = (brief: string) =>
  ({ kind: 'parsed', parse: String, optional: true, variadic: ',', placeholder: 'LIST', brief }) as const
const words = (brief: string) =>
  ({ kind: 'parsed', parse: String, optional: true, placeholder: 'WORDS', brief }) as const

/** `hearsay search`. */
export const searchCommand = buildCommand<SearchFlags, string[], Context>({
  loader: async () => {
    const { runSearch } = await import('./search.ts')
    return function (flags, ...terms) {
      return runSearch(this, flags, terms)
    }
  },
  parameters: {
    flags: {
      ledger: ledgerFlag,
      source: words('Only what a source of this name or description said'),
      outlet: words('Only what this outlet published'),
      ...dayFlags,
      stance: list('Only these stances, parted by commas'),
      kind: list('Only direct, indirect or mixed'),
      limit: limitFlag,
      json: jsonFlag,
    },
    positional: { kind: 'array', parameter: { parse: String, placeholder: 'WORDS', brief: 'Words of what was said' } },
  },
  docs: {
    brief: 'Finds statements by the words of what was said',
    fullDescription: [
      'Finds statements by the words of what was said: all of them, in any form; "several in quotation marks" one after the',
      'other; begin* for all that begin so. The best match comes first; where more than one statement of twenty matches,',
      'the latest day. Without words, all that the filters leave.',
    ].join('\n'),
  },
})

/** `hearsay who`. */
export const whoCommand = buildCommand<WhoFlags, string[], Context>({
  loader: async () => {
    const { runWho } = await import('./who.ts')
    return function (flags, ...name) {
      if (name.length === 0) throw new UsageError('Whose statements? Expected a name, or part of one.')
      return runWho(this, flags, name.join(' '))
    }
  },
  parameters: {
    flags: { ledger: ledgerFlag, ...dayFlags, limit: limitFlag, json: jsonFlag },
    positional: { kind: 'array', minimum: 1, parameter: { parse: String, placeholder: 'NAME', brief: 'A name' } },
  },
  docs: { brief: 'Shows what a source said across articles: names, roles, statements in time, by stance' },
})

/** `hearsay info`. */
export const infoCommand = buildCommand<LedgerFlags, [], Context>({
  loader: async () => {
    const { runInfo } = await import('./info.ts')
    return function (flags) {
      return runInfo(this, flags)
    }
  },
  parameters: { flags: { ledger: ledgerFlag, json: jsonFlag } },
  docs: { brief: 'Says what the ledger holds: counts, size, versions' },
})
