import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { append, openLedger, search, who } from '../../src/ledger/ledger.ts'
import { saidReading } from '../ledger/said-reading.ts'
import { hearsay, type Ran } from './in-memory.ts'

let folder: string
let ledger: string
let statement: string
let document: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-word-cli-'))
  ledger = join(folder, 'hearsay.db')
  const open = openLedger(ledger)
  const texts = ['Pier\n\nMaria Quill said the pier is safe.\n', 'School\n\nMarie Quill said the roof leaks.\n']
  for (const [at, text] of texts.entries()) {
    append(open, [{ reading: await saidReading(text), address: `${at}`, type: 'plain', bytes: 1 }])
  }
  const [hit] = search(open, 'pier').hits
  statement = hit!.id
  document = hit!.document.id
  open.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const on = (...args: string[]): Promise<Ran> => hearsay([...args, '--ledger', ledger, '--by', 'Ana Lind'])
const undoOf = ({ stdout }: Ran): string => /--undo (\w+)/.exec(stdout)![1]!

test('a word on a statement is shown under it, signed, until it is taken back', async () => {
  const { stdout } = await on('correct', statement, '--stance', 'promises', '--note', 'it is a plan')
  expect(stdout).toBe(`${statement} · stance: promises · Ana Lind · it is a plan\n`)
  const seen = await hearsay(['search', 'pier', '--ledger', ledger])
  expect(seen.stdout).toMatch(/✎ stance: promises \(Ana Lind, \d{4}-\d\d-\d\d\): it is a plan/)
  const json = await hearsay(['search', 'pier', '--json', '--ledger', ledger])
  expect(JSON.parse(json.stdout)).toMatchObject({ stance: 'asserts', corrections: [{ value: 'promises' }] })
  await on('correct', statement, '--take-back', 'stance')
  expect((await hearsay(['search', 'pier', '--ledger', ledger])).stdout).not.toContain('✎')
})

test('two names are made one, and two again', async () => {
  const merged = await on('merge', 'Maria Quill', 'Marie Quill', '--note', 'a misprint')
  const seen = await hearsay(['who', 'Marie Quill', '--ledger', ledger])
  expect(seen.stdout).toContain('the pier is safe')
  expect(seen.stdout).toContain('a misprint; undo with hearsay merge --undo')
  expect((await on('merge', '--undo', undoOf(merged))).stdout).toContain('undone')
  expect((await hearsay(['who', 'Marie Quill', '--ledger', ledger])).stdout).not.toContain('the pier is safe')
})

test('one name is made two, and one again', async () => {
  const parted = await on('split', 'Maria Quill', document)
  expect(parted.stdout).toContain(` in ${document} · Ana Lind`)
  await on('split', '--undo', undoOf(parted))
  const open = openLedger(ledger, { mode: 'read' })
  expect(who(open, 'Maria Quill').profile!.statements).toHaveLength(1)
  open.close()
})

test.each([
  ['nobody’s word', ['correct', 'x'.repeat(16), '--stance', 'denies'], 'Whose word is it?'],
  ['an unknown id', ['correct', 'x'.repeat(16), '--stance', 'denies', '--by', 'A'], 'holds no xxxx'],
  ['a name that fits two', ['merge', 'Quill', 'Maria Quill', '--by', 'A'], '"Quill" fits several: Mari'],
  ['one name', ['merge', 'Quill', '--by', 'A'], 'Which two are one?'],
  ['no name', ['split', '--by', 'A'], 'Who is somebody else?'],
  ['no field', ['correct', 'x', '--take-back', 'truth', '--by', 'A'], '"truth" is no field'],
])('%s is a wrong use', async (_, args, message) => {
  const { status, stderr } = await hearsay([...args, '--ledger', ledger])
  expect(stderr).toContain(message)
  expect(status).toBe(2)
})

test('makes no ledger where there is none', async () => {
  const none = join(folder, 'none.db')
  const { status, stderr } = await hearsay(['correct', statement, '--note', 'x', '--by', 'A', '--ledger', none])
  expect(stderr).toContain('There is no ledger')
  expect(status).toBe(1)
  expect(existsSync(none)).toBe(false)
})
