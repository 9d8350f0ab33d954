import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { hearsay } from './in-memory.ts'

let folder: string
const at = (name: string): string => join(folder, name)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-'))
  writeFileSync(at('bridge.txt'), 'The bridge opens in June, the mayor said.\n')
  writeFileSync(at('ferry.txt'), 'The ferry stops in May, the port said.\n')
  writeFileSync(at('empty.txt'), '')
})

describe('exit status', () => {
  test.each<[string, string[], number]>([
    ['all read', ['read', 'bridge.txt', 'ferry.txt'], 0],
    ['one not read', ['read', 'bridge.txt', 'empty.txt', 'ferry.txt'], 1],
    ['none read', ['read', 'missing.txt'], 1],
    ['an address refused', ['read', '--offline', 'https://example.org/'], 1],
    ['no such command', ['reed'], 2],
    ['no such flag', ['read', '--jsn', 'bridge.txt'], 2],
    ['no such day', ['read', '--published', '2024-02-30', 'bridge.txt'], 2],
    ['not a day', ['read', '--published', 'yesterday', 'bridge.txt'], 2],
    ['nothing to read', ['read'], 2],
    ['standard input twice', ['read', '-', '-'], 2],
    ['help', ['read', '--help'], 0],
    ['version', ['--version'], 0],
  ])('%s', async (_, args, status) => {
    expect((await hearsay(args.map((arg) => (arg.endsWith('.txt') ? at(arg) : arg)))).status).toBe(status)
  })
})

describe('a batch', () => {
  test('names what cannot be read on stderr and does the rest', async () => {
    const { stdout, stderr } = await hearsay([
      'read',
      '--json',
      at('missing.txt'),
      at('bridge.txt'),
      folder,
      at('ferry.txt'),
    ])
    expect(stderr.split('\n')).toEqual([
      `hearsay: ${at('missing.txt')} does not exist: expected a file.`,
      `hearsay: ${folder} is a folder: expected a file.`,
      '',
    ])
    expect(lines(stdout).map(({ input }) => input)).toEqual([at('bridge.txt'), at('ferry.txt')])
  })

  test('prints one object a line', async () => {
    const { stdout } = await hearsay(['read', '--json', at('bridge.txt')])
    expect(lines(stdout)).toMatchObject([{ schema: 'hearsay/read/1', attributions: [], sources: [] }])
  })
})

describe('standard input', () => {
  test.each([
    ['where no file is given', ['read', '--json']],
    ['for a dash', ['read', '--json', '-']],
  ])('is read %s', async (_, args) => {
    const { stdout } = await hearsay(args, { stdin: 'It rains, she said.' })
    expect(lines(stdout)[0]).toMatchObject({ input: 'Standard input', text: 'It rains, she said.' })
  })

  test('that is a terminal is not waited for', async () => {
    const { stderr } = await hearsay(['read'])
    expect(stderr).toBe('hearsay: Nothing to read: expected a file, an address, or text on standard input.\n')
  })
})

test('the day given reaches the document', async () => {
  const { stdout } = await hearsay(['read', '--json', '--published', '2024-05-10', at('bridge.txt')])
  expect(lines(stdout)[0]?.document.published).toBe('2024-05-10')
})

test('no escape sequence of a name reaches the terminal', async () => {
  const { stderr } = await hearsay(['read', 'a\u001b[2Jb.txt'], { columns: 80 })
  expect(stderr).toBe('hearsay: a␛[2Jb.txt does not exist: expected a file.\n')
})

type Line = { readonly input: string; readonly text: string; readonly document: { readonly published: string } }

function lines(output: string): Line[] {
  return output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
}
