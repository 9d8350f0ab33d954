import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSession } from '../../src/hear.ts'
import { readTranscripts } from '../../src/intake/take-in.ts'
import { forget, openLedger, recordAdd, recordList, type Ledger } from '../../src/ledger/ledger.ts'
import { openDesk } from '../../src/server/ledger-desk.ts'
import { emptyReader } from '../empty-reader.ts'
import { appWith } from './world.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-meanwhile-'))
const path = join(folder, 'hearsay.db')

/** Adds a briefing of one answer, which stands at an address of its own, as another process does. */
async function add(ledger: Ledger, day: string, words: string): Promise<void> {
  const head = `date: '${day}'\nsource_url: https://example.org/briefings/${day}/\ntags: press-briefings`
  const title = `title: "Press Briefing by Press Secretary Ana Ruiz"`
  const file = join(folder, `${day}.md`)
  writeFileSync(file, `---\n${head}\n${title}\n---\n\n1:54 P.M. EST\n\nMS. RUIZ:  ${words}\n\nQ    Thank you.\n`)
  await recordAdd(ledger, [file], { read: readTranscripts })
}

test('transcripts that another process adds, replaces or removes are seen by the next question', async () => {
  const other = openLedger(path)
  const session = openSession(async () => emptyReader(), { ledger: path })
  const verdict = async (words: string): Promise<string> => {
    const said = { from: '2024-03-04', to: '2024-03-04' }
    const [finding] = await session.checkQuotation(words, { speaker: 'Ana Ruiz', said, venue: 'briefing' })
    return finding?.verdict ?? ''
  }
  const bridge = 'We will open the old bridge over the river in the spring'
  const tunnel = 'The tunnel under the hill stays closed until the autumn'
  const both = async (): Promise<string[]> => [await verdict(bridge), await verdict(tunnel)]
  expect(await both()).toEqual(['record-not-held', 'record-not-held'])
  await add(other, '2024-03-04', `${bridge}. We thank the builders for it.`)
  expect(await both()).toEqual(['verbatim', 'not-in-record'])
  await add(other, '2024-03-04', `${tunnel}. Nobody knows more than that.`)
  expect(await both()).toEqual(['not-in-record', 'verbatim'])
  forget(other, recordList(other, {}).occasions[0]?.id ?? '')
  // The version before stands there again.
  expect(await both()).toEqual(['verbatim', 'not-in-record'])
  await session.close()
  other.close()
})

test('a server that began without a ledger shows what another process then makes', async () => {
  const late = join(folder, 'late.db')
  const desk = openDesk(late)
  const app = appWith({ desk })
  const ask = async (address: string): Promise<{ status: number; body: Readonly<Record<string, unknown>> }> => {
    const response = await app.request(address, { headers: { Host: 'localhost' } })
    return { status: response.status, body: (await response.json()) as Readonly<Record<string, unknown>> }
  }
  expect(await ask('/api/record')).toMatchObject({ status: 404, body: { type: 'urn:hearsay:problem:no-ledger' } })
  expect((await ask('/api/compare?q=rain')).status).toBe(404)
  const other = openLedger(late)
  await add(other, '2024-03-05', 'Rain is expected on Friday.')
  expect((await ask('/api/record')).body).toMatchObject({ total: 1, occasions: [{ day: '2024-03-05' }] })
  await add(other, '2024-03-06', 'Snow is expected on Saturday.')
  expect((await ask('/api/record')).body).toMatchObject({ total: 2 })
  desk.close()
  other.close()
})
