import { LedgerError } from '../error.ts'
import { forget, openLedger, stats, trace, verify, type Counts, type Stats, type Trace } from '../ledger/ledger.ts'
import { programVersion } from '../version.ts'
import type { Context } from './context.ts'
import type { LedgerFlags } from './ledger-command.ts'
import { printStatements, wordOf } from './print-statements.ts'
import { harmless, terminalOf, write, type Terminal } from './terminal.ts'
import { withLedger } from './with-ledger.ts'

/** Prints what is wrong with a ledger; exit status 1 where something is. */
export async function runVerify(context: Context, flags: LedgerFlags): Promise<void> {
  await withLedger(flags.ledger, async (ledger) => {
    const { faults, ...counts } = verify(ledger)
    if (faults.length > 0) context.process.exitCode = 1
    const { docs, readings, statements, transcripts } = counts
    const lines = [
      ...faults.map(({ kind, id, message }) => `${kind}: ${id} ${message}`),
      `${docs} documents, ${readings} readings, ${statements} statements, ${transcripts} transcripts: ${faults.length === 0 ? 'nothing is wrong' : `${faults.length} faults`}`,
    ]
    await say(context, flags, { lines, object: { schema: 'hearsay/verify/1', ...counts, faults } })
  })
}

/** Prints where a statement comes from. */
export async function runTrace(context: Context, flags: LedgerFlags, id: string): Promise<void> {
  await withLedger(flags.ledger, async (ledger) => {
    const found = trace(ledger, id)
    if (found === null) throw new LedgerError(`${ledger.path} holds no statement, reading or document ${id}`)
    if (flags.json) await say(context, flags, { lines: [], object: { schema: 'hearsay/trace/1', ...found } })
    else await write(context.process.stdout, tracePage(found, terminalOf(context.process.stdout, context.process.env)))
  })
}

function tracePage(found: Trace, terminal: Terminal): string {
  const { statement, source, readings, document, arrivals, revisions, corrections } = found
  const lines = [
    ...(source === null ? [] : [`source: ${[source.name, source.kind, ...source.roles].filter(Boolean).join(', ')}`]),
    ...(statement === null
      ? []
      : [`words: ${statement.spans.map(({ start, end }) => `${start}–${end}`).join(', ')} of the text`]),
    ...readings.map(
      ({ id, program, version, model, arrived, isAsked, stance }) =>
        `reading: ${id}, ${program} ${version}, weights ${model.slice(0, 12)}, ${arrived}${stance === null ? '' : `: ${stance}`}${isAsked ? ' (asked)' : ''}`,
    ),
    `document: ${[document.id, document.title, document.outlet, document.published, document.url].filter(Boolean).join(', ')}`,
    ...arrivals.map(
      ({ address, version, seen, sha256, type, isLast }) =>
        `arrived: ${address}, version ${version}${isLast ? '' : ' (changed since)'}, ${type}, ${seen}, SHA-256 ${sha256}`,
    ),
    ...corrections.map((word) => `✎ ${word.about}: ${wordOf(word)}`),
    ...revisions.flatMap(({ version, differences }) =>
      differences.map(({ change, before, after }) => {
        const said = [before, after].map((one) => (one === null ? null : `${one.source ?? 'somebody'}: “${one.text}”`))
        return `version ${version} ${change}: ${said.filter((one) => one !== null).join(' → ')}`
      }),
    ),
  ]
  const head = statement === null ? '' : `${printStatements([statement], terminal)}\n`
  return head + lines.map((line) => `${harmless(line)}\n`).join('')
}

/** Prints counts over a ledger. */
export async function runStats(context: Context, flags: LedgerFlags): Promise<void> {
  await withLedger(flags.ledger, async (ledger) => {
    const counts = stats(ledger)
    await say(context, flags, { lines: statsLines(counts), object: { schema: 'hearsay/stats/1', ...counts } })
  })
}

function statsLines({ all, byOutlet, byMonth, quoted }: Stats): string[] {
  return [
    `all: ${countsIn(all)}`,
    ...byOutlet.map((one) => `outlet ${one.outlet ?? 'unknown'}: ${countsIn(one)}`),
    ...byMonth.map((one) => `month ${one.month ?? 'unknown'}: ${countsIn(one)}`),
    ...quoted.map(({ name, kind, statements, articles }) => `quoted ${name} (${kind}): ${statements} in ${articles}`),
  ]
}

function countsIn({ statements, articles, direct, unnamed, sourceless }: Counts): string {
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
  return `${statements} statements in ${articles} articles, direct ${percent(direct)}, unnamed ${percent(unnamed)}, without source ${percent(sourceless)}`
}

/** Deletes a document and prints what was removed. */
export async function runForget(context: Context, flags: LedgerFlags, id: string): Promise<void> {
  // Opened to be asked first, so that no ledger is made where there is none.
  openLedger(flags.ledger, { mode: 'read' }).close()
  const ledger = openLedger(flags.ledger, { version: programVersion() })
  try {
    const removed = forget(ledger, id)
    if (removed === null) throw new LedgerError(`${ledger.path} holds no document or reading ${id}`)
    const { title, addresses, readings, statements, sources, transcripts, corrections, isCleared } = removed
    const lines = [
      `forgotten: ${[removed.id, title, ...addresses].filter(Boolean).join(', ')}`,
      `${readings} readings, ${statements} statements, ${sources} sources, ${transcripts} transcripts, ${corrections} corrections`,
      ...(isCleared ? [] : ['Another process reads the ledger: its side file is cleared when that ends.']),
    ]
    await say(context, flags, { lines, object: { schema: 'hearsay/forget/1', ...removed } })
  } finally {
    ledger.close()
  }
}

function say(
  { process: { stdout } }: Context,
  { json }: LedgerFlags,
  said: { readonly lines: readonly string[]; readonly object: object },
): Promise<void> {
  return write(
    stdout,
    json ? `${JSON.stringify(said.object)}\n` : said.lines.map((line) => `${harmless(line)}\n`).join(''),
  )
}
