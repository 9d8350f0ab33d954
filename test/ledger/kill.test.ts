import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const bench = join(import.meta.dirname, '../../bench/kill.ts')

async function said(only: string): Promise<string> {
  const args = ['--import', 'tsx', bench, '--kills', '1', '--files', '60', '--seed', '11', '--only', only]
  return (await promisify(execFile)(process.execPath, args)).stdout
}

test(
  'killed at any moment and resumed, a ledger has all that was acknowledged and the rows of an undisturbed run',
  { timeout: 120_000 },
  async () => {
    expect(await said('add,record')).toMatch(/^add: 1 kills.*\nrecord: 1 kills/)
  },
)

test('two processes may ask while one adds: no error, and no answer takes a second', { timeout: 120_000 }, async () => {
  expect(await said('readers')).toMatch(/^readers: two asked \d+ times .* no error/)
})
