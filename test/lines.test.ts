import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf } from '../src/lines.ts'

const all = async (chunks: readonly string[], most = 100): Promise<(string | null)[]> => {
  const lines: (string | null)[] = []
  for await (const { bytes } of linesOf(streamOf(chunks), most)) lines.push(bytes && Buffer.from(bytes).toString())
  return lines
}

test.each([
  [['one\ntwo\n'], ['one', 'two']],
  [
    ['on', 'e\n', 'tw', 'o'],
    ['one', 'two'],
  ],
  [['\n\nthree'], ['', '', 'three']],
  [[], []],
])('%j', async (chunks, lines) => {
  expect(await all(chunks)).toEqual(lines)
})

test('leaves out a line that is too long, and goes on', async () => {
  expect(await all(['ab\n', 'abcd', 'ef\n', 'abc\nab'], 4)).toEqual(['ab', null, 'abc', 'ab'])
})

test('gives the same lines however the stream is cut', async () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'é', '\n'), maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (whole, size) => {
      const bytes = Buffer.from(whole)
      const chunks: Uint8Array[] = []
      for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size))
      const lines: string[] = []
      for await (const line of linesOf(chunksOf(chunks), 100)) lines.push(Buffer.from(line.bytes ?? []).toString())
      expect(lines.join('\n')).toBe(whole.endsWith('\n') ? whole.slice(0, -1) : whole)
    }),
  )
})

async function* streamOf(chunks: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk)
}

async function* chunksOf(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks
}
