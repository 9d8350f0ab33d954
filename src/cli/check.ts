import { writeFile } from 'node:fs/promises'
import { HearsayError, UsageError } from '../error.ts'
import { reportOf } from '../report/report.ts'
import type { Check } from '../schema/to-reading.ts'
import type { CheckFlags } from './check-command.ts'
import type { Context } from './context.ts'
import { inputsOf, labelOf } from './inputs.ts'
import { printCheck } from './print-check.ts'
import { startProgress } from './progress.ts'
import { harmless, terminalOf, write } from './terminal.ts'

const MET = 3

/** Checks the inputs one after the other and prints each as soon as it is done; then writes the report, if one is wanted. */
export async function runCheck(context: Context, flags: CheckFlags, names: readonly string[]): Promise<void> {
  const { stdin, stdout, stderr } = context.process
  if (flags.ledger !== undefined && flags.record !== undefined)
    throw new UsageError('--ledger and --record were both given: expected one record to ask.')
  const inputs = inputsOf(names, stdin)
  const { model, offline, ledger, record } = flags
  const session = await context.openHearsay({ model, offline, ledger, record })
  const progress = startProgress(flags.quiet ? null : stderr, labelOf)
  const print = printerOf(context, flags)
  const checks: Check[] = []
  try {
    for await (const outcome of session.checkAll(progress.follow(inputs), { published: flags.published })) {
      progress.pause()
      if ('error' in outcome) {
        context.process.exitCode = 1
        await write(stderr, `hearsay: ${harmless(outcome.error.message)}\n`)
      } else {
        checks.push(outcome.check)
        await write(stdout, print(outcome.check))
      }
    }
  } finally {
    progress.stop()
    await session.close()
  }
  await settle(context, flags, checks)
}

function printerOf({ process }: Context, { json }: CheckFlags): (check: Check) => string {
  if (json) return (check) => `${JSON.stringify(check)}\n`
  const terminal = terminalOf(process.stdout, process.env)
  let first = true
  return (check) => {
    const gap = first ? '' : '\n'
    first = false
    return gap + printCheck(check, terminal)
  }
}

async function settle(context: Context, { html, failOn }: CheckFlags, checks: readonly Check[]): Promise<void> {
  const unread = new Set(checks.flatMap(({ notices }) => notices.filter(({ rule }) => rule === 'record-unread')))
  if (unread.size > 0) context.process.exitCode = 1
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
