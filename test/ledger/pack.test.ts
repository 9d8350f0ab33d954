import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pack, packText, unpack, unpackText } from '../../src/ledger/pack.ts'

describe('packing', () => {
  test.each(['', 'Ada Quill said: “No.”\n\nHarbour', 'a lone surrogate \ud800 stays', '𝄞 clefs'])(
    'a text: %j',
    (text) => {
      expect(unpackText(packText(text))).toBe(text)
    },
  )

  test('data with spans takes less room than its JSON, and comes back with its keys in order', () => {
    const text = 'Quill said the harbour reopens on Monday.'
    const row = (start: number) => ({
      id: 'x',
      source: { spans: [{ start, end: start + 5 }], text: 'Quill' },
      none: null,
    })
    const value = { rows: Array.from({ length: 20 }, (_, at) => row(at)), text }
    const packed = pack(value, text)
    expect(JSON.stringify(unpack(packed, text))).toBe(JSON.stringify(value))
    expect(packed.length).toBeLessThan(JSON.stringify(value).length / 5)
  })

  test('any plain data comes back', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.string({ unit: 'binary' }), (value, text) => {
        expect(JSON.stringify(unpack(pack(value, text), text))).toBe(JSON.stringify(value))
        expect(unpackText(packText(text))).toBe(text)
      }),
      { numRuns: 200 },
    )
  })
})
