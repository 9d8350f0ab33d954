import { readTranscripts } from '../intake/take-in.ts'
import { openLedger, recordAdd, recordList, type HeldOccasion, type RecordProgress } from '../ledger/ledger.ts'
import { programVersion } from '../version.ts'
import type { Context } from './context.ts'
import type { RecordAddFlags, RecordListFlags } from './record-command.ts'
import { harmless, write } from './terminal.ts'

const CLEAR = '\r\u001b[2K'

/** Adds transcripts and prints what was done; exit status 1 where a file could not be read. */
export async function runRecordAdd(context: Context, flags: RecordAddFlags, paths: readonly string[]): Promise<void> {
  const { stdout, stderr } = context.process
  const ledger = openLedger(flags.ledger, { version: programVersion() })
  const shows = !flags.quiet && stderr.isTTY === true
  try {
    const added = await recordAdd(ledger, paths, {
      read: readTranscripts,
      ...(flags.date === undefined ? {} : { date: flags.date }),
      onProgress: (progress) => (shows ? stderr.write(CLEAR + progressLine(progress)) : undefined),
    })
    if (shows) stderr.write(CLEAR)
    for (const { path, reason } of added.failed)
      await write(stderr, `hearsay: ${harmless(reason.includes(path) ? reason : `${path}: ${reason}`)}\n`)
    for (const path of added.undated)
      await write(stderr, `hearsay: ${harmless(path)} does not say its day: give it with --date DATE\n`)
    if (added.failed.length > 0) context.process.exitCode = 1
    await write(
      stdout,
      `${added.added} added, ${added.changed} changed, ${added.held} held already, ${added.words} words\n`,
    )
  } finally {
    ledger.close()
  }
}

function progressLine({ files, of, rate, left }: RecordProgress): string {
  return `${files} of ${of} files, ${rate} words/s, ${left} s left`
}

/** Prints the occasions held, a line each, then the days missing from a series that is regular. */
export async function runRecordList(context: Context, flags: RecordListFlags): Promise<void> {
  const { stdout } = context.process
  const ledger = openLedger(flags.ledger, { mode: 'read' })
  try {
    const { ledger: _, json, ...wanted } = flags
    const { occasions, missing } = recordList(ledger, wanted)
    const objects = [...occasions, ...missing].map((one) => JSON.stringify({ schema: 'hearsay/record/1', ...one }))
    const lines = [
      ...occasions.map(lineOf),
      ...missing.map(({ series, days }) => `missing from ${series}: ${days.join(' ')}`),
    ]
    await write(stdout, (json ? objects : lines.map(harmless)).map((line) => `${line}\n`).join(''))
  } finally {
    ledger.close()
  }
}

function lineOf({ day, occasion, scope, title, speakers }: HeldOccasion): string {
  const kind = scope === 'complete' ? occasion : `${occasion}, ${scope}`
  return [day ?? 'day unknown', kind, title ?? 'no title', speakers.join(', ') || 'no speaker named'].join(' · ')
}
