import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Pieces } from '../../src/model/model.ts'
import { windowsOf } from '../../src/reader/windows.ts'
import type { Span } from '../../src/span.ts'

/** Paragraphs given as sentence lengths in pieces; each piece one unit wide, one unit between sentences. */
function layOut(paragraphs: readonly (readonly number[])[]): { pieces: Pieces; paragraphs: Span[]; sentences: Span[] } {
  const starts: number[] = []
  const spans: Span[] = []
  const sentences: Span[] = []
  let at = 0
  for (const lengths of paragraphs) {
    const first = at
    for (const length of lengths) {
      sentences.push({ start: at, end: at + length })
      for (let i = 0; i < length; i++) starts.push(at++)
      at++
    }
    spans.push({ start: first, end: at - 1 })
  }
  const column = Int32Array.from(starts)
  return {
    pieces: { ids: column, starts: column, ends: column.map((start) => start + 1), words: column },
    paragraphs: spans,
    sentences,
  }
}

function windows(paragraphs: readonly (readonly number[])[], size: number) {
  const laidOut = layOut(paragraphs)
  return windowsOf(laidOut.pieces, laidOut.paragraphs, laidOut.sentences, size)
}

describe('windowsOf', () => {
  it('packs whole paragraphs', () => {
    expect(windows([[60], [60], [60], [60]], 150)).toEqual([
      { first: 0, last: 120, from: 0, to: 120 },
      { first: 120, last: 240, from: 120, to: 240 },
    ])
  })

  it('parts a long paragraph at its sentences, with context on both sides', () => {
    expect(windows([[40, 40, 40, 40]], 150)).toEqual([
      { first: 0, last: 88, from: 0, to: 40 },
      { first: 0, last: 128, from: 40, to: 80 },
      { first: 32, last: 160, from: 80, to: 120 },
      { first: 72, last: 160, from: 120, to: 160 },
    ])
  })

  it('gives every piece to exactly one window, none wider than asked, whatever the text', () => {
    const text = fc.array(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 8 }), { maxLength: 12 })
    fc.assert(
      fc.property(text, (paragraphs) => {
        const pieces = paragraphs.flat().reduce((sum, length) => sum + length, 0)
        const found = windows(paragraphs, 254)
        let next = 0
        for (const { first, last, from, to } of found) {
          expect(from).toBe(next)
          expect(last - first).toBeLessThanOrEqual(254)
          expect(first).toBeLessThanOrEqual(from)
          expect(last).toBeGreaterThanOrEqual(to)
          expect(to).toBeGreaterThan(from)
          next = to
        }
        expect(next).toBe(pieces)
      }),
    )
  })
})
