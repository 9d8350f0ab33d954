import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const bench = join(import.meta.dirname, '../../bench/record-kill.ts')

test(
  'killed at any moment and resumed, a ledger has the rows of an undisturbed run',
  { timeout: 120_000 },
  async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--import',
      'tsx',
      bench,
      '--kills',
      '2',
      '--files',
      '80',
      '--seed',
      '11',
    ])
    expect(stdout).toMatch(/^2 kills/)
  },
)
