import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { heldReading } from '../../src/ledger/ledger.ts'
import { openDesk } from '../../src/server/ledger-desk.ts'

const BUILT = join(import.meta.dirname, '../../dist/server/work-aside.js')

/** Threads start from files of the built program alone. */
async function workAside(ledger: string) {
  const built = (await import(pathToFileURL(BUILT).href)) as typeof import('../../src/server/work-aside.ts')
  return built.workAside({ ledger, offline: true })
}

const text = '“Rain fell,” Ana Ruiz said.'

test.skipIf(!existsSync(BUILT))(
  'threads of the built program read, add and weigh, and fail as is done here',
  async () => {
    const ledger = join(mkdtempSync(join(tmpdir(), 'hearsay-aside-')), 'hearsay.db')
    const { hearing, thinking, close } = await workAside(ledger)
    await expect(thinking.weighHeld('aaaaaaaaaaaaaaaa', 'weighAlone')).rejects.toMatchObject({ name: 'LedgerError' })
    const told: unknown[] = []
    for await (const outcome of hearing.readAll([text, '  ', { url: 'https://example.org/' }]))
      told.push(
        'error' in outcome ? outcome.error.name : outcome.reading.attributions.map(({ source }) => source?.text),
      )
    expect(told).toEqual([['Ana Ruiz'], 'InputError', 'FetchError'])
    await expect(hearing.read('  ')).rejects.toMatchObject({ name: 'InputError' })
    const ids: string[] = []
    for await (const outcome of hearing.add([text])) if ('kept' in outcome) ids.push(outcome.document.id)
    const sent = await thinking.weighHeld(ids[0]!, 'weighAlone')
    expect(JSON.parse(new TextDecoder().decode(sent?.json))).toMatchObject({ read: { text, attributions: [{}] } })
    const desk = openDesk(ledger)
    const reading = desk.ask((held) => heldReading(held, ids[0]!))!
    const waiting = thinking.checkReading(reading)
    const ending = close()
    await expect(waiting).rejects.toThrow('The thread that was asked has ended.')
    await ending
    desk.close()
  },
)

test.skipIf(!existsSync(BUILT))('what a thread reads is stopped when nobody waits for it any more', async () => {
  const { hearing, close } = await workAside('/nowhere/hearsay.db')
  const stopping = new AbortController()
  const next = hearing.readAll([`${text} `.repeat(2000)], { signal: stopping.signal }).next()
  setTimeout(() => stopping.abort(), 500)
  await expect(next).rejects.toThrow(/abort/i)
  await close()
})
