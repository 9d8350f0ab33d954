import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readTranscripts } from '../../src/intake/transcript.ts'
import { openLedger, recordAdd, recordList, type Ledger } from '../../src/ledger/ledger.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-record-list-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// 2024-03-04 is a Monday.
test.each([
  ['a working day within', ['2024-03-04', '2024-03-05', '2024-03-07', '2024-03-08'], ['2024-03-06']],
  ['no day of a weekend', ['2024-03-07', '2024-03-08', '2024-03-11'], null],
  ['nothing before the first or after the last', ['2024-03-06'], null],
  ['no day of a series that meets now and then', ['2024-03-04', '2024-03-18', '2024-04-01'], null],
] as const)('missing from a series: %s', async (_, days, missing) => {
  const ledger = await ledgerOf(days)
  expect(recordList(ledger).missing).toEqual(missing === null ? [] : [{ series: 'harbor-briefings', days: missing }])
  ledger.close()
})

async function ledgerOf(days: readonly string[]): Promise<Ledger> {
  const path = mkdtempSync(join(folder, 'days-'))
  for (const date of days) {
    const turns = [{ speaker: 'Ada Quill', text: `The harbor was quiet on ${date}, and every boat came home.` }]
    const transcript = { title: `Briefing of ${date}`, date, series: 'harbor-briefings', turns }
    writeFileSync(join(path, `${date}.jsonl`), `${JSON.stringify(transcript)}\n`)
  }
  const ledger = openLedger(':memory:')
  await recordAdd(ledger, [path], { read: readTranscripts })
  return ledger
}
