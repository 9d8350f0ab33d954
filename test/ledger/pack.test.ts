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

  test('what an older program packed comes back', () => {
    const text = 'Quill said the harbour reopens on Monday.'
    const packed =
      'i46OVirKLwdZlJNZDLKoPL8oBTmwYIkjLx+S2EDZBkuEgcwz0ok21lGqUNKJ1jXRiTbUMdAxBVsDcwpESMfYWMccpN5Ax1BHqaQ8H+ycWB0lt6LMlMRKpVgdQxMTIxNLEzNT01gA'
    expect(unpack(Buffer.from(packed, 'base64'), text)).toEqual({
      rows: [
        {
          id: 'x',
          source: { spans: [{ start: 0, end: 5 }], text: 'Quill' },
          none: null,
          apart: [
            { start: 0, end: 5 },
            { start: 33, end: 40 },
          ],
        },
      ],
      list: [1, 'two', []],
      words: 'Friday',
    })
  })

  test('words are not taken from a text that was changed', () => {
    const value = { spans: [{ start: 0, end: 5 }], text: 'Quill' }
    const packed = pack(value, 'Quill spoke.')
    expect(() => unpack(packed, 'Brand spoke.')).toThrow(RangeError)
    expect(() => unpack(packed.subarray(0, packed.length - 4), 'Quill spoke.')).toThrow(Error)
  })

  test.each([
    0,
    -1,
    0.87,
    2.55,
    2.56,
    0.123456789,
    1e21,
    63,
    64,
    -64,
    Number.MAX_SAFE_INTEGER,
    Number.MIN_SAFE_INTEGER,
    1e-7,
  ])('a number: %d', (number) => {
    expect(unpack(pack({ number }, ''), '')).toEqual({ number })
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
