import { drift } from '../drift/drift.ts'
import { LedgerError } from '../error.ts'
import type { Drift } from '../schema/drift.ts'
import type { Context } from './context.ts'
import type { LedgerFlags } from './ledger-command.ts'
import { breakLines } from './table.ts'
import { harmless, terminalOf, write, type Terminal } from './terminal.ts'
import { withLedger } from './with-ledger.ts'

type Step = Drift['steps'][number]

/** Prints how the words of a statement changed from telling to telling. */
export async function runDrift(context: Context, flags: LedgerFlags, id: string): Promise<void> {
  await withLedger(flags.ledger, async (ledger) => {
    const found = drift(ledger, id)
    if (found === null) throw new LedgerError(`${ledger.path} holds no statement ${id}`)
    const terminal = terminalOf(context.process.stdout, context.process.env)
    await write(context.process.stdout, flags.json ? `${JSON.stringify(found)}\n` : driftPage(found, terminal))
  })
}

function driftPage({ steps, isRecordHeld }: Drift, terminal: Terminal): string {
  const lines = steps.flatMap((step, at) => [...stepLines(step, at, terminal), ''])
  const absent = isRecordHeld ? [] : ['The record of this ledger has no place for these words.']
  return [...lines, ...absent].map((line) => `${line}\n`).join('')
}

function stepLines(step: Step, at: number, { colours, width }: Terminal): string[] {
  const { place, document, source, said, text, from, reason, changes } = step
  const where = [place, document.outlet ?? document.agency, said ?? document.published?.slice(0, 10), source]
  const facts = where.filter((fact) => fact != null && fact !== '').map((fact) => harmless(String(fact)))
  return [
    `${at + 1}. ${colours.cyan(facts.join(' · '))}`,
    ...breakLines(harmless(text), width - 4, 6).map((line) => `   ${line}`),
    ...(from === null
      ? []
      : breakLines(harmless(`from ${from + 1}: ${reason}`), width - 4, 2).map((line) => colours.dim(`   ${line}`))),
    ...changes.map((one) => `   ${colours.bold(one.change)}${harmless(wordsOf(one))}`),
  ]
}

function wordsOf({ before, after }: Step['changes'][number]): string {
  if (before === '' && after === '') return ''
  if (after === '') return `: without “${before}”`
  return before === '' ? `: with “${after}”` : `: “${before}” → “${after}”`
}
