import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { FetchError, InputError, ModelError } from '../src/error.ts'
import { openSession, type Input, type Outcome, type Session } from '../src/hear.ts'
import { emptyReader } from './empty-reader.ts'

const TEXT = 'The bridge opens in June, the mayor said.\n\nShe denied that there had been a delay.\n'
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-'))
  writeFileSync(join(folder, 'bridge.txt'), TEXT)
})

describe('read', () => {
  test.each<[string, () => Input]>([
    ['a text', () => TEXT],
    ['bytes', () => new TextEncoder().encode(TEXT)],
    ['named bytes', () => ({ bytes: new TextEncoder().encode(TEXT), name: 'bridge.txt' })],
    ['a file', () => ({ file: join(folder, 'bridge.txt') })],
    ['a stream', () => ({ stream: chunksOf(TEXT, 7), name: 'Standard input' })],
  ])('takes %s', async (_, input) => {
    const reading = await session().read(input())
    expect(reading.text.trim()).toBe(TEXT.trim())
    expect(reading.schema).toBe('hearsay/read/1')
  })

  test('takes a page, and what is known of it', async () => {
    const html = `<html lang="en"><body><article><h1>Bridge</h1><p>${'The bridge opens in June, the mayor said. '.repeat(9)}</p></article></body></html>`
    const reading = await session().read({ html, url: 'https://example.org/bridge' }, { published: '2024-05-10' })
    expect(reading.document).toMatchObject({
      published: '2024-05-10',
      url: 'https://example.org/bridge',
      language: 'en',
    })
    expect(reading.document.from).toMatchObject({ published: 'option', url: 'address' })
    expect(reading.input).toBe('https://example.org/bridge')
  })

  test.each<[string, () => Input, string]>([
    ['a missing file', () => ({ file: 'missing.txt' }), 'missing.txt does not exist: expected a file.'],
    ['a folder', () => ({ file: folder }), `is a folder: expected a file.`],
    ['an empty text', () => '', 'is empty'],
    ['an endless stream', () => ({ stream: endless() }), 'is larger than 20 MB'],
  ])('says of %s what is wrong', async (_, input, message) => {
    const error = await session()
      .read(input())
      .catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(InputError)
    expect((error as InputError).message).toContain(message)
  })

  test('refuses addresses offline', async () => {
    const offline = openSession(() => Promise.resolve(emptyReader()), { offline: true })
    await expect(offline.read({ url: 'https://example.org/' })).rejects.toThrow(FetchError)
  })
})

describe('a session', () => {
  test('opens its reader at the first article, once, and closes it', async () => {
    const calls: string[] = []
    const open = openSession(() => {
      calls.push('open')
      return Promise.resolve(emptyReader({ close: async () => void calls.push('close') }))
    })
    expect(calls).toEqual([])
    await open.read(TEXT)
    await open.read(TEXT)
    await open.close()
    expect(calls).toEqual(['open', 'close'])
  })

  test('that never read closes without a model', async () => {
    const never = openSession(() => Promise.reject(new ModelError('no weights')))
    await expect(never.close()).resolves.toBeUndefined()
  })

  test('says that the weights cannot be used', async () => {
    const broken = openSession(() => Promise.reject(new ModelError('one byte differs')))
    await expect(broken.read(TEXT)).rejects.toThrow(ModelError)
    await broken.close()
  })

  test('reads the rest of a batch when one input cannot be read', async () => {
    const outcomes = await all(session().readAll([{ file: 'missing.txt' }, TEXT, '']))
    expect(
      outcomes.map((outcome) => ('error' in outcome ? outcome.error.name : outcome.reading.text.slice(0, 10))),
    ).toEqual(['InputError', 'The bridge', 'InputError'])
  })

  test('takes inputs as they come', async () => {
    async function* inputs(): AsyncGenerator<Input> {
      yield TEXT
      yield { file: join(folder, 'bridge.txt') }
    }
    expect(await all(session().readAll(inputs()))).toHaveLength(2)
  })

  test('reads JSON lines of any size line by line', async () => {
    const file = join(folder, 'corpus.jsonl')
    const long = JSON.stringify({ text: 'It rains, she said.', padding: ' '.repeat(1_000_000) })
    writeFileSync(file, [JSON.stringify({ text: TEXT }), 'no JSON', '', ...Array<string>(21).fill(long)].join('\n'))
    const outcomes = await all(session().readAll([{ file }]))
    expect(outcomes).toHaveLength(23)
    expect(outcomes[1]).toMatchObject({
      error: { message: expect.stringContaining('corpus.jsonl, line 2 is no JSON') },
    })
  })

  test('stops when the signal aborts', async () => {
    const stop = new AbortController()
    const outcomes: Outcome[] = []
    const reading = (async () => {
      for await (const outcome of session().readAll([TEXT, TEXT, TEXT], { signal: stop.signal })) {
        outcomes.push(outcome)
        stop.abort(new Error('enough'))
      }
    })()
    await expect(reading).rejects.toThrow('enough')
    expect(outcomes).toHaveLength(1)
  })

  test('gives equal output for equal text', async () => {
    expect(await session().read(TEXT)).toEqual(await session().read(TEXT))
  })
})

function session(): Session {
  return openSession(() => Promise.resolve(emptyReader()))
}

async function all(outcomes: AsyncIterable<Outcome>): Promise<Outcome[]> {
  const found: Outcome[] = []
  for await (const outcome of outcomes) found.push(outcome)
  return found
}

async function* chunksOf(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function* endless(): AsyncGenerator<Uint8Array> {
  const chunk = new Uint8Array(1_000_000).fill(97)
  for (;;) yield chunk
}
