import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runHearsay } from '../../src/cli/run.ts'
import { briefing, nextBriefing } from '../record/held.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-record-cli-'))
  writeFileSync(join(folder, 'a.md'), briefing)
  writeFileSync(join(folder, 'b.md'), nextBriefing)
  writeFileSync(join(folder, 'c.md'), '')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function hearsay(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const said = { out: '', err: '' }
  const output = (to: 'out' | 'err') => ({
    write: (text: string, done?: (error?: Error | null) => void) => {
      said[to] += text
      done?.()
    },
  })
  const stdin = { [Symbol.asyncIterator]: () => ({ next: async () => ({ done: true as const, value: undefined }) }) }
  const world = { stdin, stdout: output('out'), stderr: output('err'), env: {} }
  const openHearsay = () => Promise.reject(new Error('no model is needed for the record'))
  const status = await runHearsay(args, { process: world, openHearsay })
  return { status, ...said }
}

test('record add takes a folder, names what it cannot read, and does nothing twice', async () => {
  const ledger = join(folder, 'hearsay.db')
  const first = await hearsay('record', 'add', folder, '--ledger', ledger)
  expect(first).toMatchObject({
    status: 1,
    out: expect.stringMatching(/^2 added, 0 changed, 0 held already, \d+ words\n$/),
  })
  expect(first.err).toContain('c.md is empty')
  expect((await hearsay('record', 'add', join(folder, 'a.md'), '--ledger', ledger)).out).toMatch(
    /^0 added, 0 changed, 1 held/,
  )

  const listed = await hearsay('record', 'list', '--ledger', ledger, '--from', '2024-03-10')
  expect(listed.out).toBe(
    '2024-03-12 · briefing · Briefing by Harbor Spokeswoman Ada Quill, March 12, 2024 · Ada Quill\n',
  )
  const [line] = (await hearsay('record', 'list', '--ledger', ledger, '--speaker', 'Lee', '--json')).out
    .trim()
    .split('\n')
  expect(JSON.parse(line ?? '')).toMatchObject({
    schema: 'hearsay/record/1',
    day: '2024-03-05',
    speakers: ['Ada Quill', 'Tom Lee'],
  })
})

test('a ledger that is not there is one clear error, and is not made by asking', async () => {
  const none = join(folder, 'none.db')
  expect(await hearsay('record', 'list', '--ledger', none)).toMatchObject({
    status: 1,
    err: expect.stringContaining('There is no ledger at'),
  })
})
