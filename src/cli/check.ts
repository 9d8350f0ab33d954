import { writeFile } from 'node:fs/promises'
import { HearsayError } from '../error.ts'
import { reportOf } from '../report/report.ts'
import type { Check } from '../schema/to-reading.ts'
import type { CheckFlags } from './check-command.ts'
import type { Context } from './context.ts'
import { eachArticle, withGaps } from './each-article.ts'
import { printCheck } from './print-check.ts'
import { settleRecord } from './settle-record.ts'
import { terminalOf } from './terminal.ts'

const MET = 3

/** Checks the inputs one after the other and prints each as soon as it is done; then writes the report, if one is wanted. */
export async function runCheck(context: Context, flags: CheckFlags, names: readonly string[]): Promise<void> {
  const print = printerOf(context, flags)
  const checks: Check[] = []
  await eachArticle(context, flags, {
    names,
    run: (session, inputs, options) => session.checkAll(inputs, options),
    shown: ({ check }) => {
      checks.push(check)
      settleRecord(context, check)
      return print(check)
    },
  })
  await settle(context, flags, checks)
}

function printerOf({ process }: Context, { json }: CheckFlags): (check: Check) => string {
  if (json) return (check) => `${JSON.stringify(check)}\n`
  const terminal = terminalOf(process.stdout, process.env)
  return withGaps((check) => printCheck(check, terminal))
}

async function settle(context: Context, { html, failOn }: CheckFlags, checks: readonly Check[]): Promise<void> {
  if (html !== undefined) await writeReport(html, checks)
  const met = checks.some(({ findings }) => findings.some(({ verdict }) => failOn?.includes(verdict)))
  if (met) context.process.exitCode = MET
}

async function writeReport(file: string, checks: readonly Check[]): Promise<void> {
  try {
    await writeFile(file, reportOf(checks))
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause
    throw new HearsayError(`${file} cannot be written: ${cause.message}`, { cause })
  }
}
