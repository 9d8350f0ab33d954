import { buildCommand } from '@stricli/core'
import { articleFlags, type ArticleFlags } from './article-flags.ts'
import type { Context } from './context.ts'
import { dayFlags, jsonFlag, ledgerFlag, limitFlag } from './ledger-flags.ts'

/** The flags of `hearsay compare`. */
export type CompareFlags = ArticleFlags & {
  readonly pairs?: string
  readonly docs: boolean
  readonly timeline: boolean
  readonly ledger: string
  readonly source?: string
  readonly outlet?: string
  readonly from?: string
  readonly to?: string
  readonly limit: number
}

const name = (brief: string) =>
  ({ kind: 'parsed', parse: String, optional: true, placeholder: 'WORDS', brief }) as const

/** `hearsay compare`: its flags and words of help; what it does is loaded when it runs. */
export const compareCommand = buildCommand<CompareFlags, string[], Context>({
  loader: async () => {
    const { runCompare } = await import('./compare.ts')
    return function (flags, ...names) {
      return runCompare(this, flags, names)
    }
  },
  parameters: {
    flags: {
      pairs: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'FILE',
        brief: 'Compare the pairs of sentences in this file of JSON lines, or of standard input for -',
      },
      docs: {
        kind: 'boolean',
        default: false,
        withNegated: false,
        brief: 'The names are articles: read them and compare what they report',
      },
      timeline: {
        kind: 'boolean',
        default: false,
        withNegated: false,
        brief: 'Show each proposition day by day: who said what, and what changed since the same source spoke on it',
      },
      ledger: ledgerFlag,
      source: name('Only what a source of this name or description said'),
      outlet: name('Only what this outlet published'),
      ...dayFlags,
      limit: { ...limitFlag, default: '200' },
      json: jsonFlag,
      ...articleFlags,
    },
    positional: {
      kind: 'array',
      parameter: { parse: String, placeholder: 'WORDS|FILE|URL', brief: 'Words of what was said, or articles' },
    },
  },
  docs: {
    brief: 'Says how statements stand to each other, and by which words',
    fullDescription: [
      'Compares the statements of the ledger that hold the words, as "hearsay search" finds them; without words the latest',
      'ones of all: what is about the same thing, who says what on it, and how each two stand to each other. Sentences of',
      'its transcripts are statements of who speaks. The ledger is neither made nor changed. With --docs, reads articles',
      'and compares what their sources say. With --pairs, compares pairs of sentences: lines {"id","a","b"} and, where',
      'they are known, "aSource", "aSaid", "bSource", "bSaid" in; {"id","relation","because","reason","confidence"} out.',
      '',
      'Relations, read as "a RELATION b": agrees, stronger, weaker, contradicts, tension (one has not seen what the other',
      'says), talks-past (different things), superseded (b is later and replaces a), repeats (one origin), unclear.',
      'When in doubt it is unclear. docs/comparison-guidelines.md says how each is decided.',
      '',
      'Exit status: 0 done, 1 an input could not be read (named on stderr, the rest is done), 2 wrong use.',
    ].join('\n'),
  },
})
