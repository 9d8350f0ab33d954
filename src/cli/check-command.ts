import { buildCommand } from '@stricli/core'
import { UsageError } from '../error.ts'
import { verdicts, type Verdict } from '../verdict.ts'
import { articleFlags, articles, recordFlags, type ArticleFlags, type RecordFlags } from './article-flags.ts'
import type { Context } from './context.ts'
import { jsonFlag } from './ledger-flags.ts'

/** The flags of `hearsay check`. */
export type CheckFlags = ArticleFlags &
  RecordFlags & {
    readonly html?: string
    readonly failOn?: readonly Verdict[]
  }

/** `hearsay check`: its flags and words of help; what it does is loaded when it runs. */
export const checkCommand = buildCommand<CheckFlags, string[], Context>({
  loader: async () => {
    const { runCheck } = await import('./check.ts')
    return function (flags, ...names) {
      return runCheck(this, flags, names)
    }
  },
  parameters: {
    flags: {
      ...recordFlags,
      html: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'FILE',
        brief: 'Write a report for people to this file, all in one page',
      },
      failOn: {
        kind: 'parsed',
        parse: parseVerdicts,
        optional: true,
        placeholder: 'VERDICTS',
        brief: 'End with status 3 where a finding has one of these verdicts, parted by commas',
      },
      json: jsonFlag,
      ...articleFlags,
    },
    positional: articles,
  },
  docs: {
    brief: 'Holds what articles quote against the official record',
    fullDescription: [
      'Holds every quotation of an article against official transcripts: those of a ledger (see "hearsay record add"), or',
      'those named with --record. Prints the words of article and record with the differences marked as [+put in+] and',
      '[-left out-], the verdict, the question asked, what was left out, when it was first said, and which occasions are',
      'held. Nothing is created or changed, but for the file named with --html.',
      '',
      `Verdicts: ${verdicts.join(', ')}.`,
      'record-not-held is no doubt about a quotation: nothing held covers the occasion.',
      '',
      'Exit status: 0 done, 1 an input could not be read (named on stderr, the rest is done), 2 wrong use, 3 --fail-on met.',
    ].join('\n'),
  },
})

function parseVerdicts(value: string): Verdict[] {
  return value.split(',').map((word) => {
    const verdict = verdicts.find((one) => one === word.trim())
    if (verdict === undefined)
      throw new UsageError(`"${word.trim()}" is no verdict: expected some of ${verdicts.join(', ')}`)
    return verdict
  })
}
