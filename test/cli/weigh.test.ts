import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hearsay } from './in-memory.ts'

let folder: string
let article: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-weigh-'))
  article = join(folder, 'a.txt')
  writeFileSync(article, 'The bridge opens in June.\n')
  writeFileSync(join(folder, 'junk.db'), 'no database')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each<[string, () => string[], string]>([
  ['a record', () => ['--record', join(folder, 'none')], 'No transcript could be read in'],
  ['a ledger', () => ['--ledger', join(folder, 'none.db')], 'There is no ledger at'],
  ['a ledger', () => ['--ledger', join(folder, 'junk.db')], 'not a database'],
])('%s that was named must be there', async (_, place, message) => {
  const { status, stderr } = await hearsay(['weigh', article, ...place()])
  expect(stderr).toContain(message)
  expect(status).toBe(1)
})

test('of two records neither is asked', async () => {
  const { status, stderr } = await hearsay(['weigh', article, '--record', folder, '--ledger', 'x.db'])
  expect(stderr).toContain('--ledger and --record were both given')
  expect(status).toBe(2)
})
