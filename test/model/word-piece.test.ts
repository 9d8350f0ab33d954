import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWordPiece, parseVocabulary } from '../../src/model/word-piece.ts'

const VOCABULARY = parseVocabulary(
  [
    '[PAD]',
    '[UNK]',
    'the',
    'un',
    '##aff',
    '##able',
    'cafe',
    'naive',
    ',',
    '.',
    '“',
    '”',
    '’',
    's',
    'said',
    '水',
    '-',
    'don',
    't',
  ]
    .concat(Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => `##${letter}`))
    .concat(Array.from('bcdefghijklmnopqruvwxyz'))
    .join('\n'),
)
const cut = createWordPiece(VOCABULARY)
const pieces = Array.from(VOCABULARY.keys())

function shown(text: string): [string, string][] {
  const { ids, starts, ends } = cut(text)
  return Array.from(ids, (id, i) => [pieces[id]!, text.slice(starts[i], ends[i])])
}

describe('createWordPiece', () => {
  it.each<[string, [string, string][]]>([
    [
      'Unaffable.',
      [
        ['un', 'Un'],
        ['##aff', 'aff'],
        ['##able', 'able'],
        ['.', '.'],
      ],
    ],
    ['Café', [['cafe', 'Café']]],
    [
      'Cafe\u0301s',
      [
        ['cafe', 'Cafe\u0301'.slice(0, 4)],
        ['##s', 's'],
      ],
    ],
    ['naïve', [['naive', 'naïve']]],
    [
      'don’t',
      [
        ['don', 'don'],
        ['’', '’'],
        ['t', 't'],
      ],
    ],
    [
      '“The”',
      [
        ['“', '“'],
        ['the', 'The'],
        ['”', '”'],
      ],
    ],
    [
      '水水',
      [
        ['水', '水'],
        ['水', '水'],
      ],
    ],
    [
      'the\u00a0the',
      [
        ['the', 'the'],
        ['the', 'the'],
      ],
    ],
    [
      'un\u00adaffable',
      [
        ['un', 'un'],
        ['##aff', 'aff'],
        ['##able', 'able'],
      ],
    ],
    [
      '🙂 said',
      [
        ['[UNK]', '🙂'],
        ['said', 'said'],
      ],
    ],
    [' \n\t ', []],
  ])('cuts %j', (text, expected) => {
    expect(shown(text)).toEqual(expected)
  })

  it('numbers words, so that pieces of one word share a number', () => {
    expect(Array.from(cut('the unaffable cafe').words)).toEqual([0, 1, 1, 1, 2])
  })

  it('gives a word of over a hundred letters as unknown, not as a hundred pieces', () => {
    expect(shown('b'.repeat(101))).toEqual([['[UNK]', 'b'.repeat(101)]])
  })

  it('keeps pieces in order, apart, and inside the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const { starts, ends, words } = cut(text)
        starts.forEach((start, i) => {
          expect(start).toBeLessThan(ends[i]!)
          expect(start).toBeGreaterThanOrEqual(i === 0 ? 0 : ends[i - 1]!)
          expect(ends[i]).toBeLessThanOrEqual(text.length)
          expect(words[i]! - (words[i - 1] ?? 0)).toBeLessThanOrEqual(1)
        })
      }),
    )
  })
})
