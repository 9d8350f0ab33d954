import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { FetchError, InputError } from '../../src/error.ts'
import { openSession, type Input, type Outcome } from '../../src/hear.ts'
import { sentenceReader } from '../sentence-reader.ts'
import { BAD_FILES } from './bad-files.ts'

const GOOD = 'Ruiz said that the bridge opens in June.\n'
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-'))
  for (const [name, bytes] of BAD_FILES) writeFileSync(join(folder, name), bytes())
})

describe('one clear error for', () => {
  test.each(BAD_FILES)('%s', async (name, _, message) => {
    const file = join(folder, name)
    const [outcome, ...more] = await read([{ file }])
    expect(more).toEqual([])
    expect(outcome).toMatchObject({ error: expect.any(InputError) })
    expect(messageOf(outcome)).toMatch(message)
    expect(messageOf(outcome).startsWith(file)).toBe(true)
  })

  test.each<[string, Input, new () => Error, RegExp]>([
    ['a missing file', { file: 'missing.txt' }, InputError, /^missing\.txt does not exist: expected a file\.$/],
    ['a folder', { file: '/' }, InputError, /^\/ is a folder: expected a file\.$/],
    ['an address that is none', { url: 'https://' }, FetchError, /^https:\/\/ was not fetched: expected an address/],
    [
      'a private address',
      { url: 'http://10.0.0.1/' },
      FetchError,
      /^http:\/\/10\.0\.0\.1\/ was not fetched: 10\.0\.0\.1 is a private/,
    ],
    [
      'the same in one number',
      { url: 'http://2130706433/' },
      FetchError,
      /was not fetched: 127\.0\.0\.1 is a private or reserved/,
    ],
  ])('%s', async (_, input, kind, message) => {
    const [outcome] = await read([input])
    expect(outcome).toMatchObject({ error: expect.any(kind) })
    expect(messageOf(outcome)).toMatch(message)
  })
})

test('the rest of a batch is done', async () => {
  const bad = BAD_FILES.map(([name]): Input => ({ file: join(folder, name) }))
  const outcomes = await read(bad.flatMap((input) => [input, GOOD]))
  expect(outcomes.map((outcome) => 'reading' in outcome)).toEqual(bad.flatMap(() => [false, true]))
})

test.each([
  ['tags that never close', '<html><body><article><h1>Bridge<p>Ruiz said that it opens.<p>Lee <b>said no'],
  [
    'tags that close what never opened',
    '</div></p><article></i><p>Ruiz said that it opens in June.</article></section>',
  ],
  ['an unfinished tag at the end', '<html><body><p>Ruiz said that the bridge opens in June.</p><p cla'],
])('markup with %s is read', async (_, html) => {
  const [outcome] = await read([
    { html: html + '<p>Lee said that nobody knew of the plan at all, and left.</p>'.repeat(6) },
  ])
  expect(outcome).toMatchObject({ reading: { text: expect.stringContaining('Lee said that nobody knew') } })
})

function messageOf(outcome: Outcome | undefined): string {
  return outcome !== undefined && 'error' in outcome ? outcome.error.message : ''
}

async function read(inputs: readonly Input[]): Promise<Outcome[]> {
  const session = openSession(() => Promise.resolve(sentenceReader()))
  const outcomes: Outcome[] = []
  for await (const outcome of session.readAll(inputs)) outcomes.push(outcome)
  await session.close()
  return outcomes
}
