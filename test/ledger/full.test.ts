import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { LedgerError } from '../../src/error.ts'
import { append, openLedger, verify, type Ledger } from '../../src/ledger/ledger.ts'
import { dump } from './dump.ts'
import { saidReading } from './said-reading.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-full-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function addAll(ledger: Ledger): Promise<number> {
  for (let at = 0; at < 40; at++) {
    const words = Array.from({ length: 60 }, (_, word) => ((at * 997 + word * 7919) % 100_003).toString(36))
    const reading = await saidReading(`Pier ${at}\n\nMaria Quill said ${words.join(' ')}.\n`)
    append(ledger, [{ reading, address: `pier ${at}`, type: 'plain', bytes: 1 }])
  }
  return 40
}

test('a ledger that may not grow says so once, keeps what it has, and goes on where there is room again', async () => {
  const calm = openLedger(join(folder, 'calm.db'))
  await addAll(calm)
  const full = openLedger(join(folder, 'full.db'))
  const pages = Number(full.rows('pragma page_count')[0]?.[0])
  full.rows(`pragma max_page_count = ${pages + 8}`)
  await expect(addAll(full)).rejects.toThrow(LedgerError)
  await expect(addAll(full)).rejects.toThrow('there is no room left on the disk')
  const held = Number(full.rows('select count(*) from readings')[0]?.[0])
  expect(held).toBeGreaterThan(0)
  expect(held).toBeLessThan(40)
  expect(verify(full).faults).toEqual([])
  full.close()
  const again = openLedger(join(folder, 'full.db'))
  await addAll(again)
  expect(dump(again)).toBe(dump(calm))
  for (const ledger of [calm, again]) ledger.close()
})
