import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { heldReading, search } from '../../src/ledger/ledger.ts'
import { thinkHere } from '../../src/server/thinking.ts'
import { fillLedger } from './filled-ledger.ts'

const BUILT = join(import.meta.dirname, '../../dist/server/think-aside.js')

test.skipIf(!existsSync(BUILT))(
  'a thread of the built program answers what is answered here, and fails as here',
  async () => {
    const { thinkAside } = (await import(pathToFileURL(BUILT).href)) as typeof import('../../src/server/think-aside.ts')
    const { path, session, desk, close } = await fillLedger()
    const [here, aside] = [thinkHere(session), thinkAside({ ledger: path })]
    const id = desk.ask((ledger) => search(ledger, 'pier').hits[0]?.document.id ?? '')
    const reading = desk.ask((ledger) => heldReading(ledger, id))!
    expect(await aside.weighReading(reading)).toEqual(await here.weighReading(reading))
    expect(await aside.compareWords('weapons', {})).toEqual(await here.compareWords('weapons', {}))
    const lost = thinkAside({ ledger: '/nowhere/hearsay.db' })
    await expect(lost.checkReading(reading)).rejects.toMatchObject({ name: 'LedgerError' })
    const waiting = aside.weighReading(reading)
    await aside.close()
    await expect(waiting).rejects.toThrow('The thread that weighs has ended.')
    expect((await aside.checkReading(reading)).findings.length).toBeGreaterThan(0)
    await Promise.all([aside.close(), lost.close(), close()])
  },
)
