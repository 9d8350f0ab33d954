import { buildCommand } from '@stricli/core'
import { EXPORT_FORMATS, type ExportFormat } from '../export/export.ts'
import type { Context } from './context.ts'
import { dayFlags, ledgerFlag } from './ledger-flags.ts'

/** The flags of `hearsay export`. */
export type ExportFlags = {
  readonly format: ExportFormat
  readonly ledger: string
  readonly outlet?: string
  readonly from?: string
  readonly to?: string
  readonly out?: string
}

/** `hearsay export`. */
export const exportCommand = buildCommand<ExportFlags, [], Context>({
  loader: async () => {
    const { runExport } = await import('./export.ts')
    return function (flags) {
      return runExport(this, flags)
    }
  },
  parameters: {
    flags: {
      format: { kind: 'enum', values: EXPORT_FORMATS, brief: 'Which open format' },
      ledger: ledgerFlag,
      outlet: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'NAME',
        brief: 'Only this outlet’s articles',
      },
      ...dayFlags,
      out: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'FILE',
        brief: 'A file in place of the screen',
      },
    },
  },
  docs: {
    brief: 'Gives what the ledger holds in open formats',
    fullDescription: [
      'Gives the statements that the ledger holds, by day of publication: csv, one row a statement; jsonld, schema.org’s',
      'NewsArticle, Quotation, Claim, Person and Organization; annotations, W3C Web Annotations one a line, with selectors',
      'by quote and by position in code points; prov, PROV-O as JSON-LD, how each came to be. What persons said stands in',
      'each beside what the program said.',
    ].join('\n'),
  },
})
