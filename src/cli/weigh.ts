import type { Weighed } from '../schema/weigh.ts'
import type { Context } from './context.ts'
import { eachArticle, withGaps } from './each-article.ts'
import { printWeighed } from './print-weighed.ts'
import { settleRecord } from './settle-record.ts'
import { terminalOf } from './terminal.ts'
import type { WeighFlags } from './weigh-command.ts'

/** Weighs the inputs one after the other and prints each as soon as it is done. */
export async function runWeigh(context: Context, flags: WeighFlags, names: readonly string[]): Promise<void> {
  const print = printerOf(context, flags)
  await eachArticle(context, flags, {
    names,
    run: (session, inputs, options) => session.readAll(inputs, options),
    shown: async ({ reading }, session) => {
      const weighed = await session.weighReading(reading)
      settleRecord(context, weighed.check)
      return print(weighed)
    },
  })
}

function printerOf({ process }: Context, { json }: WeighFlags): (weighed: Weighed) => string {
  if (json) return (weighed) => `${JSON.stringify(weighed)}\n`
  const terminal = terminalOf(process.stdout, process.env)
  return withGaps((weighed) => printWeighed(weighed, terminal))
}
