import { describe, expect, it } from 'vitest'
import { createWordPiece, parseVocabulary } from '../../src/model/word-piece.ts'
import { features } from '../../src/reader/features.ts'

/** Every letter and sign a piece, so that each row of a table below stands over its character. */
const SIGNS = Array.from('abcdefghijklmnopqrstuvwxyz0123456789“”‘’"\'.,-')
const cut = createWordPiece(parseVocabulary([...SIGNS, ...SIGNS.map((sign) => `##${sign}`)].join('\n')))

function marksOf(text: string): string {
  const pieces = cut(text)
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }))
  const { marks } = features(text, pieces, paragraphs, null)
  const row = Array.from(text, () => ' ')
  pieces.starts.forEach((start, i) => (row[start] = String(marks[i])))
  return row.join('')
}

describe('features', () => {
  it.each([
    ['a “b c” d', '0 12 23 0'],
    ['a "b c" d', '0 12 23 0'],
    ['“a,” b, “c.”', '1223 00 1223'],
    ['“a ‘b’ c”', '12 546 23'],
    ['“a ‘b” c', '12 543 0'],
    ['it’s a', '0000 0'],
    ["'a b' c", '54 46 0'],
    ['a” b', '07 0'],
    ['“a\nb c', '12 0 0'],
    ['"a\n"b" c', '12 123 0'],
  ])('tells quoted from plain text: %s', (text, expected) => {
    expect(marksOf(text)).toBe(expected)
  })

  it('tells the case of a word to each of its pieces', () => {
    const text = 'no Oslo UN McKay'
    expect(Array.from(features(text, cut(text), [{ start: 0, end: text.length }], null).shapes).join('')).toBe(
      '00' + '1111' + '22' + '33333',
    )
  })

  it('tells where a paragraph begins, and what is the title', () => {
    const text = 'ab\ncd\nef'
    const paragraphs = [0, 3, 6].map((start) => ({ start, end: start + 2 }))
    expect(Array.from(features(text, cut(text), paragraphs, paragraphs[0]!).places)).toEqual([2, 2, 1, 0, 1, 0])
  })
})
