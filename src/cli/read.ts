import type { Reading } from '../schema/to-reading.ts'
import type { Context } from './context.ts'
import { eachArticle, withGaps } from './each-article.ts'
import { printReading } from './print-reading.ts'
import { printSources } from './print-sources.ts'
import type { ReadFlags } from './read-command.ts'
import { terminalOf } from './terminal.ts'

/** Reads the inputs one after the other and prints each as soon as it is read; exit status 1 where one could not be. */
export async function runRead(context: Context, flags: ReadFlags, names: readonly string[]): Promise<void> {
  const print = printerOf(context, flags)
  await eachArticle(context, flags, {
    names,
    run: (session, inputs, options) => session.readAll(inputs, options),
    shown: ({ reading }) => print(reading),
  })
}

function printerOf({ process }: Context, { json, sources }: ReadFlags): (reading: Reading) => string {
  if (json) return (reading) => `${JSON.stringify(reading)}\n`
  const terminal = terminalOf(process.stdout, process.env)
  const print = sources ? printSources : printReading
  return withGaps((reading) => print(reading, terminal))
}
