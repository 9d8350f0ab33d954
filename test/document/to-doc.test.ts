import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Doc, Quotation } from '../../src/document/doc.ts'
import { toDoc } from '../../src/document/to-doc.ts'
import { holds, overlaps, slice } from '../../src/span.ts'
import type { Span } from '../../src/span.ts'
import { plainItem } from './plain-item.ts'
import { anyText, wellFormed } from './texts.ts'

const extra = 'Nothing more was known on Monday. Nobody asked.'

describe('the id', () => {
  test('comes from address and text alone', () => {
    const item = plainItem('We go.', undefined, 'https://example.org/a')
    expect(toDoc({ ...item, sha256: 'f', language: { value: 'en', from: 'meta' } }).id).toBe(toDoc(item).id)
    expect(toDoc(plainItem('We go.')).id).not.toBe(toDoc(item).id)
    expect(toDoc(plainItem('We stay.', undefined, 'https://example.org/a')).id).not.toBe(toDoc(item).id)
  })
})

describe('for any text', () => {
  test('every unit that is not white space lies in one sentence of one paragraph', () => {
    forAny(({ text, sentences, paragraphs }) => {
      for (const spans of [sentences, paragraphs]) {
        expect(spans.every(({ start, end }) => slice(text, { start, end }).trim().length === end - start)).toBe(true)
        expect(gaps(text, spans).every((gap) => gap.trim() === '')).toBe(true)
      }
      expect(sentences.every((sentence) => paragraphs.some((paragraph) => holds(paragraph, sentence)))).toBe(true)
    })
  })

  test('quotations begin and end with their marks, in order, apart or one inside another', () => {
    forAny(({ text, quotations }) => {
      quotations.forEach((quotation, index) => {
        const { open, reopen, close, span, depth } = quotation
        for (const mark of [open, ...reopen, ...(close === null ? [] : [close])]) {
          expect(slice(text, mark)).toMatch(/^["'`‘’“”„«»]{1,2}$/)
          expect(holds(span, mark)).toBe(true)
        }
        expect([span.start, close === null ? span.end : close.end]).toEqual([open.start, span.end])
        expect(quotations.slice(0, index).filter((other) => holds(other.span, span))).toHaveLength(depth)
        const before = quotations[index - 1]
        expect(before === undefined || before.span.start < span.start).toBe(true)
        expect(before === undefined || holds(before.span, span) || !overlaps(before.span, span)).toBe(true)
      })
    })
  })

  test('a paragraph added at the end or in front changes nothing else', () => {
    forAny(({ text, sentences, quotations }) => {
      const longer = toDoc(plainItem(`${text}\n\n${extra}`))
      expect(longer.sentences.slice(0, sentences.length)).toEqual(sentences)
      expect(longer.sentences).toHaveLength(sentences.length + 2)
      expect(longer.quotations).toEqual(quotations)
      const later = toDoc(plainItem(`${extra}\n\n${text}`))
      const by = extra.length + 2
      expect(later.sentences.slice(2)).toEqual(sentences.map((sentence) => shift(sentence, by)))
      expect(later.quotations).toEqual(quotations.map((quotation) => shiftQuotation(quotation, (at) => at + by)))
    })
  })

  test('reading it twice gives the same', () => {
    forAny((doc) => {
      expect(toDoc(plainItem(doc.text))).toEqual(doc)
    })
  })
})

describe('for a text whose marks are all in order', () => {
  test('every quotation is found, whole and no other', () => {
    fc.assert(
      fc.property(wellFormed, ({ text, quoted }) => {
        const doc = toDoc(plainItem(text))
        expect(doc.quotations.map(({ span }) => slice(text, span))).toEqual(quoted)
        expect(doc.notices).toEqual([])
      }),
    )
  })

  test('a mark that is lost costs its own quotation and the next ones, and nothing beyond', () => {
    fc.assert(
      fc.property(wellFormed, fc.nat(), ({ text }, pick) => {
        const doc = toDoc(plainItem(text))
        const marks = doc.quotations.flatMap(({ open, reopen, close }) => [
          open,
          ...reopen,
          ...(close === null ? [] : [close]),
        ])
        const mark = marks[pick % Math.max(1, marks.length)]
        if (mark === undefined) return
        const damaged = toDoc(plainItem(text.slice(0, mark.start) + text.slice(mark.end)))
        const back = (at: number): number => (at >= mark.start ? at + mark.end - mark.start : at)
        const found = damaged.quotations.map((quotation) => shiftQuotation(quotation, back))
        const near = neighbourhood(doc, mark)
        const far = (quotation: Quotation): boolean => !overlaps(near, quotation.span)
        expect(found.filter(far)).toEqual(doc.quotations.filter(far))
      }),
      { numRuns: 300 },
    )
  })
})

describe('a megabyte takes eight times as long as an eighth of it, not sixty-four', () => {
  const units = ['"', "'", '“', '”', "s' ", '.', 'A. ', '."', '“a ‘b ', '“a\n\n', 'ab\n', '(a! ']
  test.each(units)(
    '%j',
    (unit) => {
      timeOf(unit, 60_000)
      const small = timeOf(unit, 125_000)
      const large = timeOf(unit, 1_000_000)
      expect(large).toBeLessThan(Math.max(small, 5) * 40)
    },
    60_000,
  )
})

function timeOf(unit: string, length: number): number {
  const item = plainItem(unit.repeat(Math.ceil(length / unit.length)))
  const start = performance.now()
  toDoc(item)
  return performance.now() - start
}

function forAny(check: (doc: Doc) => void): void {
  fc.assert(fc.property(anyText, (text) => check(toDoc(plainItem(text)))))
}

function gaps(text: string, spans: readonly Span[]): string[] {
  const ends = [0, ...spans.map(({ end }) => end)]
  const starts = [...spans.map(({ start }) => start), text.length]
  expect(ends.every((end, index) => end <= (starts[index] ?? 0))).toBe(true)
  return ends.map((end, index) => text.slice(end, starts[index]))
}

// The paragraphs of the mark's outermost quotation, one more on each side, and the whole quotations in these.
function neighbourhood({ paragraphs, quotations }: Doc, mark: Span): Span {
  const own = quotations.find(({ span }) => holds(span, mark))?.span ?? mark
  const touched = paragraphs.map((paragraph) => overlaps(paragraph, own))
  const first = Math.max(0, touched.indexOf(true) - 1)
  const last = Math.min(paragraphs.length - 1, touched.lastIndexOf(true) + 1)
  const near = { start: paragraphs[first]?.start ?? 0, end: paragraphs[last]?.end ?? 0 }
  const reached = quotations.map(({ span }) => span).filter((span) => overlaps(span, near))
  return {
    start: Math.min(near.start, ...reached.map(({ start }) => start)),
    end: Math.max(near.end, ...reached.map(({ end }) => end)),
  }
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by }
}

function shiftQuotation({ open, reopen, close, span, depth }: Quotation, move: (at: number) => number): Quotation {
  const moved = ({ start, end }: Span): Span => ({ start: move(start), end: move(end - 1) + 1 })
  return {
    open: moved(open),
    reopen: reopen.map(moved),
    close: close === null ? null : moved(close),
    span: moved(span),
    depth,
  }
}
