import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { weightsFolder } from '../weights-folder.ts'
import { BAD_FILES } from './bad-files.ts'

const main = join(import.meta.dirname, '../../dist/cli/main.js')
const GOOD = 'Ruiz said that the bridge opens in June.\n'
let folder: string

beforeAll(() => {
  if (!existsSync(main)) throw new Error('dist/ is missing: run `npm run build` first.')
  folder = mkdtempSync(join(tmpdir(), 'hearsay-'))
  for (const [name, bytes] of BAD_FILES) writeFileSync(join(folder, name), bytes())
  writeFileSync(join(folder, 'good.txt'), GOOD)
  writeFileSync(join(folder, 'last.txt'), GOOD)
})

describe('a batch in which most cannot be read', () => {
  const names = BAD_FILES.map(([name]) => name)
  const others = ['missing.txt', '.', 'http://127.0.0.1:9/', 'http://[::1]/']

  test('gives a line on stderr for each, in order, and the others on stdout; ends with 1', () => {
    const { stdout, stderr, status } = hearsay('read', '--json', 'good.txt', ...names, ...others, 'last.txt')
    const said = stderr.trimEnd().split('\n')
    expect(said.map((line) => line.split(' ', 2).join(' '))).toEqual(
      [...names, ...others].map((name) => `hearsay: ${name}`),
    )
    BAD_FILES.forEach(([, , message], at) => expect(said[at]).toMatch(message))
    expect(linesOf(stdout)).toMatchObject([{ input: 'good.txt' }, { input: 'last.txt' }])
    expect(status).toBe(1)
  })

  test('shows no stack trace', () => {
    const { stderr } = hearsay('read', ...names, ...others)
    expect(stderr).not.toMatch(/^\s+at |node:internal|Error:/m)
  })

  test('writes nothing to stdout where nothing was read', () => {
    expect(hearsay('read', '--json', ...names).stdout).toBe('')
  })
})

describe('standard input', () => {
  test.each([
    ['empty', '', 1, /^hearsay: Standard input is empty[^\n]+\.\n$/],
    [
      'too large',
      'It rains, she said.\n'.repeat(1_050_000),
      1,
      /^hearsay: Standard input is larger than 20 MB[^\n]+\.\n$/,
    ],
    ['a text', GOOD, 0, /^$/],
  ])('that is %s', (_, input, status, said) => {
    const ran = hearsayWith(input, 'read', '--json')
    expect([ran.status, linesOf(ran.stdout).length]).toEqual([status, 1 - status])
    expect(ran.stderr).toMatch(said)
  })
})

describe('wrong use ends with 2 and prints no result', () => {
  test.each([
    [['reed', 'good.txt']],
    [['read', '--jsn', 'good.txt']],
    [['read', '--published', '2024-02-30', 'good.txt']],
    [['read', '-', '-']],
  ])('%s', (args) => {
    const { stdout, stderr, status } = hearsay(...args)
    expect([stdout, status]).toEqual(['', 2])
    expect(stderr).not.toMatch(/^\s+at /m)
  })
})

describe('weights', () => {
  const cases: [string, (weights: string) => void, RegExp][] = [
    [
      'with one byte changed',
      (weights) => flipByte(join(weights, 'reader.onnx')),
      /reader\.onnx is not the file that its manifest names: expected SHA-256 [0-9a-f]{64} \(\d+ bytes\), found [0-9a-f]{64}/,
    ],
    [
      'with a vocabulary changed',
      (weights) => flipByte(join(weights, 'vocab.txt')),
      /vocab\.txt is not the file that its manifest names/,
    ],
    [
      'cut short',
      (weights) => writeFileSync(join(weights, 'reader.onnx'), ''),
      /reader\.onnx is not the file .* \(0 bytes\)/,
    ],
    [
      'without the model',
      (weights) => rmSync(join(weights, 'reader.onnx')),
      /No weights at .*reader\.onnx: the file cannot be read/,
    ],
    [
      'with a manifest that is not JSON',
      (weights) => writeFileSync(join(weights, 'manifest.json'), '{"schema":'),
      /manifest\.json is not JSON: expected a manifest of the form hearsay\/weights\/1/,
    ],
    [
      'with a manifest of another form',
      (weights) => writeFileSync(join(weights, 'manifest.json'), '{"schema":"x"}'),
      /manifest\.json is not a manifest of the form hearsay\/weights\/1; its schema is "x"/,
    ],
    [
      'with a manifest that names no files',
      (weights) =>
        writeFileSync(join(weights, 'manifest.json'), '{"schema":"hearsay/weights/1","files":{},"reader":{}}'),
      /manifest\.json/,
    ],
    ['that are missing', (weights) => rmSync(weights, { recursive: true }), /No weights at .*manifest\.json/],
  ]

  test.each(cases)('%s are refused in one line', (_, damage, message) => {
    const weights = mkdtempSync(join(tmpdir(), 'hearsay-weights-'))
    cpSync(weightsFolder(), weights, { recursive: true })
    damage(weights)
    const { stdout, stderr, status } = hearsay('read', '--json', '--model', weights, 'good.txt')
    expect(stderr).toMatch(message)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect([stdout, status]).toEqual(['', 1])
    rmSync(weights, { recursive: true, force: true })
  })
})

function flipByte(path: string): void {
  const bytes = readFileSync(path)
  const at = bytes.length >> 1
  bytes[at] = bytes[at]! ^ 1
  writeFileSync(path, bytes)
}

type Ran = { readonly stdout: string; readonly stderr: string; readonly status: number | null }

function hearsay(...args: string[]): Ran {
  return hearsayWith('', ...args)
}

function hearsayWith(input: string, ...args: string[]): Ran {
  const model = args[0] === 'read' && !args.includes('--model') ? ['--model', weightsFolder()] : []
  return spawnSync(process.execPath, [main, ...args, ...model], { cwd: folder, encoding: 'utf8', input })
}

function linesOf(output: string): readonly unknown[] {
  return output
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown)
}
