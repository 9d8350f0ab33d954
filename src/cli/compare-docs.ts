import type { Reading } from '../schema/to-reading.ts'
import type { CompareFlags } from './compare-command.ts'
import type { Context } from './context.ts'
import { eachArticle } from './each-article.ts'
import { printCompared } from './print-compared.ts'
import { terminalOf } from './terminal.ts'

/** Reads articles and prints what their sources say about the same things; exit status 1 where one could not be read. */
export async function compareDocs(context: Context, flags: CompareFlags, names: readonly string[]): Promise<void> {
  const { stdout, env } = context.process
  const readings: Reading[] = []
  await eachArticle(context, flags, {
    names,
    run: (session, inputs, options) => session.readAll(inputs, options),
    shown: ({ reading }) => {
      readings.push(reading)
      return ''
    },
    last: async (session) => {
      const compared = await session.compareReadings(readings)
      return flags.json ? `${JSON.stringify(compared)}\n` : printCompared(compared, terminalOf(stdout, env), flags)
    },
  })
}
